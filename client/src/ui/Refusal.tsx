import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import styles from './Refusal.module.css';

/** An expected no: a frame, a hand, and a sentence that says what is kept. Read out at once. */
export const Refusal = ({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) => (
  <div className={styles.refusal} role="alert">
    <Icon name="hand" />
    <div className={styles.words}>
      {children}
      {action && <div>{action}</div>}
    </div>
  </div>
);
