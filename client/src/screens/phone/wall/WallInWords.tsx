import type { Board } from '@skab/shared/board/board.ts';
import { composeMandate } from '@skab/shared/meeting/composeMandate.ts';
import type { Upshot } from '@skab/shared/meeting/composeUpshot.ts';
import type { ShownThing } from '@skab/shared/meeting/wallItem.ts';
import { upshotLines } from '@skab/shared/minutes/upshotLines.ts';
import { upshotWords } from '@skab/shared/minutes/upshotWords.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import type { SceneTalk } from '@skab/shared/scene/composeTalk.ts';
import type { WallPicture } from '@skab/shared/scene/wallPicture.ts';
import type { ReactNode } from 'react';
import { clockWords } from '../../../board/meetingDay.ts';
import { useIslands } from '../../../board/useIslands.ts';
import { useText } from '../../../text/useText.ts';
import { clockTime } from '../../../ui/clockTime.ts';
import { StatementFoot } from '../../../text/StatementFoot.tsx';
import { Paper } from '../../../ui/Paper.tsx';
import { isOpened, readOpened } from '../../../wall/openedIsland.ts';
import { PollResult } from '../../../voting/PollResult.tsx';
import { wallStatements, type WallStatement } from '../../../wall/wallStatements.ts';
import styles from './WallHere.module.css';

const mostStatements = 40;

interface Props {
  readonly board: Board;
  readonly scene: Scene;
  readonly picture: WallPicture;
}

/** What the big screen says, to be read or heard: the same words in the same order. */
export const WallInWords = ({ board, scene, picture }: Props) => {
  const { t, language } = useText();
  const { step, floor, meeting, thread } = scene;
  const question = step?.prompt ?? step?.title ?? meeting.title;
  const until = step && t('common:until', { time: clockTime(step.untilAt, language, meeting.timeZone) });
  const next = thread.find(({ place }) => place === 'next');
  const title = ((): string => {
    switch (picture.kind) {
      case 'upshot':
        return upshotWords[language].title;
      case 'thanks':
        return t('desk:wallThanks');
      case 'halted':
        return t(scene.halt?.kind === 'pause' ? 'plan:onPause' : 'common:oneMoment');
      case 'polling':
      case 'polled':
        return scene.poll?.question ?? question;
      case 'practice':
        return t('desk:wallPractice');
      case 'decision':
        return t('secretary:wallKicker');
      case 'programme':
        return t('screens:programme');
      case 'welcome':
        return meeting.title;
      case 'night':
        return t('common:night');
      case 'between':
        return next?.title ?? t('common:oneMoment');
      case 'thing':
        return thingTitle(t, board, picture.thing);
      case 'clustering':
        return step?.prompt ?? t('board:wallTogether');
      case 'background':
        return t('phone:background');
      case 'presenting':
        return step?.talk?.title ?? question;
      case 'mandate':
      case 'collecting':
      case 'asked':
      case 'count':
      case 'talking':
      case 'speaking':
        return question;
    }
  })();
  return (
    <div className={styles.words}>
      <h2 className={styles.large}>{title}</h2>
      <Body board={board} scene={scene} picture={picture} />
      {floor?.speaking && <p>{t('floor:now', { name: floor.speaking.name })}</p>}
      {floor && floor.next !== null && <p>{t('floor:next', { name: floor.next })}</p>}
      {until && picture.kind !== 'thanks' && picture.kind !== 'halted' && picture.kind !== 'upshot' && <p>{until}</p>}
    </div>
  );
};

const thingTitle = (t: ReturnType<typeof useText>['t'], board: Board, thing: ShownThing): string => {
  if (isOpened(thing)) return readOpened(board, thing).title || t('board:nameless');
  const number = board.get('numbers', thing.id)?.number;
  return number === undefined ? t('screens:statementKicker') : t('screens:statementNumber', { number });
};

const Body = ({ board, scene, picture }: Props): ReactNode => {
  const { t, language } = useText();
  const { step, halt, ladder, meeting, thread } = scene;
  switch (picture.kind) {
    case 'upshot':
      return scene.upshot ? <Arrived upshot={scene.upshot} /> : null;
    case 'thanks':
      return <p>{t(scene.hasNames ? 'desk:wallThanksNextNamed' : 'desk:wallThanksNext')}</p>;
    case 'halted':
      return halt?.untilAt ? (
        <p>{t('plan:againAt', { time: clockTime(halt.untilAt, language, meeting.timeZone) })}</p>
      ) : null;
    case 'practice':
      return <p>{t('desk:wallPracticeWords')}</p>;
    case 'decision':
      return (
        <p className={styles.large} dir="auto">
          {picture.words}
        </p>
      );
    case 'asked':
      return <p>{t('vote:soon')}</p>;
    case 'polling':
      return <p>{t('vote:voteOnPhone')}</p>;
    case 'polled':
      return scene.poll ? <PollResult poll={scene.poll} level="h3" /> : null;
    case 'programme':
    case 'welcome':
      return (
        <>
          <p>{t(`common:${ladder}Sentence`)}</p>
          <ol className={styles.lines} aria-label={t('screens:programme')}>
            {thread.map(({ stepId, plannedFrom, title, place }) => (
              <li key={stepId} aria-current={place === 'here' ? 'step' : undefined}>
                {clockWords(plannedFrom, language)} {place === 'here' ? <b>{title}</b> : title}
              </li>
            ))}
          </ol>
        </>
      );
    case 'night':
      return <p>{t('common:nightUntil', { time: clockWords(picture.night.to, language) })}</p>;
    case 'background':
      return (
        <p className={styles.large} dir="auto">
          {step?.background}
        </p>
      );
    case 'mandate':
      return (
        <ul className={styles.lines} aria-label={t('mandate:kicker')}>
          {composeMandate(board).map(({ mandateId, text, covered, missing }) => (
            <li key={mandateId} dir="auto">
              <b>{text}</b>{' '}
              {covered.length + missing.length === 0
                ? t('mandate:bare')
                : [
                    ...covered.map(({ title }) => title || t('board:nameless')),
                    ...(missing.length > 0 ? [t('mandate:missing', { count: missing.length })] : []),
                  ].join(' · ')}
            </li>
          ))}
        </ul>
      );
    case 'presenting':
      return step?.talk ? <Talk talk={step.talk} /> : null;
    case 'talking':
    case 'speaking':
      return <p className={styles.quiet}>{t('desk:wallTalk')}</p>;
    case 'thing':
      return <Thing board={board} thing={picture.thing} />;
    case 'clustering':
      return <Islands board={board} />;
    case 'count':
      return (
        <p>
          {t('desk:wallStatements', { count: wallStatements(board, step?.stepId ?? '').length + (step?.sealed ?? 0) })}
        </p>
      );
    case 'collecting':
      return <Statements statements={wallStatements(board, step?.stepId ?? '').toReversed()} />;
    case 'between':
      return null;
  }
};

const Arrived = ({ upshot }: { readonly upshot: Upshot }) => {
  const { language } = useText();
  const lines = upshotLines(upshot, language);
  return (
    <ul className={styles.lines}>
      {lines.map(({ key, head, under }) => (
        <li key={key} dir="auto">
          <b>{head}</b> {under}
        </li>
      ))}
      {lines.length === 0 && <li>{upshotWords[language].nothingYet}</li>}
    </ul>
  );
};

const Talk = ({ talk: { presenter, waiting, now } }: { readonly talk: SceneTalk }) => {
  const { t } = useText();
  return (
    <>
      {presenter !== '' && <p>{t('ask:by', { name: presenter })}</p>}
      {now && (
        <>
          <h3>{now.number === null ? t('ask:now') : t('ask:nowNumber', { number: now.number })}</h3>
          <Paper text={now.text} />
        </>
      )}
      <p className={styles.quiet}>{waiting === 0 ? t('ask:none') : t('ask:waiting', { count: waiting })}</p>
    </>
  );
};

const Thing = ({ board, thing }: { readonly board: Board; readonly thing: ShownThing }) => {
  if (isOpened(thing)) return <Statements statements={readOpened(board, thing).statements} />;
  return (
    <p className={styles.large} dir="auto">
      {board.get('statements', thing.id)?.text}
    </p>
  );
};

const Islands = ({ board }: { readonly board: Board }) => {
  const { t } = useText();
  const { islands, trayCount } = useIslands(board);
  return (
    <>
      {islands.length === 0 && <p>{t('board:wallFirst')}</p>}
      <ul className={styles.lines} aria-label={t('board:wallIslands')}>
        {islands.map(({ clusterId, title, statementIds }) => (
          <li key={clusterId}>
            <b>{title || t('board:nameless')}</b>: {t('desk:wallStatements', { count: statementIds.length })}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {trayCount} {t('board:wallTray')}
      </p>
    </>
  );
};

const Statements = ({ statements }: { readonly statements: readonly WallStatement[] }) => {
  const { t } = useText();
  return (
    <>
      <p className={styles.quiet}>{t('desk:wallStatements', { count: statements.length })}</p>
      <ul className={styles.lines} aria-label={t('desk:wallList')}>
        {statements.slice(0, mostStatements).map((statement) => (
          <li key={statement.statementId}>
            <Paper text={statement.text} foot={<StatementFoot statement={statement} />} />
          </li>
        ))}
      </ul>
      {statements.length > mostStatements && (
        <p className={styles.quiet}>{t('screens:hereMore', { count: statements.length - mostStatements })}</p>
      )}
    </>
  );
};
