import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { Door } from '@skab/shared/protocol/http.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../sync/api.ts';
import { keepJoined, keepOwnKey, readJoined } from './joined.ts';

type Entry =
  | { readonly at: 'looking' | 'away' }
  | { readonly at: 'refused'; readonly code: RefusalCode }
  | { readonly at: 'door'; readonly door: Door; readonly refusal: RefusalCode | 'away' | null }
  | { readonly at: 'inside'; readonly workshopId: string };

export interface Entrance {
  readonly entry: Entry;
  readonly isJoining: boolean;
  join(name: string): void;
  /** The server would not let this device in after all: ask at the door. */
  sentOut(): void;
}

const againMs = 3_000;

// Somebody who leads may also take part, but then she joins: a screen or a lead is no voice in the room.
const speaks: ReadonlySet<string> = new Set(['participant', 'member', 'host']);

const lookUp = async (code: string, mayBeKnown: boolean): Promise<Entry> => {
  const [door, session] = await Promise.all([api.door(code), api.session()]);
  // Many are at the door: it is asked again in a while, as when there is no line.
  if (door.state === 'away' || (door.state === 'refused' && door.code === 'too-fast')) return { at: 'away' };
  if (door.state === 'refused') return { at: 'refused', code: door.code };
  const { workshopId } = door.value;
  const grants = session.state === 'done' ? session.value.grants : [];
  const isKnown = grants.some(
    ({ role, where }) => speaks.has(role) && where.kind === 'workshop' && where.workshopId === workshopId,
  );
  return isKnown && mayBeKnown ? { at: 'inside', workshopId } : { at: 'door', door: door.value, refusal: null };
};

/** The way in behind a code: known already, or through the door. Without a line it asks again until there is one. */
export const useDoor = (code: string): Entrance => {
  const [entry, setEntry] = useState<Entry>(() => {
    const workshopId = readJoined(code);
    return workshopId === null ? { at: 'looking' } : { at: 'inside', workshopId };
  });
  const [isJoining, setIsJoining] = useState(false);
  const wasSentOut = useRef(false);
  const { at } = entry;

  useEffect(() => {
    if (at !== 'looking' && at !== 'away') return undefined;
    let isOver = false;
    const look = async (): Promise<void> => {
      const found = await lookUp(code, !wasSentOut.current);
      if (isOver) return;
      if (found.at === 'inside') keepJoined(code, found.workshopId);
      setEntry(found);
    };
    const timer = setTimeout(() => void look(), at === 'away' ? againMs : 0);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
    // Each answer that is still `away` is a new entry, and asks once more.
  }, [at, code, entry]);

  // The code may lead to another meeting of the series by now. One stays with hers until the other is open.
  useEffect(() => {
    const workshopId = readJoined(code);
    if (workshopId === null) return;
    void api.door(code).then((door) => {
      if (door.state !== 'done' || door.value.workshopId === workshopId || door.value.phase !== 'open') return;
      keepJoined(code, null);
      setEntry({ at: 'looking' });
    });
  }, [code]);

  const join = useCallback(
    (name: string) => {
      setIsJoining(true);
      const called = name.trim() === '' ? { code } : { code, name: name.trim() };
      void api.join(called).then((answer) => {
        setIsJoining(false);
        if (answer.state === 'done') {
          const { workshopId, followKey } = answer.value;
          keepJoined(code, workshopId);
          if (followKey !== null) keepOwnKey(code, followKey);
          return setEntry({ at: 'inside', workshopId });
        }
        const refusal = answer.state === 'away' ? 'away' : answer.code;
        return setEntry((before) => (before.at === 'door' ? { ...before, refusal } : before));
      });
    },
    [code],
  );

  const sentOut = useCallback(() => {
    wasSentOut.current = true;
    keepJoined(code, null);
    setEntry({ at: 'looking' });
  }, [code]);

  return { entry, isJoining, join, sentOut };
};
