import type { Naming } from '@skab/shared/meeting/words.ts';
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
  /** What is written in a step's field builds on a statement of somebody's; null: on none. */
  buildOn(stepId: string, statementId: string | null): void;
  /** Sends what stands in the field of a step; the second half, if any, takes its place. `naming`: what was said would stand under it. `mandateId`: the question of the mandate it is about. */
  send(stepId: string, naming?: Naming, mandateId?: string): void;
  drop(stepId: string): void;
}

const without = (unsent: UnsentByStep, stepId: string): UnsentByStep =>
  Object.fromEntries(Object.entries(unsent).filter(([id]) => id !== stepId));

/** What stands in a field, or one that is empty. */
const begun = (there: Unsent | undefined): Unsent => there ?? { statementId: newId(), text: '', rest: '' };

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
    write: (stepId, words) => keep({ ...latest.current, [stepId]: { ...begun(latest.current[stepId]), ...words } }),
    add: (stepId, text, statementId) => {
      const there = latest.current[stepId];
      const joined = joinUnsent(there, text);
      keep({ ...latest.current, [stepId]: there || !statementId ? joined : { ...joined, statementId } });
    },
    buildOn: (stepId, target) => {
      const { buildsOn: _, ...there } = begun(latest.current[stepId]);
      keep({ ...latest.current, [stepId]: { ...there, ...(target === null ? {} : { buildsOn: target }) } });
    },
    send: (stepId, naming, mandateId) => {
      const one = latest.current[stepId];
      if (!one) return;
      show(afterSending(latest.current, stepId));
      const { statementId, text, buildsOn } = one;
      const beside = {
        ...(naming ? { naming } : {}),
        ...(buildsOn === undefined ? {} : { buildsOn }),
        ...(mandateId === undefined ? {} : { mandateId }),
      };
      // The kept copy is let go only when the outbox has one.
      void line.post({ statementId, stepId, text, ...beside }).then(() => keepUnsent(workshopId, latest.current));
    },
    drop: (stepId) => keep(without(latest.current, stepId)),
  };
};
