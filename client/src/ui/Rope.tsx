import styles from './Rope.module.css';

/** How much of the time has gone: the thread runs out to the knot. `title` says it in words. */
export function Rope({ part, title }: { readonly part: number; readonly title: string }) {
  const gone = `${100 * Math.min(1, Math.max(0, part))}%`;
  return (
    <div className={styles.rope} role="img" aria-label={title}>
      <i className={styles.gone} style={{ width: gone }} />
      <i className={styles.knot} style={{ insetInlineStart: gone }} />
    </div>
  );
}
