import { createContext, use, useState, type ReactNode } from 'react';
import type { Slots } from './wallSlots.ts';

interface Kept {
  readonly slots: Slots;
  readonly keep: (slots: Slots) => void;
}

const Context = createContext<Kept>({ slots: [], keep: () => undefined });

/** Remembers where islands stand for as long as the screen is open, also while the wall shows something else. */
export const KeptSlots = ({ children }: { readonly children: ReactNode }) => {
  const [slots, keep] = useState<Slots>([]);
  return <Context value={{ slots, keep }}>{children}</Context>;
};

export const useKeptSlots = (): Kept => use(Context);
