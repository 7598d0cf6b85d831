import { useEffect, useState } from 'react';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { usePhoneView } from '../../../sync/usePhone.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import { keepBallots, readBallots, type KeptBallots } from './keptBallots.ts';
import { standsBy } from './useBallots.ts';

const againMs = 2_000;
/** A ballot of another meeting is not kept longer than that meeting may last. */
const elsewhereMs = 12 * 60 * 60_000;

/** What became of the ballots of a poll that is over: asked of the server until it says, and then kept in their place. */
const ask = async (line: PhoneLine, pollId: string, kept: KeptBallots): Promise<KeptBallots | null> => {
  const voters = Object.keys(kept.ballots).map(Number);
  const stands = await Promise.all(
    voters.map(async (voter) => standsBy(await line.castBallot({ pollId, voter, ballot: null }))),
  );
  // Still open, or not answered.
  if (stands.some((one) => one === 'onWay' || one === 'urn' || one === 'malformed')) return null;
  const told = stands.every((one) => one === 'counted') ? 'counted' : 'missed';
  return { ...kept, ballots: {}, told };
};

interface Props {
  readonly workshopId: string;
  readonly line: PhoneLine;
  readonly pollIds: readonly string[];
  readonly onPutAway: () => void;
}

/** Tells who was away when a poll was closed whether her ballot was counted; it stays until she has put it away. */
export const LeftBallots = ({ workshopId, line, pollIds, onPutAway }: Props) => (
  <>
    {pollIds.map((pollId) => (
      <Left key={pollId} workshopId={workshopId} line={line} pollId={pollId} onPutAway={onPutAway} />
    ))}
  </>
);

const Left = ({ workshopId, line, pollId, onPutAway }: Omit<Props, 'pollIds'> & { readonly pollId: string }) => {
  const { t } = useText();
  const [kept, setKept] = useState(() => readBallots(pollId));
  const [turn, setTurn] = useState(0);
  const entries = usePhoneView(line, (view) => view.entries);
  const isOurs = kept.of?.workshopId === workshopId;
  const isNothing = !kept.told && Object.keys(kept.ballots).length === 0;
  useEffect(() => {
    // Nobody has voted, it was kept before a poll's name was, or it is of a meeting that is long over.
    const isOld = !kept.of || (!isOurs && Date.now() - kept.of.at > elsewhereMs);
    if (isNothing || isOld) keepBallots(pollId, null);
    if (!isOurs || kept.told || isNothing) return undefined;
    let isGone = false;
    const again = setTimeout(() => setTurn((before) => before + 1), againMs);
    void ask(line, pollId, kept).then((told) => {
      if (!told || isGone) return;
      clearTimeout(again);
      keepBallots(pollId, told);
      setKept(told);
    });
    return () => {
      isGone = true;
      clearTimeout(again);
    };
  }, [line, pollId, kept, isOurs, isNothing, entries, turn]);
  if (!isOurs || !kept.of || !kept.told) return null;
  const isCounted = kept.told === 'counted';
  return (
    <Stack gap={2}>
      <div role="status">
        <Note icon={<Icon name={isCounted ? 'check' : 'alert'} />}>
          {t(isCounted ? 'vote:leftCounted' : 'vote:leftMissed', { question: kept.of.question })}
        </Note>
      </div>
      <div>
        <Button
          kind="quiet"
          onClick={() => {
            keepBallots(pollId, null);
            onPutAway();
          }}
        >
          {t('phone:putAway')}
        </Button>
      </div>
    </Stack>
  );
};
