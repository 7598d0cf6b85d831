import { useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '../../sync/newId.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { keepDrafts, readDrafts, type Draft, type Drafts } from './drafts.ts';
import { joinDrafts } from './joinDrafts.ts';

export interface Writing {
  readonly drafts: Drafts;
  write(stepId: string, words: Pick<Draft, 'text' | 'rest'>): void;
  /** Puts words into the field of a step, after those that are there. */
  add(stepId: string, text: string): void;
  /** Sends what stands in the field of a step; the second half, if any, takes its place. */
  send(stepId: string): void;
  drop(stepId: string): void;
}

const without = (drafts: Drafts, stepId: string): Drafts =>
  Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== stepId));

const afterSending = (drafts: Drafts, stepId: string): Drafts => {
  const rest = drafts[stepId]?.rest ?? '';
  if (rest.trim() === '') return without(drafts, stepId);
  return { ...drafts, [stepId]: { statementId: newId(), text: rest, rest: '' } };
};

/** The words being written on this phone, by step, kept across reloads until the outbox has them. */
export const useDrafts = (workshopId: string, line: PhoneLine): Writing => {
  const [drafts, setDrafts] = useState(() => readDrafts(workshopId));
  const latest = useRef(drafts);
  const own = usePhoneView(line, (view) => view.own);

  const show = useCallback((next: Drafts) => {
    latest.current = next;
    setDrafts(next);
  }, []);
  const keep = useCallback(
    (next: Drafts) => {
      show(next);
      keepDrafts(workshopId, next);
    },
    [show, workshopId],
  );

  // A draft that was sent just before the page went away is in the outbox or with the server.
  useEffect(() => {
    const known = new Set(own.map(({ statementId }) => statementId));
    const sent = Object.entries(latest.current).filter(([, { statementId }]) => known.has(statementId));
    if (sent.length > 0) keep(sent.reduce((left, [stepId]) => afterSending(left, stepId), latest.current));
  }, [own, keep]);

  return {
    drafts,
    write: (stepId, words) =>
      keep({ ...latest.current, [stepId]: { statementId: latest.current[stepId]?.statementId ?? newId(), ...words } }),
    add: (stepId, text) => {
      const there = latest.current[stepId];
      keep({ ...latest.current, [stepId]: joinDrafts(there, text) });
    },
    send: (stepId) => {
      const draft = latest.current[stepId];
      if (!draft) return;
      show(afterSending(latest.current, stepId));
      const { statementId, text } = draft;
      // The kept copy is let go only when the outbox has one.
      void line.post({ statementId, stepId, text }).then(() => keepDrafts(workshopId, latest.current));
    },
    drop: (stepId) => keep(without(latest.current, stepId)),
  };
};
