import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './DeskFrame.module.css';
import { SkipLink } from './SkipLink.tsx';

/** A laptop screen: the bar, then what stands below it. Under 600 px it has the measures of a phone. */
export const DeskFrame = ({
  skip,
  bar,
  children,
}: {
  readonly skip: string;
  readonly bar: ReactNode;
  readonly children: ReactNode;
}) => (
  <div className={styles.desk} data-frame="desk">
    <SkipLink>{skip}</SkipLink>
    {bar}
    {children}
  </div>
);

type Side = { readonly label: string; readonly content: ReactNode };
type ColumnsProps = {
  /** What leads, at the left. */
  readonly lead?: Side;
  /** What it rests on, at the right; below the work under 1024 px. */
  readonly rest?: Side;
  /** `page` gives the right column the width of a printed page, on the island's ground. */
  readonly shape?: 'work' | 'page';
  readonly children: ReactNode;
};

/** Two or three columns divided by hairlines; each scrolls for itself where there is room. */
export const Columns = ({ lead, rest, shape = 'work', children }: ColumnsProps) => (
  <div className={classes(styles.columns, styles[shape], lead && styles.hasLead, rest && styles.hasRest)}>
    {lead && <Aside {...lead} className={styles.lead} />}
    <main id="main" className={styles.main} tabIndex={-1}>
      {children}
    </main>
    {rest && <Aside {...rest} className={styles.rest} />}
  </div>
);

// A region that may scroll must be reachable by keyboard.
const Aside = ({ label, content, className }: Side & { readonly className: string | undefined }) => (
  <aside className={className} aria-label={label} tabIndex={0}>
    {content}
  </aside>
);
