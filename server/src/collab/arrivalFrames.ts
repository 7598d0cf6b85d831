import { mayReadDesk } from '@skab/shared/access/deskReaders.ts';
import type { Role } from '@skab/shared/access/can.ts';
import { countArrivals, withoutFew, type Arrivals } from '@skab/shared/meeting/kinds.ts';
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

export const arrivalFrames = (board: OpenBoard, outlet: Outlet): ArrivalFrames => {
  const all = `${board.workshopId}:arrivals`;
  const most = `${board.workshopId}:arrivals:most`;
  const placeFor = ({ roles, leads }: Reader): string | null =>
    leads ? all : mayReadDesk(roles, 'attendees') ? most : null;
  const counted = (): Arrivals => countArrivals([...board.desk.all('arrivals')].map(([, row]) => row));
  const telling = pace(() => {
    const arrivals = counted();
    outlet.emit(all, 'arrivals', arrivals);
    outlet.emit(most, 'arrivals', withoutFew(arrivals));
    return limits.phoneFrameMs;
  });
  return {
    placesOf: (reader) => [placeFor(reader)].filter((place) => place !== null),
    moved: ({ desk }) => {
      if (desk === 'all' || desk.some(({ collection }) => collection === 'arrivals')) telling.due();
    },
    welcome: (socketId, reader) => {
      const place = placeFor(reader);
      if (place !== null) outlet.emit(socketId, 'arrivals', place === all ? counted() : withoutFew(counted()));
    },
    close: () => telling.stop(),
  };
};
