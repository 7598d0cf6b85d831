import styles from './Code.module.css';

const group = 4;

/** A code to read aloud and type: two groups of four. */
export const Code = ({ value }: { readonly value: string }) => (
  <span className={styles.code} translate="no">
    {value.slice(0, group)} {value.slice(group)}
  </span>
);
