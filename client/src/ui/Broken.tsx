import type { ReactNode } from 'react';
import styles from './Broken.module.css';

/** A broken thread: something nobody holds, or a part that is empty. Always with words. */
export const Broken = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.broken}>{children}</span>
);
