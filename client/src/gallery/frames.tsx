import type { ReactNode } from 'react';
import { boardFrames } from './boardFrames.tsx';
import { DeskMinutes, DeskRun } from './deskFrames.tsx';
import { PhoneJoin, PhoneMine, PhoneWrite } from './phoneFrames.tsx';
import { Wall, WallSilent } from './wallFrames.tsx';

/** The frames with everything in them, each at the size of the window. */
export const frames: Record<string, () => ReactNode> = {
  'phone-write': () => <PhoneWrite />,
  'phone-join': () => <PhoneJoin />,
  'phone-mine': () => <PhoneMine />,
  wall: () => <Wall />,
  'wall-larger': () => <Wall scale={1.25} />,
  'wall-smaller': () => <Wall scale={0.8} />,
  'wall-silent': () => <WallSilent />,
  'desk-run': () => <DeskRun />,
  'desk-minutes': () => <DeskMinutes />,
  ...boardFrames,
};
