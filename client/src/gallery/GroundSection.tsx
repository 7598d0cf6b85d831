import styles from './Gallery.module.css';
import { Section } from './Section.tsx';

const colours = [
  'table',
  'island',
  'paper',
  'line',
  'edge',
  'ink-3',
  'ink-2',
  'ink',
  'thread',
  'thread-wash',
  'wait',
  'wait-wash',
];
const sizes = [7, 6, 5, 4, 3, 2, 1];

/** Colours and type. */
export const GroundSection = () => (
  <Section name="Ground">
    <div className={`${styles.wide} ${styles.swatches}`}>
      {colours.map((name) => (
        <div key={name}>
          <i style={{ background: `var(--${name})` }} />
          {name}
        </div>
      ))}
    </div>
    <div className={`${styles.wide} ${styles.type}`}>
      {sizes.map((size) => (
        <p key={size} style={{ fontSize: `var(--text-${size})` }}>
          Ærø, Øresund og Århus: Il1 O0 rn m
        </p>
      ))}
    </div>
  </Section>
);
