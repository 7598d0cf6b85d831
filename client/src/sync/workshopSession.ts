import type { WorkshopSession } from './workshopView.ts';

/** Opens a workshop for a desk screen or the projector. Nothing is written to the replica; dispose it when the screen goes. */
export const openWorkshop = (workshopId: string): WorkshopSession => {
  throw new Error(`cannot open ${workshopId} yet`);
};
