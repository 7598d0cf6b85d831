import type { ReactNode } from 'react';
import styles from './BigNumber.module.css';

/** One number, or a time, as large as the frame allows, with its words beside it. */
export const BigNumber = ({ value, children }: { readonly value: ReactNode; readonly children?: ReactNode }) => (
  <p className={styles.line}>
    <span className={styles.value}>{value}</span> {children && <span className={styles.words}>{children}</span>}
  </p>
);
