import { textScales } from '@skab/shared/commands/setWall.ts';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { layoutOf, rowsOf, smallestPlace, widthOf, type Geometry } from './geometry.ts';
import { splitPages } from './splitPages.ts';
import styles from './StatementWall.module.css';
import { WallPaper } from './WallPaper.tsx';
import type { WallSize } from './wallQueue.ts';
import type { WallStatement } from './wallStatements.ts';

/** How a statement hangs: the place it needs, the size of its text, and its parts if it is too long for the wall. */
export interface MeasuredPaper {
  readonly size: WallSize;
  readonly scale: number;
  readonly pages: readonly string[] | null;
}

/** The size of the text inside; React's style type knows no custom properties. */
export const scaled = (scale: number): CSSProperties => ({ '--wall-scale': scale }) as CSSProperties;

// Measured a few at a time, so that a long list does not hold up the picture.
const atATime = 60;
const nothing: ReadonlyMap<string, MeasuredPaper> = new Map();

const keyOf = ({ statementId, text, elsewhere }: WallStatement): string =>
  `${statementId}/${elsewhere?.words ?? ''}/${text}`;

/** What is too long for the wall alone: first with smaller text, down to the least; then in pages. */
const measureLong = (probe: HTMLElement, text: string, geometry: Geometry): MeasuredPaper => {
  const whole = { columns: geometry.columns, rows: geometry.rows };
  const fits = (): boolean => rowsOf(probe.offsetHeight, geometry) <= geometry.rows;
  const smaller = [...textScales].filter((scale) => scale < geometry.scale).reverse();
  for (const scale of smaller) {
    probe.style.setProperty('--wall-scale', String(scale));
    if (fits()) return { size: { ...whole, pages: 1 }, scale, pages: null };
  }
  const words = probe.querySelector('p');
  const pages = splitPages(text, (piece) => {
    if (words) words.textContent = piece;
    return fits();
  });
  return { size: { ...whole, pages: Math.max(1, pages.length) }, scale: textScales[0], pages };
};

const measure = (row: HTMLElement, statement: WallStatement, geometry: Geometry): MeasuredPaper => {
  const tried = [...row.children].filter((child) => child instanceof HTMLElement);
  const place = smallestPlace(
    tried.map((child) => child.offsetHeight),
    geometry,
  );
  if (place) return { size: { ...place, pages: 1 }, scale: geometry.scale, pages: null };
  const widest = tried.at(-1);
  if (!widest) return { size: { columns: 1, rows: 1, pages: 1 }, scale: geometry.scale, pages: null };
  // React owns the words of what it drew; the trying is done on a copy.
  const probe = widest.cloneNode(true) as HTMLElement; // a copy of an HTMLElement is one
  row.append(probe);
  const measured = measureLong(probe, statement.text, geometry);
  probe.remove();
  return measured;
};

/**
 * Measures statements as they would hang: each is drawn once out of sight over one, two, ... columns. Gives what is known of a
 * statement, and the layer to draw while there is something to measure.
 */
export const useMeasuredPapers = (
  statements: readonly WallStatement[],
  geometry: Geometry | null,
): { readonly of: (statement: WallStatement) => MeasuredPaper | undefined; readonly layer: ReactNode } => {
  const layout = geometry ? layoutOf(geometry) : '';
  const [known, setKnown] = useState<{ readonly layout: string; readonly papers: ReadonlyMap<string, MeasuredPaper> }>({
    layout,
    papers: nothing,
  });
  const papers = known.layout === layout ? known.papers : nothing;
  const of = useCallback((statement: WallStatement) => papers.get(keyOf(statement)), [papers]);
  const next = useMemo(
    () => (geometry ? statements.filter((one) => !papers.has(keyOf(one))).slice(0, atATime) : []),
    [geometry, papers, statements],
  );
  const rows = useRef(new Map<string, HTMLElement>());

  useLayoutEffect(() => {
    if (!geometry || next.length === 0) return;
    const added = next.flatMap((statement) => {
      const row = rows.current.get(statement.statementId);
      return row ? [[keyOf(statement), measure(row, statement, geometry)] as const] : [];
    });
    setKnown({ layout, papers: new Map([...papers, ...added]) });
  }, [geometry, layout, next, papers]);

  const layer = geometry && next.length > 0 && (
    <div className={styles.measuring} aria-hidden="true">
      {next.map((statement) => (
        <div
          key={keyOf(statement)}
          ref={(row) => {
            if (row) rows.current.set(statement.statementId, row);
            else rows.current.delete(statement.statementId);
          }}
        >
          {Array.from({ length: geometry.columns }, (_, index) => (
            <div
              key={index}
              data-wall-scale={geometry.scale}
              style={{ ...scaled(geometry.scale), width: widthOf(index + 1, geometry) - 0.5 }}
            >
              <WallPaper statement={statement} isNew page={undefined} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
  return { of, layer };
};
