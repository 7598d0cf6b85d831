import type { ReactNode } from 'react';
import { Logo } from './Logo.tsx';
import styles from './PageBar.module.css';

type Props = {
  readonly title: ReactNode;
  /** Quieter, beside the title: which meeting, which day. */
  readonly where?: ReactNode;
  readonly tabs?: ReactNode;
  /** At the right: how things stand, who one is, what to take out. */
  readonly children?: ReactNode;
};

/** The one bar of a laptop screen. On a phone its parts go below each other. */
export const PageBar = ({ title, where, tabs, children }: Props) => (
  <header className={styles.bar}>
    <Logo />
    <h1>{title}</h1>
    {where && <span className={styles.where}>{where}</span>}
    {tabs}
    {children && <div className={styles.right}>{children}</div>}
  </header>
);
