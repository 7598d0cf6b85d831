import { useId, type ReactNode } from 'react';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import styles from './FormDialog.module.css';

/** A dialog with fields; Enter in a field saves as the button does. */
export const FormDialog = ({
  title,
  save,
  onSave,
  onClose,
  children,
}: {
  readonly title: string;
  /** What the button says, where it does more than save. */
  readonly save?: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => {
  const { t } = useText();
  const form = useId();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      mayLeave={false}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" type="submit" form={form}>
            {save ?? t('common:save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <Stack gap={5}>{children}</Stack>
      </form>
    </Dialog>
  );
};
