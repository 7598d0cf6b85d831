import type { desk as da } from '../da/desk.ts';

export const desk: Record<keyof typeof da, string> = {
  workshops: 'Workshops',
};
