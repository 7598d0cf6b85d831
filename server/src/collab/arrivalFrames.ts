import { mayReadDesk } from '@skab/shared/access/deskReaders.ts';
import type { Role } from '@skab/shared/access/can.ts';
import { countArrivals, withoutFew, type Arrivals } from '@skab/shared/meeting/kinds.ts';
import { twoHomes } from '@skab/shared/board/twoHomes.ts';
import { composeBalance } from '@skab/shared/scene/balance.ts';
import type { ArrivalsFrame } from '@skab/shared/protocol/socket.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import type { Moved, OpenBoard } from './openBoard.ts';
import type { Outlet } from './outlet.ts';
import { pace } from './pace.ts';

/** Who may know what of those who came: those who lead all of it, those who write the minutes no number under five. */
interface Reader {
  readonly roles: readonly Role[];
  readonly leads: boolean;
}

/** Frames of what was said at the door. Counts leave it; who said what does not. */
export interface ArrivalFrames {
  /** The name under which those sit who are told the same; none for somebody who is told nothing. */
  placesOf(reader: Reader): readonly string[];
  moved(moved: Moved): void;
  /** Tells somebody who has just sat down. */
  welcome(socketId: string, reader: Reader): void;
  close(): void;
}

/** When one of these changes, who came or who is heard may have. */
const collections: ReadonlySet<string> = new Set(['arrivals', 'authors', 'speakers']);

export const arrivalFrames = (board: OpenBoard, outlet: Outlet): ArrivalFrames => {
  const all = `${board.workshopId}:arrivals`;
  const most = `${board.workshopId}:arrivals:most`;
  const placeFor = ({ roles, leads }: Reader): string | null =>
    leads ? all : mayReadDesk(roles, 'attendees') ? most : null;
  const counted = (): Arrivals => countArrivals([...board.desk.all('arrivals')].map(([, row]) => row));
  const forLeads = (): ArrivalsFrame => {
    const balance = composeBalance(twoHomes(board.published, board.desk));
    return { ...counted(), ...(balance ? { balance } : {}) };
  };
  let toldLeads = '';
  let toldMost = '';
  const telling = pace(() => {
    const [leads, others] = [forLeads(), withoutFew(counted())];
    const [leadsText, othersText] = [JSON.stringify(leads), JSON.stringify(others)];
    // Who writes changes the balance seldom, though many write.
    if (leadsText !== toldLeads) outlet.emit(all, 'arrivals', leads);
    if (othersText !== toldMost) outlet.emit(most, 'arrivals', others);
    [toldLeads, toldMost] = [leadsText, othersText];
    return limits.phoneFrameMs;
  });
  return {
    placesOf: (reader) => [placeFor(reader)].filter((place) => place !== null),
    moved: ({ desk }) => {
      if (desk === 'all' || desk.some(({ collection }) => collections.has(collection))) telling.due();
    },
    welcome: (socketId, reader) => {
      const place = placeFor(reader);
      if (place !== null) outlet.emit(socketId, 'arrivals', place === all ? forLeads() : withoutFew(counted()));
    },
    close: () => telling.stop(),
  };
};
