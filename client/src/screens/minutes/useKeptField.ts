import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Drafting } from './drafting.ts';
import {
  focusField,
  isOvertaken,
  isUnsent,
  leaveField,
  openField,
  sentField,
  typeField,
  wordsOf,
  type FieldDraft,
} from './fieldDraft.ts';

const pauseMs = 1_000;

export interface KeptField {
  readonly words: string;
  /** Somebody else has written here since one began: their words are seen when one leaves. */
  readonly isOvertaken: boolean;
  readonly onChange: (words: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * A field that sends itself: in a pause of the writing, when one leaves it, and when the page goes. `save` answers whether the words
 * could be sent; those that could not stay in the field.
 */
export const useKeptField = (
  id: string,
  kept: string,
  save: (words: string) => boolean,
  { onHere, onUnsent }: Drafting,
  partId = id,
): KeptField => {
  const [draft, setDraft] = useState(() => openField(kept));
  const latest = useRef({ draft, save });
  useLayoutEffect(() => {
    latest.current = { draft, save };
  });

  const change = (next: FieldDraft): void => {
    latest.current.draft = next;
    setDraft(next);
  };
  const sendNow = useRef(() => {
    const { draft: now, save: keep } = latest.current;
    if (!isUnsent(now) || !keep(now.typed ?? '')) return;
    latest.current.draft = sentField(now);
    setDraft(latest.current.draft);
  });

  const unsent = isUnsent(draft);
  useEffect(() => {
    if (!unsent) return undefined;
    const timer = setTimeout(sendNow.current, pauseMs);
    return () => clearTimeout(timer);
  }, [unsent, draft.typed]);
  useEffect(() => {
    onUnsent(id, unsent);
    return () => onUnsent(id, false);
  }, [onUnsent, id, unsent]);
  useEffect(() => {
    const goes = sendNow.current;
    window.addEventListener('pagehide', goes);
    return () => {
      window.removeEventListener('pagehide', goes);
      goes();
    };
  }, []);

  return {
    words: wordsOf(draft, kept),
    isOvertaken: isOvertaken(draft, kept),
    onChange: (words) => change(typeField(draft, words)),
    onFocus: () => {
      onHere(partId);
      change(focusField(draft, kept));
    },
    onBlur: () => {
      onHere(null);
      change(leaveField(draft));
      sendNow.current();
    },
  };
};
