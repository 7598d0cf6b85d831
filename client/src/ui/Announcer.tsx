import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { announcer, type Announce } from './announce.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const Context = createContext<Announce | null>(null);

type Said = { readonly words: string; readonly turn: number };
const nothing: Said = { words: '', turn: 0 };
const next = (words: string) => (before: Said) => ({ words, turn: before.turn + 1 });
// The same words twice are heard twice only if the text changes.
const heard = ({ words, turn }: Said) => (turn % 2 === 0 ? words : `${words}\u00a0`);

/** The two live regions of a page. Everything that is said aloud goes through `useAnnouncer`. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [polite, setPolite] = useState(nothing);
  const [assertive, setAssertive] = useState(nothing);
  const announce = useMemo(
    () => announcer({ polite: (words) => setPolite(next(words)), assertive: (words) => setAssertive(next(words)) }),
    [],
  );
  useEffect(() => announce.stop, [announce]);
  return (
    <Context value={announce}>
      {children}
      <VisuallyHidden>
        <span role="status" aria-live="polite">
          {heard(polite)}
        </span>
        <span role="alert" aria-live="assertive">
          {heard(assertive)}
        </span>
      </VisuallyHidden>
    </Context>
  );
}

/** Says words to those who listen instead of look. Needs an `Announcer` above. */
export function useAnnouncer(): Announce {
  const announce = use(Context);
  if (!announce) throw new Error('useAnnouncer needs an Announcer above it');
  return announce;
}
