import { paceOf, stepsThatGive } from '@skab/shared/meeting/timing.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { clockTime } from '../../../ui/clockTime.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Note } from '../../../ui/Note.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

/** How the evening keeps to its plan; when it would end too late, two places to take the minutes from, one press each. */
export const PaceNote = ({ evening: { board, now, scene, may, send } }: { readonly evening: Evening }) => {
  const { t, language } = useText();
  const pace = paceOf(board, now);
  if (!pace) return null;
  const { behind, endsAt, pastEnd } = pace;
  const time = clockTime(endsAt, language, scene.meeting.timeZone);
  const giving = may('shortenStep') ? stepsThatGive(board, pastEnd) : [];
  return (
    <>
      <Note icon={<Icon name="clock" />}>
        {behind === null
          ? ''
          : behind > 0
            ? t('desk:behind', { count: behind })
            : behind < 0
              ? t('desk:ahead', { count: -behind })
              : t('desk:onTime')}{' '}
        {t('desk:endsAt', { time })}
      </Note>
      {giving.length > 0 && (
        <div className={styles.quietActions} role="group" aria-label={t('plan:tooLate', { count: pastEnd })}>
          <p className={styles.hint}>{t('plan:tooLate', { count: pastEnd })}</p>
          {giving.map(({ step, minutes }) => (
            <Button
              key={step.id}
              kind="quiet"
              onClick={() => send('shortenStep', { stepId: step.id, minutes: (step.row.cutMinutes ?? 0) + minutes })}
            >
              {t('plan:takeFrom', { minutes, title: step.row.title })}
            </Button>
          ))}
        </div>
      )}
    </>
  );
};
