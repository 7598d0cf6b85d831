import { useLayoutEffect, useMemo } from 'react';
import { useText } from '../text/useText.ts';
import { geometryOf, placeOf } from './geometry.ts';
import styles from './StatementWall.module.css';
import { scaled, useMeasuredPapers } from './useMeasuredPapers.tsx';
import { usePlace } from './usePlace.ts';
import { useRoomyScale } from './useRoomyScale.ts';
import { useWall } from './useWall.ts';
import { WallPaper } from './WallPaper.tsx';
import { isNew, pageOf } from './wallQueue.ts';
import type { WallStatement } from './wallStatements.ts';

/** The papers: whole, in their places, as many as there is room for. */
export const StatementWall = ({
  statements,
  knownIds,
  scale,
  isRoomy = false,
}: {
  readonly statements: readonly WallStatement[];
  /** What was there when the step came up on this screen. */
  readonly knownIds: readonly string[];
  readonly scale: number;
  /** Whether a few papers may be larger than that. */
  readonly isRoomy?: boolean;
}) => {
  const { t } = useText();
  const { ref, place } = usePlace();
  const { roomyScale, look } = useRoomyScale(scale, isRoomy ? statements.length : Number.POSITIVE_INFINITY);
  const geometry = useMemo(() => place && geometryOf(place, place.pictureHeight, roomyScale), [place, roomyScale]);
  const { of: paperOf, layer } = useMeasuredPapers(statements, geometry);
  const items = useMemo(
    () => statements.map((one) => ({ statementId: one.statementId, size: paperOf(one)?.size })),
    [statements, paperOf],
  );
  const { wall, now } = useWall(items, geometry, knownIds);
  useLayoutEffect(() => look(geometry, wall, statements.map(paperOf)));
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
