import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { useState } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

/** Takes a whole import back, after asking once. */
export const WithdrawButton = ({
  importId,
  source,
  count,
  onWithdraw,
}: {
  readonly importId: string;
  readonly source: string;
  readonly count: number;
  readonly onWithdraw: (importId: string) => Promise<CommandReply>;
}) => {
  const { t } = useText();
  const toast = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const withdraw = async (): Promise<void> => {
    setIsAsking(false);
    const reply = await onWithdraw(importId);
    toast({ words: reply.ok ? t('imports:withdrawnNow') : t(`refusals:${reply.code}`) });
  };
  return (
    <>
      <Button kind="quiet" icon={<Icon name="undo" />} onClick={() => setIsAsking(true)}>
        {t('imports:withdraw')}
        <VisuallyHidden> {t('imports:withdrawOf', { source })}</VisuallyHidden>
      </Button>
      {isAsking && (
        <Dialog
          isOpen
          role="alertdialog"
          title={t('imports:withdrawTitle')}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button kind="quiet" onClick={() => setIsAsking(false)}>
                {t('imports:keep')}
              </Button>
              <Button kind="primary" onClick={() => void withdraw()}>
                {t('imports:withdraw')}
              </Button>
            </>
          }
        >
          <p>{t('imports:withdrawWords', { count, source })}</p>
        </Dialog>
      )}
    </>
  );
};
