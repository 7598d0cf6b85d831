import type { ReactNode } from 'react';
import type { ThreadState } from './Thread.tsx';
import styles from './Walk.module.css';

/** The thread from top to bottom: what became of something, or an evening's order. Its items are WalkSteps. */
export const Walk = ({ label, children }: { readonly label?: string; readonly children: ReactNode }) => (
  <ol className={styles.walk} aria-label={label}>
    {children}
  </ol>
);

type StepProps = {
  readonly state: ThreadState;
  /** What kind of step, or when: a small line above. */
  readonly step?: ReactNode;
  /** At the right, such as minutes. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

export const WalkStep = ({ state, step, aside, children }: StepProps) => (
  <li className={styles[state]} aria-current={state === 'here' ? 'step' : undefined}>
    <div className={styles.words}>
      {step && <p className={styles.step}>{step}</p>}
      {children}
    </div>
    {aside && <div className={styles.aside}>{aside}</div>}
  </li>
);
