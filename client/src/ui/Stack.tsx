import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Stack.module.css';

export type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 8;
type Props = { readonly gap?: Gap; readonly children: ReactNode };

/** One below the other. */
export const Stack = ({ gap = 4, children }: Props) => (
  <div className={classes(styles.stack, styles[`gap${gap}`])}>{children}</div>
);

/** Side by side, wrapping; `between` sends the last to the far end. */
export const Row = ({ gap = 3, between = false, children }: Props & { readonly between?: boolean }) => (
  <div className={classes(styles.row, styles[`gap${gap}`], between && styles.between)}>{children}</div>
);

/** The small heading over a part: what it is, not what it says. */
export const Cap = ({ children }: { readonly children: ReactNode }) => <p className={styles.cap}>{children}</p>;

/** The second voice: smaller and quieter. */
export const Meta = ({ children }: { readonly children: ReactNode }) => <span className={styles.meta}>{children}</span>;
