import type { ReactNode } from 'react';
import styles from './PhoneFrame.module.css';
import { SkipLink } from './SkipLink.tsx';

type Head = {
  /** Until when, as clock time; `<small>` for the quieter words. */
  readonly until?: ReactNode;
  readonly ladder?: ReactNode;
  readonly line?: ReactNode;
  readonly thread?: ReactNode;
};

type Props = Head & {
  /** What this is no more than, over the head: nobody must take it for the real one. */
  readonly mark?: ReactNode;
  readonly skip: string;
  /** Instead of the signs above, such as the logo at the door. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
  /** The one thing to do, at the thumb. */
  readonly foot?: ReactNode;
};

/** A phone: the head in the same order always, one thing below it, one action at the foot. */
export const PhoneFrame = ({ skip, mark, head, until, ladder, line, thread, children, foot }: Props) => (
  <div className={styles.phone} data-frame="phone">
    <SkipLink>{skip}</SkipLink>
    {(mark || head || until || ladder || line || thread) && (
      <header className={styles.head}>
        {mark && <p className={styles.mark}>{mark}</p>}
        {head}
        {(until || ladder || line) && (
          <div className={styles.line}>
            {until && <span className={styles.until}>{until}</span>}
            {ladder}
            {line}
          </div>
        )}
        {thread && <div className={styles.thread}>{thread}</div>}
      </header>
    )}
    <main id="main" className={styles.main} tabIndex={-1}>
      {children}
    </main>
    {foot && <footer className={styles.foot}>{foot}</footer>}
  </div>
);
