import { useText } from '../../../text/useText.ts';
import { clockTime } from '../../../ui/clockTime.ts';
import { Cap, Stack } from '../../../ui/Stack.tsx';
import { nextStep, type Evening } from '../evening.ts';
import { minutesLeft } from '../now/pace.ts';
import styles from './Remote.module.css';

/** What is on now, until when, what is left of it, and what comes next. */
export const OnNow = ({ evening }: { readonly evening: Evening }) => {
  const { t, language } = useText();
  const { board, scene, now } = evening;
  const { step, halt, phase, meeting } = scene;
  const at = (time: number): string => clockTime(time, language, meeting.timeZone);
  const next = nextStep(evening);
  const minutes = next && board.get('steps', next.stepId)?.plannedMinutes;
  const left = step && minutesLeft(step.untilAt, now);
  return (
    <Stack gap={2}>
      <Cap>{step ? t('desk:nowStep', { title: step.title }) : t(`desk:${phase}Phase`)}</Cap>
      <h1>
        {halt
          ? t(halt.kind === 'pause' ? 'plan:onPause' : 'plan:stopped')
          : (step?.prompt ?? step?.title ?? meeting.title)}
      </h1>
      {halt ? (
        <p>
          {halt.untilAt === null
            ? t(halt.kind === 'pause' ? 'plan:pausedWords' : 'plan:stoppedWords')
            : t(now >= halt.untilAt ? 'plan:pauseOver' : 'plan:againAt', { time: at(halt.untilAt) })}
        </p>
      ) : (
        step &&
        left && (
          <p className={styles.time}>
            <span>{t('keys:remoteUntil', { time: at(step.untilAt) })}</span>{' '}
            <b>
              {'left' in left
                ? t('desk:minutesLeft', { count: left.left })
                : left.over === 0
                  ? t('desk:timeIsUp')
                  : t('desk:timeOver', { count: left.over })}
            </b>
          </p>
        )
      )}
      {phase !== 'closed' && (
        <p className={styles.quiet}>
          {next && minutes !== undefined
            ? t('keys:remoteNext', { title: next.title, count: minutes })
            : t('keys:remoteLast')}
        </p>
      )}
    </Stack>
  );
};
