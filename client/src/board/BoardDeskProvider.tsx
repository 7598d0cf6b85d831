import { useEffect, useState, type ReactNode } from 'react';
import type { Board } from '@skab/shared/board/board.ts';
import { useAnnouncer } from '../ui/Announcer.tsx';
import { BoardAnnouncer } from './BoardAnnouncer.tsx';
import { boardDesk, type BoardDoor } from './boardDesk.ts';
import { QuestionBar } from './QuestionBar.tsx';
import { Sheets } from './sheets/Sheets.tsx';
import { DeskContext } from './useDesk.ts';

/** Where the board is read, and who tells that it has changed: at most once a frame. */
export interface BoardSource {
  readonly read: () => Board;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Somebody at a board: everything below reads one model and moves by one hand. Source and door stay the same while it stands. */
export const BoardDeskProvider = ({
  source,
  door,
  children,
}: {
  readonly source: BoardSource;
  readonly door: BoardDoor;
  readonly children: ReactNode;
}) => {
  const announce = useAnnouncer();
  const [desk] = useState(() => {
    const made = boardDesk(door, (words) => announce.atOnce(words));
    made.follow(source.read());
    return made;
  });
  useEffect(() => {
    let seen: Board | null = null;
    const look = (): void => {
      const board = source.read();
      if (board === seen) return;
      seen = board;
      desk.follow(board);
    };
    look();
    return source.subscribe(look);
  }, [desk, source]);
  return (
    <DeskContext value={desk}>
      {children}
      <Sheets />
      <QuestionBar />
      <BoardAnnouncer />
    </DeskContext>
  );
};
