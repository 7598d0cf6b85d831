import { useText } from '../text/useText.ts';
import { classes } from '../ui/classes.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { Words } from '../ui/Words.tsx';
import { becameSomething, becameWords } from './becameWords.ts';
import styles from './Islands.module.css';
import { useFit } from './useFit.ts';
import type { WallIsland } from '../board/wallIslands.ts';

/** More blank papers than this cannot be told apart; the number stands beside them. */
const mostPapers = 120;
const smaller = [12, 28, 60] as const;
const lastFit = 9;
const mostInner = 3;

/** An island: its title, what lies inside, one blank paper for each statement, and how many they are. */
export const Island = ({
  island,
  at,
  columns,
  fresh,
}: {
  readonly island: WallIsland;
  /** Its place on the page. */
  readonly at: number;
  readonly columns: number;
  /** Statements that have just come here. */
  readonly fresh: ReadonlySet<string>;
}) => {
  const { t } = useText();
  const place = useFit(lastFit);
  const { clusterId, statementIds, inner } = island;
  const title = island.title || t('board:nameless');
  const count = statementIds.length;
  const papers = statementIds.slice(-mostPapers);
  const isReceiving = papers.some((id) => fresh.has(id));
  const size = smaller.filter((most) => count > most).length;
  return (
    <li
      className={classes(styles.island, isReceiving && styles.receiving)}
      style={{ gridColumn: (at % columns) + 1, gridRow: Math.floor(at / columns) + 1 }}
      data-island={clusterId}
    >
      <div ref={place} className={styles.inside}>
        <h2 className={island.title ? undefined : styles.nameless}>
          <Words text={title} />
        </h2>
        {becameWords(t, island).map((words) => (
          <p key={words} className={styles.became}>
            {words}
          </p>
        ))}
        <p className={styles.becameShort}>{becameSomething(t, island)}</p>
        {inner.length > 0 && (
          <ul className={styles.inner}>
            {inner.slice(0, inner.length > mostInner ? mostInner - 1 : mostInner).map((one) => (
              <li key={one.clusterId}>
                <span>{one.title || t('board:nameless')}</span> <b>{one.count}</b>
              </li>
            ))}
            {inner.length > mostInner && <li>{t('board:wallMore', { count: inner.length - mostInner + 1 })}</li>}
          </ul>
        )}
        <div className={styles.foot}>
          <div className={styles.papers} data-size={size} data-papers={clusterId} aria-hidden="true">
            {papers.map((id) => (
              <i key={id} data-paper={id} className={fresh.has(id) ? styles.fresh : undefined} />
            ))}
          </div>
          <b className={styles.count}>
            <span aria-hidden="true">{count}</span>
            <VisuallyHidden>{t('desk:wallStatements', { count })}</VisuallyHidden>
          </b>
        </div>
      </div>
    </li>
  );
};
