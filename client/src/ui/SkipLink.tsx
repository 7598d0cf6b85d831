import type { ReactNode } from 'react';
import styles from './SkipLink.module.css';

/** The first thing the keyboard meets: past the head, to the element whose id is `to`. */
export const SkipLink = ({ to = 'main', children }: { readonly to?: string; readonly children: ReactNode }) => (
  <a className={styles.skip} href={`#${to}`}>
    {children}
  </a>
);
