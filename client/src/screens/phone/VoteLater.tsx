import type { ScenePoll } from '@skab/shared/scene/composePoll.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { loadVoteText } from '../../text/text.ts';
import { useText } from '../../text/useText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { useLater } from './useLater.ts';

const load = async () => (await Promise.all([import('./vote/Vote.tsx'), loadVoteText()]))[0];

/** The poll that is open, or what one came to, fetched when there is one. */
export const VoteLater = ({ line, poll }: { readonly line: PhoneLine; readonly poll: ScenePoll }) => {
  const { t } = useText();
  const { part, hasFailed } = useLater(load);
  if (part) return <part.Vote key={poll.pollId} line={line} poll={poll} />;
  return <Loading>{t(hasFailed ? 'common:screenNotFetched' : 'common:oneMoment')}</Loading>;
};
