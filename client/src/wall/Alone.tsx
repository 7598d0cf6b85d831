import type { Board } from '@skab/shared/board/board.ts';
import type { ShownThing } from '@skab/shared/meeting/wallItem.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { isOpened } from './openedIsland.ts';
import { Opened } from './Opened.tsx';
import { StatementAlone } from './StatementAlone.tsx';

/** One thing of the board, alone: a statement as large as it can stand, or what lies in the others, word for word. */
export const Alone = ({
  board,
  scene,
  thing,
  scale,
}: {
  readonly board: Board;
  readonly scene: Scene;
  readonly thing: ShownThing;
  readonly scale: number;
}) =>
  isOpened(thing) ? (
    <Opened board={board} scene={scene} thing={thing} scale={scale} />
  ) : (
    <StatementAlone board={board} scene={scene} statementId={thing.id} scale={scale} />
  );
