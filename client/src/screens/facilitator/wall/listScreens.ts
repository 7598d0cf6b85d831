import type { Board } from '@skab/shared/board/board.ts';
import type { ScreenBound } from '@skab/shared/meeting/wallItem.ts';
import type { ScreensFrame } from '@skab/shared/protocol/socket.ts';

/** A shared screen as those who lead see it: one that is on, or one that was given a name or place and is off. */
export interface ListedScreen {
  readonly screenId: string;
  /** What it was called here, else what it was paired as; empty for one without a name. */
  readonly name: string;
  readonly bound: ScreenBound | null;
  readonly isOn: boolean;
  readonly isOfDesk: boolean;
}

/** The screens that are on in the order they came, and after them those that are off. */
export const listScreens = (board: Board, on: ScreensFrame['screens']): readonly ListedScreen[] => {
  const isOn = new Set(on.map(({ screenId }) => screenId));
  return [
    ...on.map(({ screenId, name, isOfDesk }): ListedScreen => {
      const row = board.get('screens', screenId);
      return { screenId, name: row?.name || (name ?? ''), bound: row?.bound ?? null, isOn: true, isOfDesk };
    }),
    ...[...board.all('screens')]
      .filter(([screenId]) => !isOn.has(screenId))
      .map(([screenId, { name, bound }]): ListedScreen => ({ screenId, name, bound, isOn: false, isOfDesk: false })),
  ];
};
