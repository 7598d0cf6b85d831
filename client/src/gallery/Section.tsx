import type { ReactNode } from 'react';
import styles from './Gallery.module.css';

/** One group of components, with its name at the left. */
export const Section = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <section className={styles.section}>
    <h2>{name}</h2>
    <div className={styles.grid}>{children}</div>
  </section>
);

/** One state, with its name over it. */
export const Figure = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <figure className={styles.figure}>
    <figcaption>{name}</figcaption>
    {children}
  </figure>
);
