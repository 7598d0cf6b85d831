import { useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '../../sync/newId.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { keepUnsent, readUnsent, type Unsent, type UnsentByStep } from './unsent.ts';
import { joinUnsent } from './joinUnsent.ts';

export interface Writing {
  readonly unsent: UnsentByStep;
  write(stepId: string, words: Pick<Unsent, 'text' | 'rest'>): void;
  /** Puts words into the field of a step, after those that are there; where there are none, under the id they have already. */
  add(stepId: string, text: string, statementId?: string): void;
  /** Sends what stands in the field of a step; the second half, if any, takes its place. */
  send(stepId: string): void;
  drop(stepId: string): void;
}

const without = (unsent: UnsentByStep, stepId: string): UnsentByStep =>
  Object.fromEntries(Object.entries(unsent).filter(([id]) => id !== stepId));

const afterSending = (unsent: UnsentByStep, stepId: string): UnsentByStep => {
  const rest = unsent[stepId]?.rest ?? '';
  if (rest.trim() === '') return without(unsent, stepId);
  return { ...unsent, [stepId]: { statementId: newId(), text: rest, rest: '' } };
};

/** The words being written on this phone, by step, kept across reloads until the outbox has them. */
export const useWriting = (workshopId: string, line: PhoneLine): Writing => {
  const [unsent, setUnsent] = useState(() => readUnsent(workshopId));
  const latest = useRef(unsent);
  const own = usePhoneView(line, (view) => view.own);

  const show = useCallback((next: UnsentByStep) => {
    latest.current = next;
    setUnsent(next);
  }, []);
  const keep = useCallback(
    (next: UnsentByStep) => {
      show(next);
      keepUnsent(workshopId, next);
    },
    [show, workshopId],
  );

  // What was sent just before the page went away is in the outbox, or with the server.
  useEffect(() => {
    const known = new Set(own.map(({ statementId }) => statementId));
    const sent = Object.entries(latest.current).filter(([, { statementId }]) => known.has(statementId));
    if (sent.length > 0) keep(sent.reduce((left, [stepId]) => afterSending(left, stepId), latest.current));
  }, [own, keep]);

  return {
    unsent,
    write: (stepId, words) =>
      keep({ ...latest.current, [stepId]: { statementId: latest.current[stepId]?.statementId ?? newId(), ...words } }),
    add: (stepId, text, statementId) => {
      const there = latest.current[stepId];
      const joined = joinUnsent(there, text);
      keep({ ...latest.current, [stepId]: there || !statementId ? joined : { ...joined, statementId } });
    },
    send: (stepId) => {
      const one = latest.current[stepId];
      if (!one) return;
      show(afterSending(latest.current, stepId));
      const { statementId, text } = one;
      // The kept copy is let go only when the outbox has one.
      void line.post({ statementId, stepId, text }).then(() => keepUnsent(workshopId, latest.current));
    },
    drop: (stepId) => keep(without(latest.current, stepId)),
  };
};
