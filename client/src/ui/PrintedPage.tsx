import type { ReactNode } from 'react';
import styles from './PrintedPage.module.css';

/** A page as it will be printed: paper that lifts, measured as on A4. On paper itself only its words remain. */
export const PrintedPage = ({ lang, children }: { readonly lang?: string; readonly children: ReactNode }) => (
  <article className={styles.page} lang={lang}>
    {children}
  </article>
);
