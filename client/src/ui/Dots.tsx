import styles from './Dots.module.css';

const five = 5;

/** A count one can see: dots in fives beside the number, which says the same in words. */
export function Dots({ count, most = 100 }: { readonly count: number; readonly most?: number }) {
  const shown = Math.min(count, most);
  const groups = Array.from({ length: Math.ceil(shown / five) }, (_, at) => Math.min(five, shown - at * five));
  return (
    <span className={styles.dots} aria-hidden="true">
      {groups.map((size, at) => (
        <span key={at}>
          {Array.from({ length: size }, (_, dot) => (
            <i key={dot} />
          ))}
        </span>
      ))}
    </span>
  );
}
