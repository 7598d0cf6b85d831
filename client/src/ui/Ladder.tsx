import type { ReactNode } from 'react';
import styles from './Ladder.module.css';

type Props = {
  /** How many bars are filled, of six. */
  readonly step: number;
  /** The word for that step. */
  readonly children: ReactNode;
  /** What the picture says, such as "step 3 of 6". */
  readonly title: string;
  /** Given, the ladder is a button that tells more. */
  readonly onPress?: () => void;
};

const bars = [1, 2, 3, 4, 5, 6];
const rise = 3.4;

const Bars = ({ step, title }: { readonly step: number; readonly title: string }) => (
  <svg className={styles.bars} viewBox="0 0 35 22" role="img" aria-label={title}>
    {bars.map((bar) => {
      const height = 3.5 + rise * (bar - 1);
      return (
        <rect
          key={bar}
          className={bar <= step ? styles.on : styles.off}
          x={0.5 + 6 * (bar - 1)}
          y={21.5 - height}
          width="4"
          height={height}
        />
      );
    })}
  </svg>
);

/** How much those in the room decide: six bars and always the word. */
export function Ladder({ step, title, onPress, children }: Props) {
  const ladder = (
    <span className={styles.ladder} title={title}>
      <Bars step={step} title={title} />
      <span>{children}</span>
    </span>
  );
  if (!onPress) return ladder;
  return (
    <button type="button" className={styles.press} onClick={onPress}>
      {ladder}
    </button>
  );
}
