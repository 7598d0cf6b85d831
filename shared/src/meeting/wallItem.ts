/** What of a board can stand alone on a shared screen. */
export const shownKinds = ['cluster', 'statement', 'principle', 'station'] as const;
export type ShownKind = (typeof shownKinds)[number];

/** Pictures of the evening itself: its programme, the way in as at the welcome, how many statements are written, and the background of the step that is on. */
export const wallCards = ['programme', 'wayIn', 'count', 'background'] as const;
export type WallCard = (typeof wallCards)[number];

/** One thing that is shown alone. */
export interface ShownThing {
  readonly kind: ShownKind;
  readonly id: string;
}
/** A card, or a thing; a cluster is opened by a way of its own, with all its statements. */
export type WallItem = (ShownThing & { readonly kind: Exclude<ShownKind, 'cluster'> }) | { readonly kind: WallCard };

/** What a shared screen shows instead of following the evening: what was chosen for its room, or one stand or cluster. */
export type ScreenBound =
  | { readonly kind: 'room'; readonly room: string }
  | { readonly kind: 'station' | 'cluster'; readonly id: string };
