import { useState } from 'react';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { DeskIcon } from '../ui/DeskIcon.tsx';
import type { ClosingDesk } from './closingDesk.ts';

/** The meeting is adjourned: asked once, for it closes for everybody. */
export const Adjourn = ({ desk: { phase, may, send } }: { readonly desk: ClosingDesk }) => {
  const { t } = useText();
  const [isAsked, setAsked] = useState(false);
  const close = (): void => setAsked(false);
  if (phase !== 'open' || !may('closeWorkshop')) return null;
  return (
    <>
      <Button wide icon={<DeskIcon name="lock" />} onClick={() => setAsked(true)}>
        {t('floor:adjourn')}
      </Button>
      <Dialog
        isOpen={isAsked}
        onClose={close}
        title={t('floor:adjournAsk')}
        role="alertdialog"
        actions={
          <>
            <Button kind="quiet" onClick={close}>
              {t('common:cancel')}
            </Button>
            <Button
              kind="primary"
              onClick={() => {
                close();
                send('closeWorkshop', { adjourns: true });
              }}
            >
              {t('floor:adjournYes')}
            </Button>
          </>
        }
      >
        <p>{t('floor:adjournWords')}</p>
      </Dialog>
    </>
  );
};
