import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** The empty place says what happens next. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) => (
  <div className={styles.empty}>
    <p className={styles.title}>{title}</p>
    {children && <p>{children}</p>}
    {action}
  </div>
);
