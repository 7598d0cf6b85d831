import type { ReactNode } from 'react';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Asks once before something that changes the evening for everybody. */
export const ConfirmDialog = ({
  title,
  words,
  confirm,
  mayConfirm = true,
  onConfirm,
  onClose,
  children,
}: {
  readonly title: string;
  readonly words: string;
  readonly confirm: string;
  readonly mayConfirm?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) => {
  const { t } = useText();
  const go = (): void => {
    onClose();
    onConfirm();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      role="alertdialog"
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" onClick={go} disabled={!mayConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <p>{words}</p>
      {children}
    </Dialog>
  );
};
