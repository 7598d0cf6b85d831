import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Thread.module.css';

export type ThreadState = 'past' | 'here' | 'next';
export type ThreadStep = { readonly id: string; readonly label: ReactNode; readonly state: ThreadState };

const roomForAllWords = 6;

/** Where we are: the red thread from left to right. With many steps only the one we are at is in words on screen. */
export const Thread = ({ label, steps }: { readonly label: string; readonly steps: readonly ThreadStep[] }) => (
  <ol className={classes(styles.strip, steps.length > roomForAllWords && styles.many)} aria-label={label}>
    {steps.map(({ id, label: words, state }, at) => (
      <li
        key={id}
        className={classes(styles[state], at < steps.length / 2 ? styles.early : styles.late)}
        aria-current={state === 'here' ? 'step' : undefined}
      >
        <span>{words}</span>
      </li>
    ))}
  </ol>
);
