import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { clockTime } from '../../../ui/clockTime.ts';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Cap, Row, Stack } from '../../../ui/Stack.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

/** While everything stands still: why, until when, and the one way on. */
export const HaltedPanel = ({ evening: { scene, may, send, now } }: { readonly evening: Evening }) => {
  const { t, language } = useText();
  const { halt, step, meeting } = scene;
  if (!halt) return null;
  const isPause = halt.kind === 'pause';
  const time = halt.untilAt === null ? null : clockTime(halt.untilAt, language, meeting.timeZone);
  const isOver = halt.untilAt !== null && now >= halt.untilAt;
  return (
    <Stack gap={6}>
      <Stack gap={2}>
        {step && <Cap>{t('desk:nowStep', { title: step.title })}</Cap>}
        <h2 className={styles.prompt}>{t(isPause ? 'plan:onPause' : 'plan:stopped')}</h2>
        {time !== null && <p className={styles.until}>{t(isOver ? 'plan:pauseOver' : 'plan:againAt', { time })}</p>}
        <p>{t(isPause ? 'plan:pausedWords' : 'plan:stoppedWords')}</p>
      </Stack>
      {may('resumeEvening') && (
        <Row gap={3}>
          <Button
            kind="primary"
            className={styles.primary}
            icon={<DeskIcon name="play" />}
            onClick={() => send('resumeEvening', {})}
          >
            {t('plan:resume')}
          </Button>
        </Row>
      )}
    </Stack>
  );
};
