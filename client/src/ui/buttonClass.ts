import styles from './Button.module.css';
import { classes } from './classes.ts';

export type ButtonKind = 'primary' | 'second' | 'quiet';

/** The look of a button, for elements that are not ours (a router's link). */
export const buttonClass = (kind: ButtonKind = 'second', wide = false, more?: string) =>
  classes(styles.button, styles[kind], wide && styles.wide, more);
