import type { Fate, PointFate } from '@skab/shared/scene/composeFates.ts';
import type { ReactNode } from 'react';
import { StatementFoot } from '../../../text/StatementFoot.tsx';
import { useText } from '../../../text/useText.ts';
import { Paper } from '../../../ui/Paper.tsx';
import { Walk, WalkStep } from '../../../ui/Walk.tsx';
import { Words } from '../../../ui/Words.tsx';
import { dayWords } from '../meetingWords.ts';
import { useQuestionWords } from '../useQuestionWords.ts';
import { longDay } from './longDay.ts';

/** What is said of words that stand on no screen. */
const waitingWords = {
  late: 'own:late',
  gated: 'own:late',
  sealed: 'own:sealed',
  forHosts: 'own:forHosts',
  hidden: 'own:hidden',
} as const;

interface Props {
  readonly fate: Fate;
  readonly meeting: { readonly timeZone: string; readonly phase?: string };
  /** Whether it is its author who reads. */
  readonly isMine?: boolean;
}

/** The red thread from a statement to what became of it, as far as it goes. */
export const FateWalk = ({ fate, meeting: { timeZone, phase = 'closed' }, isMine = false }: Props) => {
  const { t, language } = useText();
  const questionWords = useQuestionWords();
  const { standing, text, number, at, clusters, principles, stations, isStarred, point, from, question, signature } =
    fate;
  const day = longDay(at, language, timeZone);
  const said = from
    ? t('own:from', { title: from.title, day: dayWords(from.date, language) })
    : t(isMine ? 'own:wrote' : 'own:written', { day });
  const hasFoot = number !== null || signature !== undefined;
  const foot = hasFoot ? <StatementFoot statement={{ number, ...(signature ? { signature } : {}) }} /> : undefined;
  const paper =
    standing === 'withdrawn' || text === null ? (
      <Paper state="gone" stateWords={t('own:withdrawn')} />
    ) : standing === 'published' ? (
      <Paper text={text} foot={foot} />
    ) : (
      <Paper text={text} foot={foot} state="gate" stateWords={t(waitingWords[standing])} />
    );
  const named = (title: string, others: number): string => {
    if (title === '') return t('own:nameless');
    return others > 0 ? t('own:lies', { title, count: others }) : t('own:alone', { title });
  };
  // A question is asked to be answered, and need lie nowhere.
  const isWaiting = clusters.length === 0 && standing === 'published' && !question;
  return (
    <Walk label={text ?? t('own:withdrawn')}>
      <WalkStep state="past" step={said}>
        {paper}
      </WalkStep>
      {question && (
        <WalkStep state={question.as === 'waits' ? 'next' : 'past'} step={t('own:question')}>
          {questionWords(question)}
        </WalkStep>
      )}
      {clusters.map(({ title, others }, index) => (
        <WalkStep key={`${index} ${title}`} state="past" step={t('own:cluster')}>
          {named(title, others)}
        </WalkStep>
      ))}
      {isWaiting && (
        <WalkStep state="next" step={t('own:cluster')}>
          {t('own:noCluster')}
        </WalkStep>
      )}
      {principles.map((title) => (
        <WalkStep key={title} state="past" step={t('own:principle')}>
          {t('own:alone', { title })}
        </WalkStep>
      ))}
      {stations.map((title) => (
        <WalkStep key={title} state="past" step={t('own:station')}>
          {t('own:alone', { title })}
        </WalkStep>
      ))}
      {isStarred && (
        <WalkStep state="past" step={t('own:minutes')}>
          {t(isMine ? 'own:starred' : 'own:starredOther')}
        </WalkStep>
      )}
      {point && phase === 'closed' && <Point point={point} />}
    </Walk>
  );
};

const Point = ({ point: { title, ending, decision, putOffTo } }: { readonly point: PointFate }): ReactNode => {
  const { t, language } = useText();
  const isDecided = ending !== null || decision !== '';
  return (
    <>
      {(isDecided || putOffTo === undefined) && (
        <WalkStep state={isDecided ? 'past' : 'next'} step={t('own:decision', { title })}>
          {ending !== null && <p>{t(`own:${ending}`)}</p>}
          {decision.split('\n').map(
            (line, at) =>
              line.trim() !== '' && (
                <p key={at}>
                  <Words text={line} />
                </p>
              ),
          )}
          {!isDecided && t('own:noDecision')}
        </WalkStep>
      )}
      {putOffTo !== undefined && (
        <WalkStep state="next" step={t('own:putOff')}>
          {putOffTo === null
            ? t('own:putOffLater')
            : t('own:putOffTo', { title: putOffTo.title, day: dayWords(putOffTo.date, language) })}
        </WalkStep>
      )}
    </>
  );
};
