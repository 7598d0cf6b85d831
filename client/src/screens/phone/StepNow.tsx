import { isPollKind } from '@skab/shared/meeting/polls.ts';
import { publishedPath } from '@skab/shared/protocol/publishedHttp.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { useNight } from '../../sync/useNight.ts';
import { useText } from '../../text/useText.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { clockTime } from '../../ui/clockTime.ts';
import { Words } from '../../ui/Words.tsx';
import { AskLater } from './AskLater.tsx';
import { BuildLater } from './BuildLater.tsx';
import { GatherLater } from './GatherLater.tsx';
import { MandateLater } from './MandateLater.tsx';
import { clockWords, dayWords } from './meetingWords.ts';
import styles from './Phone.module.css';
import { Programme } from './Programme.tsx';
import type { Writing } from './useWriting.ts';
import { WriteStatement } from './WriteStatement.tsx';

interface Props {
  readonly workshopId: string;
  readonly line: PhoneLine;
  readonly scene: Scene;
  readonly writing: Writing;
}

/** The one thing that is on. */
export const StepNow = ({ workshopId, line, scene, writing }: Props) => {
  const { t, language } = useText();
  const { phase, step, meeting, halt, hasNames, hasMinutes } = scene;
  const night = useNight(scene);
  if (phase === 'closed')
    return (
      <>
        <Still title={t('phone:closed')} words={t(hasNames ? 'phone:closedWordsNamed' : 'phone:closedWords')} />
        {hasMinutes && <ButtonLink href={`${publishedPath}/${workshopId}`}>{t('phone:readMinutes')}</ButtonLink>}
      </>
    );
  if (phase === 'before') {
    const time = clockWords(meeting.from, language);
    return (
      <>
        <Still title={t('phone:notBegun')} words={t('phone:notBegunWords', { time })} />
        <p>
          {meeting.title}
          <br />
          {[dayWords(meeting.date, language), meeting.place].filter(Boolean).join(', ')}
        </p>
        <Programme scene={scene} />
      </>
    );
  }
  if (halt) {
    const time = halt.untilAt && clockTime(halt.untilAt, language, meeting.timeZone);
    return (
      <Still title={t(`phone:${halt.kind}`)} words={time ? t('phone:again', { time }) : t('phone:betweenWords')} />
    );
  }
  if (night)
    return <Still title={t('common:night')} words={t('common:nightUntil', { time: clockWords(night.to, language) })} />;
  if (!step) return <Still title={t('phone:between')} words={t('phone:betweenWords')} />;
  if (step.activity === 'build') return <BuildLater key={step.stepId} line={line} step={step} writing={writing} />;
  if (step.talk) return <AskLater key={step.stepId} line={line} step={step} talk={step.talk} writing={writing} />;
  if (step.mandate)
    return <MandateLater key={step.stepId} line={line} step={step} mandate={step.mandate} writing={writing} />;
  if (step.takesStatements) return <WriteStatement key={step.stepId} line={line} step={step} writing={writing} />;
  if (step.activity === 'welcome') {
    return (
      <>
        <h1>{meeting.title}</h1>
        <Programme scene={scene} />
      </>
    );
  }
  if (isPollKind(step.activity)) return <Still title={step.prompt ?? step.title} words={t('phone:betweenWords')} />;
  if (step.activity === 'close')
    return <Still title={t('phone:closed')} words={t(hasNames ? 'phone:thanksWordsNamed' : 'phone:thanksWords')} />;
  if (step.activity === 'cluster') return <GatherLater workshopId={workshopId} line={line} step={step} />;
  return (
    <div className={styles.down}>
      <h1>{t('phone:talk')}</h1>
      {step.prompt !== null && (
        <p className={styles.question}>
          <Words text={step.prompt} />
        </p>
      )}
      <p className={styles.clock}>{t('common:until', { time: clockTime(step.untilAt, language, meeting.timeZone) })}</p>
    </div>
  );
};

const Still = ({ title, words }: { readonly title: string; readonly words: string }) => (
  <>
    <h1>{title}</h1>
    <p>{words}</p>
  </>
);
