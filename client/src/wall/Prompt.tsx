import type { ReactNode } from 'react';
import styles from './Wall.module.css';
import { useFit } from './useFit.ts';

/** A question alone, as large as it can stand, and until when. */
export const Prompt = ({
  words,
  until,
  children,
}: {
  readonly words: string;
  /** Null where nobody keeps time. */
  readonly until: string | null;
  readonly children?: ReactNode;
}) => {
  const place = useFit(3);
  return (
    <>
      <div ref={place} className={styles.prompt}>
        <h1>{words}</h1>
      </div>
      <div className={styles.low}>
        {children}
        {until !== null && <p className={styles.until}>{until}</p>}
      </div>
    </>
  );
};
