import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { EmptyTray } from '../EmptyTray.tsx';
import { useText } from '../../text/useText.ts';
import { measures } from '../tableMeasures.ts';
import { useBoard, useDesk, useDeskState } from '../useDesk.ts';
import { focusPaperInTray } from './focusSpot.ts';
import { TablePaper } from './TablePaper.tsx';
import styles from './Tray.module.css';

const gap = 12;
const around = 400;

/** Where each paper begins along the tray, and how long all of them are. */
const laidOut = (sizes: readonly number[]): { readonly starts: readonly number[]; readonly length: number } => {
  const starts: number[] = [];
  let at = 0;
  for (const size of sizes) {
    starts.push(at);
    at += size + gap;
  }
  return { starts, length: Math.max(0, at - gap) };
};

/** Which part of a scrolling box is seen; set anew as it is scrolled or becomes larger. */
const useSeen = (
  box: RefObject<HTMLElement | null>,
  isRow: boolean,
): { readonly from: number; readonly to: number } => {
  const [seen, setSeen] = useState({ from: 0, to: 1200 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    let asked = 0;
    const look = (): void => {
      asked = 0;
      const from = isRow ? element.scrollLeft : element.scrollTop;
      const to = from + (isRow ? element.clientWidth : element.clientHeight);
      // Only a step of some papers is worth drawing for.
      setSeen((was) =>
        Math.abs(was.from - from) < around / 2 && Math.abs(was.to - to) < around / 2 ? was : { from, to },
      );
    };
    const ask = (): void => {
      if (asked === 0) asked = requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', ask, { passive: true });
    const observer = new ResizeObserver(ask);
    observer.observe(element);
    return () => {
      cancelAnimationFrame(asked);
      element.removeEventListener('scroll', ask);
      observer.disconnect();
    };
  }, [box, isRow]);
  return seen;
};

/** Statements that lie in no cluster, oldest first. Only those in sight are on the page. */
export const TrayPapers = ({ isRow, ids }: { readonly isRow: boolean; readonly ids: readonly string[] }) => {
  const { t } = useText();
  const desk = useDesk();
  const { model, state } = desk;
  const box = useRef<HTMLDivElement>(null);
  const seen = useSeen(box, isRow);
  const current = useDeskState(({ currentInTray }) => currentInTray);
  const sizes = useMemo(
    () => ids.map((id) => (isRow ? measures.paperWidth : (model.statement(id)?.height ?? 60))),
    [ids, isRow, model],
  );
  const { starts, length } = useMemo(() => laidOut(sizes), [sizes]);
  const [first] = ids;

  // There is always one way in for the keyboard, and it goes on with the next when its paper is moved elsewhere.
  const before = useRef(ids);
  useEffect(() => {
    const at = current === null ? 0 : before.current.indexOf(current);
    before.current = ids;
    if (first === undefined || (current !== null && ids.includes(current))) return;
    const next = ids[Math.min(Math.max(0, at), ids.length - 1)] ?? first;
    if (current !== null && document.activeElement === document.body) focusPaperInTray(desk, next);
    else state.setState({ currentInTray: next });
  }, [desk, ids, first, current, state]);
  useLayoutEffect(() => {
    const at = current === null ? -1 : ids.indexOf(current);
    const [start, size] = [starts[at], sizes[at]];
    const element = box.current;
    if (!element || start === undefined || size === undefined || !element.contains(document.activeElement)) return;
    const [from, room] = isRow ? [element.scrollLeft, element.clientWidth] : [element.scrollTop, element.clientHeight];
    const to = start < from ? start : start + size > from + room ? start + size - room : from;
    if (to !== from) element.scrollTo(isRow ? { left: to } : { top: to });
  }, [current, ids, starts, sizes, isRow]);

  const shown = ids
    .map((id, index) => ({ id, start: starts[index] ?? 0, size: sizes[index] ?? 0 }))
    .filter(({ id, start, size }) => id === current || (start + size > seen.from - around && start < seen.to + around));
  return (
    <div ref={box} className={isRow ? styles.row : styles.column}>
      <div className={styles.papers} style={isRow ? { width: length } : { height: length }}>
        {shown.map(({ id, start }) => (
          <TablePaper
            key={id}
            statementId={id}
            clusterId={null}
            left={isRow ? start : 0}
            top={isRow ? 0 : start}
            height={model.statement(id)?.height}
            t={t}
          />
        ))}
      </div>
    </div>
  );
};

/** The tray: where new statements come, and where a statement goes when it is taken out of a cluster. */
export const Tray = ({ isRow }: { readonly isRow: boolean }) => {
  const { t } = useText();
  const { model, door } = useDesk();
  const ids = useBoard('tray', model.tray);
  const isTarget = useDeskState(({ held, chosen }) =>
    held ? held.clusterId !== null : chosen?.kind === 'statement' && chosen.taken.clusterId !== null,
  );
  return (
    <section
      className={styles.tray}
      aria-label={t('board:trayLabel', { count: ids.length })}
      data-tray={isTarget || undefined}
    >
      <h2 className={styles.title}>
        {t('board:tray')} <span className={styles.count}>{ids.length}</span>
      </h2>
      {(ids.length === 0 || door.may('placeStatement')) && (
        <p className={styles.hint}>{ids.length === 0 ? <EmptyTray /> : t('board:trayHint')}</p>
      )}
      <TrayPapers isRow={isRow} ids={ids} />
    </section>
  );
};
