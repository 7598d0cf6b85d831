import styles from './Rope.module.css';

/** How much of the time has gone: the thread runs out to the knot. `title` says it in words. */
export const Rope = ({ part, title }: { readonly part: number; readonly title: string }) => {
  const at = 1000 * Math.min(1, Math.max(0, part));
  return (
    <div className={styles.rope} role="img" aria-label={title}>
      <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.rest} d="M0 5H1000" />
        <path className={styles.gone} d={`M0 5H${at}`} />
      </svg>
      <svg viewBox="0 0 1000 10" className={styles.over} aria-hidden="true">
        <circle cx={at} cy="5" r="9" />
      </svg>
    </div>
  );
};
