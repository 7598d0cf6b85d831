import type { ReactNode } from 'react';
import styles from './Note.module.css';

/** A quiet remark with a sign. */
export const Note = ({ icon, children }: { readonly icon?: ReactNode; readonly children: ReactNode }) => (
  <p className={styles.note}>
    {icon}
    <span>{children}</span>
  </p>
);
