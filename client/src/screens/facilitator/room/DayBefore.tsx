import { Link } from 'wouter';
import { useText } from '../../../text/useText.ts';
import { buttonClass } from '../../../ui/buttonClass.ts';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import type { Evening } from '../evening.ts';
import { HoldRehearsal } from '../rehearsal/HoldRehearsal.tsx';
import styles from '../FacilitatorScreen.module.css';

/** What one does in an empty room the day before: try it, and print the evening. */
export const DayBefore = ({ evening }: { readonly evening: Evening }) => {
  const { may, workshopId, scene } = evening;
  const { t } = useText();
  if (scene.phase === 'closed' || !may('printFolder')) return null;
  return (
    <>
      <Stack gap={2}>
        <h3>{t('desk:dayBefore')}</h3>
        <div className={styles.quietActions}>
          <Link href={`/lokale/${workshopId}`} className={buttonClass('quiet')}>
            <DeskIcon name="monitor" />
            <span>{t('desk:toTrial')}</span>
          </Link>
          <Link href={`/mappe/${workshopId}`} className={buttonClass('quiet')}>
            <DeskIcon name="printer" />
            <span>{t('desk:toFolder')}</span>
          </Link>
          <HoldRehearsal evening={evening} />
        </div>
        {scene.scratch === undefined && <p className={styles.hint}>{t('rehearsal:hint')}</p>}
      </Stack>
      <hr />
    </>
  );
};
