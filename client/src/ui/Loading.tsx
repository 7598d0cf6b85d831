import type { ReactNode } from 'react';
import styles from './Loading.module.css';

/** What is on its way, in words over a thread not yet drawn. Nothing spins. */
export const Loading = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.loading} role="status">
    <span>{children}</span>
  </div>
);
