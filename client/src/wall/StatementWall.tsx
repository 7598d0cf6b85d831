import { useLayoutEffect, useMemo } from 'react';
import { useText } from '../text/useText.ts';
import { geometryOf, placeOf } from './geometry.ts';
import styles from './StatementWall.module.css';
import { scaled, useMeasuredPapers } from './useMeasuredPapers.tsx';
import { usePlace } from './usePlace.ts';
import { useWall } from './useWall.ts';
import { WallPaper } from './WallPaper.tsx';
import { isNew, pageOf } from './wallQueue.ts';
import type { WallStatement } from './wallStatements.ts';

/** The papers: whole, in their places, as many as there is room for. */
export const StatementWall = ({
  statements,
  knownIds,
  scale,
  onHung,
}: {
  readonly statements: readonly WallStatement[];
  /** What was there when the step came up on this screen. */
  readonly knownIds: readonly string[];
  readonly scale: number;
  /** Told whenever papers hang: whether all of them do, whole and at that size. */
  readonly onHung?: (isAll: boolean) => void;
}) => {
  const { t } = useText();
  const { ref, place } = usePlace();
  const geometry = useMemo(() => place && geometryOf(place, place.pictureHeight, scale), [place, scale]);
  const { of: paperOf, layer } = useMeasuredPapers(statements, geometry);
  const items = useMemo(
    () => statements.map((one) => ({ statementId: one.statementId, size: paperOf(one)?.size })),
    [statements, paperOf],
  );
  const { wall, now } = useWall(items, geometry, knownIds);
  useLayoutEffect(() => {
    if (!onHung || !wall) return;
    const isWhole = (one: WallStatement): boolean => {
      const paper = paperOf(one);
      return paper?.scale === scale && paper.pages === null;
    };
    onHung(wall.hung.length === statements.length && statements.every(isWhole));
  }, [onHung, wall, paperOf, statements, scale]);
  const byId = useMemo(() => new Map(statements.map((one) => [one.statementId, one])), [statements]);
  return (
    <>
      <ul ref={ref} className={styles.wall} aria-label={t('desk:wallList')}>
        {geometry &&
          wall?.hung.map((hung) => {
            const statement = byId.get(hung.statementId);
            const paper = statement && paperOf(statement);
            if (!statement || !paper) return null;
            const at = pageOf(hung, now);
            const text = paper.pages?.[at];
            return (
              <li
                key={`${hung.statementId}/${hung.hungAt}`}
                className={styles.place}
                data-wall-scale={paper.scale}
                style={{ ...placeOf(hung, geometry), ...scaled(paper.scale) }}
              >
                <WallPaper
                  statement={statement}
                  isNew={isNew(hung, now)}
                  page={text === undefined || !paper.pages ? undefined : { text, at, of: paper.pages.length }}
                />
              </li>
            );
          })}
      </ul>
      {layer}
    </>
  );
};
