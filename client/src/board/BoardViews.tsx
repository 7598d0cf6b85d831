import { useEffect, useState } from 'react';
import type { LiveHands } from './liveHands.ts';
import { Liste } from './outline/Liste.tsx';
import { Tavle } from './table/Tavle.tsx';
import { useIsWindow } from '../ui/useIsNarrow.ts';
import styles from './BoardViews.module.css';

export const boardViews = ['tavle', 'liste'] as const;
export type BoardViewName = (typeof boardViews)[number];

const storedAs = 'skab.boardView';

const isView = (value: unknown): value is BoardViewName => (boardViews as readonly unknown[]).includes(value);

/** The view the address names, else the one this device had last; null where nobody has chosen. */
const readView = (): BoardViewName | null => {
  const named = location.hash.slice(1);
  if (isView(named)) return named;
  try {
    const kept = localStorage.getItem(storedAs);
    if (isView(kept)) return kept;
  } catch {
    // Where nothing can be kept, the choice lasts as long as the page.
  }
  return null;
};

/** Which view is on, kept in the address and on this device. Unchosen it is the table where there is room for it, and the list where not. */
export const useBoardView = (): readonly [BoardViewName, (view: BoardViewName) => void] => {
  const isSmall = useIsWindow('(max-width: 599px)');
  const [view, setView] = useState(readView);
  useEffect(() => {
    const onHash = (): void => setView(readView());
    globalThis.addEventListener('hashchange', onHash);
    return () => globalThis.removeEventListener('hashchange', onHash);
  }, []);
  const choose = (next: BoardViewName): void => {
    setView(next);
    history.replaceState(history.state, '', `#${next}`);
    try {
      localStorage.setItem(storedAs, next);
    } catch {
      // As above.
    }
  };
  return [view ?? (isSmall ? 'liste' : 'tavle'), choose];
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
