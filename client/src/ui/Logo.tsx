import type { ReactNode } from 'react';
import styles from './Logo.module.css';

/** The thread's loop, with the name beside it if given. */
export const Logo = ({ children }: { readonly children?: ReactNode }) => (
  <span className={styles.logo}>
    <svg viewBox="0 0 40 24" aria-hidden="true">
      <path d="M2 19c9 0 15 0 19-6 3.6-5.5-1-10-5-8.5C10 7 13 19 24 19h8" />
      <circle cx="36" cy="19" r="2.2" />
    </svg>
    {children && <b>{children}</b>}
  </span>
);
