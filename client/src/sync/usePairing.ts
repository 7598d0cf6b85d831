import type { PairedRole, Pairing } from '@skab/shared/protocol/deskHttp.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { deskApi } from './deskApi.ts';

const lookEachMs = 2_000;

/** How the pairing of this screen stands. */
type PairingStanding =
  | { readonly state: 'asking' | 'away' }
  | { readonly state: 'waiting'; readonly code: string }
  | { readonly state: 'refused'; readonly code: RefusalCode };

const standingOf = (pairing: Pairing): PairingStanding =>
  pairing.state === 'waiting' ? { state: 'waiting', code: pairing.code } : { state: 'asking' };

/**
 * Shows a code under which this screen can be paired, and tells when it has been. A screen that was paired before is so at once, unless it
 * is to be paired `anew`.
 */
export const usePairing = (
  { role, isAnew = false }: { readonly role: PairedRole; readonly isAnew?: boolean },
  onPaired: (paired: Extract<Pairing, { state: 'paired' }>) => void,
): { readonly standing: PairingStanding; readonly tryAgain: () => void } => {
  const [standing, setStanding] = useState<PairingStanding>({ state: 'asking' });
  const [attempt, setAttempt] = useState(0);
  const tell = useEffectEvent(onPaired);

  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asksFirst = isAnew;
    const look = async (): Promise<void> => {
      const looked = asksFirst ? null : await deskApi.pairing();
      // A code runs out, and a restarted server has forgotten it: the screen asks anew by itself.
      const isNone = looked === null || (looked.state === 'done' && looked.value.state === 'none');
      const answer = isNone ? await deskApi.askForPairing({ role }) : looked;
      if (isOver) return;
      if (answer.state === 'refused') return setStanding(answer);
      if (answer.state === 'done') asksFirst = false;
      if (answer.state === 'done' && answer.value.state === 'paired') return tell(answer.value);
      setStanding(answer.state === 'done' ? standingOf(answer.value) : { state: 'away' });
      timer = setTimeout(() => void look(), lookEachMs);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [role, isAnew, attempt]);

  return { standing, tryAgain: () => setAttempt(attempt + 1) };
};
