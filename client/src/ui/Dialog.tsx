import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './Dialog.module.css';

type Props = {
  readonly isOpen: boolean;
  /** Asked for by Escape, or by a press outside when `mayLeave`. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** The way out first, the one primary button last. */
  readonly actions: ReactNode;
  readonly mayLeave?: boolean;
  /** `alertdialog` when something is about to be lost. */
  readonly role?: 'dialog' | 'alertdialog';
};

/** Asks before going on. Focus goes in, stays in and comes back. Load it lazily on phones. */
export const Dialog = ({ isOpen, onClose, title, children, actions, mayLeave = true, role = 'dialog' }: Props) => (
  <ModalOverlay
    className={styles.veil ?? ''}
    isOpen={isOpen}
    isDismissable={mayLeave}
    onOpenChange={(open) => !open && onClose()}
  >
    <Modal>
      <AriaDialog className={styles.dialog ?? ''} role={role}>
        <Heading slot="title">{title}</Heading>
        {children}
        <footer className={styles.actions}>{actions}</footer>
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);
