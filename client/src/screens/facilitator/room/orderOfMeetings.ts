import type { WorkshopListed } from '@skab/shared/protocol/http.ts';

const places: Readonly<Record<WorkshopListed['phase'], number>> = { open: 0, before: 1, closed: 2 };

/** The meetings a screen may be meant for: the one that is on first, then those to come by their day. What is closed is left out. */
export const orderOfMeetings = (workshops: readonly WorkshopListed[]): readonly WorkshopListed[] =>
  workshops
    .filter(({ phase }) => phase !== 'closed')
    .sort((a, b) => places[a.phase] - places[b.phase] || (a.date < b.date ? -1 : 1));
