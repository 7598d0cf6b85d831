import type { OwnView } from '../../sync/ownStatements.ts';
import { useText } from '../../text/useText.ts';
import { clockTime } from '../../ui/clockTime.ts';

export type Told = { readonly state: 'waiting' | 'gate' | 'gone'; readonly stateWords: string };

/** What is said of words that have come and are not on the board. */
const gateWords: {
  readonly [S in OwnView['stage']]?: 'phone:mineLate' | 'phone:mineSealed' | 'phone:mineGated' | 'phone:mineForHosts';
} = {
  late: 'phone:mineLate',
  sealed: 'phone:mineSealed',
  gated: 'phone:mineGated',
  forHosts: 'phone:mineForHosts',
};

/** How the paper of a statement looks that does not simply lie there, and what that means in words. */
export const useStageWords = (own: OwnView, timeZone: string): Told | null => {
  const { t, language } = useText();
  if (own.stage === 'withdrawn') {
    const words =
      own.at > 0
        ? t('phone:mineWithdrawnAt', { time: clockTime(own.at, language, timeZone) })
        : t('phone:mineWithdrawn');
    return { state: 'gone', stateWords: words };
  }
  if (own.pending === 'withdraw') return { state: 'waiting', stateWords: t('phone:mineWithdrawWaits') };
  if (own.pending === 'edit' && own.stage !== 'waiting')
    return { state: 'waiting', stateWords: t('phone:mineEditWaits') };
  if (own.stage === 'waiting') return { state: 'waiting', stateWords: t('phone:mineWaiting') };
  const gate = gateWords[own.stage];
  return gate ? { state: 'gate', stateWords: t(gate) } : null;
};
