import { useState } from 'react';
import { Link } from 'wouter';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { buttonClass } from '../../../ui/buttonClass.ts';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { HandOverDialog } from './HandOverDialog.tsx';
import { OwnDeviceDialog } from './OwnDeviceDialog.tsx';

/** More than one key to the evening: one's own phone, codes on paper, and somebody else. */
export const EveningKeys = ({ evening: { may, workshopId } }: { readonly evening: Evening }) => {
  const { t } = useText();
  const [opened, setOpened] = useState<'phone' | 'handOver' | null>(null);
  const close = (): void => setOpened(null);
  return (
    <Stack gap={2}>
      <h3>{t('keys:more')}</h3>
      <div className={styles.quietActions}>
        {may('addOwnDevice') && (
          <Button kind="quiet" icon={<DeskIcon name="phone" />} onClick={() => setOpened('phone')}>
            {t('keys:remoteLink')}
          </Button>
        )}
        {may('makeEmergencyCodes') && (
          <Link href={`/noedkoder/${workshopId}`} className={buttonClass('quiet')}>
            <DeskIcon name="printer" />
            <span>{t('keys:sheet')}</span>
          </Link>
        )}
        <Button kind="quiet" icon={<DeskIcon name="key" />} onClick={() => setOpened('handOver')}>
          {t('keys:handOver')}
        </Button>
      </div>
      {opened === 'phone' && <OwnDeviceDialog workshopId={workshopId} onClose={close} />}
      {opened === 'handOver' && <HandOverDialog workshopId={workshopId} onClose={close} />}
    </Stack>
  );
};
