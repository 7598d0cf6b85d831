import type { ReactNode } from 'react';
import styles from './Wall.module.css';
import { useFit } from './useFit.ts';

/** Few words, large and still: between steps, at the end, and when the screen has nothing to show. */
export const Spoken = ({
  title,
  children,
  aside,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly aside?: ReactNode;
}) => {
  const place = useFit(3);
  return (
    <>
      {aside && <div className={styles.head}>{aside}</div>}
      <div ref={place} className={styles.spoken}>
        <h1>{title}</h1>
        {children}
      </div>
    </>
  );
};
