import { useState } from 'react';
import type { LiveHands } from './liveHands.ts';
import { Liste } from './outline/Liste.tsx';
import { Tavle } from './table/Tavle.tsx';
import styles from './BoardViews.module.css';

export const boardViews = ['tavle', 'liste'] as const;
export type BoardViewName = (typeof boardViews)[number];

const storedAs = 'skab.boardView';

const isView = (value: unknown): value is BoardViewName => (boardViews as readonly unknown[]).includes(value);

/** The view this device had last; the table where there is room for it, else the list. */
const readView = (): BoardViewName => {
  try {
    const kept = localStorage.getItem(storedAs);
    if (isView(kept)) return kept;
  } catch {
    // Where nothing can be kept, the choice lasts as long as the page.
  }
  return matchMedia('(max-width: 599px)').matches ? 'liste' : 'tavle';
};

/** Which view is on, kept on this device. */
export const useBoardView = (): readonly [BoardViewName, (view: BoardViewName) => void] => {
  const [view, setView] = useState(readView);
  const choose = (next: BoardViewName): void => {
    setView(next);
    try {
      localStorage.setItem(storedAs, next);
    } catch {
      // As above.
    }
  };
  return [view, choose];
};

/** The board as a table or as a list: two equal views of one state. */
export const BoardView = ({ view, live }: { readonly view: BoardViewName; readonly live: LiveHands }) =>
  view === 'liste' ? (
    <Liste />
  ) : (
    <main id="main" className={styles.main} tabIndex={-1}>
      <Tavle live={live} />
    </main>
  );
