import { useState } from 'react';
import type { ScenePoll } from '@skab/shared/scene/composePoll.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { loadVoteText } from '../../text/text.ts';
import { useText } from '../../text/useText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { leftPolls } from './leftBallots.ts';
import { useLater } from './useLater.ts';

const load = async () => (await Promise.all([import('./vote/Vote.tsx'), loadVoteText()]))[0];

const loadLeft = async () => (await Promise.all([import('./vote/LeftBallots.tsx'), loadVoteText()]))[0];

/** Whether ballots of polls that are over were counted, fetched where this device has any. */
export const LeftBallotsLater = ({
  workshopId,
  line,
  pollIdNow,
}: {
  readonly workshopId: string;
  readonly line: PhoneLine;
  readonly pollIdNow: string | undefined;
}) => {
  // Looked at anew when one was put away.
  const [, setAway] = useState(0);
  const pollIds = leftPolls(pollIdNow);
  return pollIds.length === 0 ? null : (
    <Left workshopId={workshopId} line={line} pollIds={pollIds} onPutAway={() => setAway((count) => count + 1)} />
  );
};

const Left = (props: {
  readonly workshopId: string;
  readonly line: PhoneLine;
  readonly pollIds: readonly string[];
  readonly onPutAway: () => void;
}) => {
  const { part } = useLater(loadLeft);
  return part && <part.LeftBallots {...props} />;
};

/** The poll that is open, or what one came to, fetched when there is one. */
export const VoteLater = ({
  workshopId,
  line,
  poll,
}: {
  readonly workshopId: string;
  readonly line: PhoneLine;
  readonly poll: ScenePoll;
}) => {
  const { t } = useText();
  const { part, hasFailed } = useLater(load);
  if (part) return <part.Vote key={poll.pollId} workshopId={workshopId} line={line} poll={poll} />;
  return <Loading>{t(hasFailed ? 'common:screenNotFetched' : 'common:oneMoment')}</Loading>;
};
