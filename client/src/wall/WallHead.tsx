import type { ReactNode } from 'react';
import styles from './Wall.module.css';
import { useFit } from './useFit.ts';

/** What stands on top: the prompt or a name at the left, the facts at the right. */
export const WallHead = ({
  title,
  under,
  children,
}: {
  readonly title: string;
  /** A quieter line below the title. */
  readonly under?: ReactNode;
  /** The facts. */
  readonly children: ReactNode;
}) => {
  const place = useFit(2);
  return (
    <div className={styles.head}>
      <div ref={place} className={styles.headTitle}>
        <h1>{title}</h1>
        {under}
      </div>
      {children}
    </div>
  );
};
