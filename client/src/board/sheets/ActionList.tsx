import type { ReactNode } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Sheets.module.css';

export interface SheetAction {
  readonly id: string;
  readonly words: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

/** What can be done with one thing, each in words. The first has the focus. */
export const ActionSheet = ({
  title,
  children,
  actions,
  onClose,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions: readonly SheetAction[];
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <Button kind="quiet" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      {children}
      <div className={styles.actions}>
        {actions.map(({ id, words, icon, onPress }, index) => (
          <button key={id} type="button" className={styles.action} onClick={onPress} autoFocus={index === 0}>
            {icon}
            <span>{words}</span>
          </button>
        ))}
      </div>
    </Dialog>
  );
};
