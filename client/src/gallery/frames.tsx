import type { ReactNode } from 'react';
import { boardFrames } from './boardFrames.tsx';
import { deskFrames } from './deskFrames.tsx';
import { importFrames } from './importFrames.tsx';
import { ownFrames } from './ownFrames.tsx';
import { phoneFrames } from './phoneFrames.tsx';
import { wallFrames } from './wallFrames.tsx';

/** Every screen in its states, each at the size of the window. */
export const frames: Record<string, () => ReactNode> = {
  ...phoneFrames,
  ...ownFrames,
  ...wallFrames,
  ...deskFrames,
  ...importFrames,
  ...boardFrames,
};
