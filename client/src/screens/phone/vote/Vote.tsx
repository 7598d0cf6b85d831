import type { ScenePoll } from '@skab/shared/scene/composePoll.ts';
import { useState } from 'react';
import { PollResult } from '../../../voting/PollResult.tsx';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Cap, Meta, Stack } from '../../../ui/Stack.tsx';
import { BallotForm } from './BallotForm.tsx';
import { InUrn } from './InUrn.tsx';
import { useBallots, type BallotStands } from './useBallots.ts';

interface Props {
  readonly workshopId: string;
  readonly line: PhoneLine;
  readonly poll: ScenePoll;
}

/** The poll on a phone: the ballot, the urn it waits in, and what it all came to. */
export const Vote = ({ workshopId, line, poll }: Props) => {
  const { t } = useText();
  const { kept, stands, put, pass } = useBallots(workshopId, line, poll);
  const [isChanging, setChanging] = useState(false);
  const [isPassed, setPassed] = useState(kept.passed > 0);
  const voter = kept.passed + 1;
  const own = kept.ballots[voter];
  if (poll.cast !== undefined)
    return (
      <PollResult poll={poll} level="h2">
        <Counted stands={Object.values(stands)} />
      </PollResult>
    );
  if (voter > poll.voters)
    return (
      <Stack>
        <h1>{t('vote:passTitle')}</h1>
        <p>{t('vote:allDone')}</p>
      </Stack>
    );
  if (isPassed)
    return (
      <Stack>
        <h1 tabIndex={-1} ref={focused}>
          {t('vote:passTitle')}
        </h1>
        <p>{t('vote:passWords')}</p>
        <Button kind="primary" wide onClick={() => setPassed(false)}>
          {t('vote:next')}
        </Button>
      </Stack>
    );
  if (own && !isChanging)
    return (
      <InUrn
        question={poll.question}
        stands={stands[voter] ?? 'onWay'}
        onChange={() => setChanging(true)}
        onPass={
          poll.voters === 1
            ? null
            : () => {
                pass();
                setPassed(true);
              }
        }
      />
    );
  return (
    <Stack gap={3}>
      <Cap>{t(`vote:${poll.kind}`)}</Cap>
      {poll.voters > 1 && <p>{t('vote:voterOf', { voter, voters: poll.voters })}</p>}
      <BallotForm
        key={voter}
        poll={poll}
        before={own}
        onCast={(ballot) => {
          put(voter, ballot);
          setChanging(false);
        }}
      />
      {isChanging && (
        <Button kind="quiet" onClick={() => setChanging(false)}>
          {t('vote:keepOld')}
        </Button>
      )}
      <Meta>
        {t('vote:guiding')}. {t('vote:secret')} {poll.voters > 1 && t('vote:shared')}
      </Meta>
    </Stack>
  );
};

/** Whoever listens is taken to what is new. */
const focused = (title: HTMLElement | null): void => title?.focus();

/** Whether the ballots of this phone were counted. */
const Counted = ({ stands }: { readonly stands: readonly BallotStands[] }) => {
  const { t } = useText();
  if (stands.length === 0) return null;
  const isMissed = stands.some((one) => one === 'missed');
  const isCounted = stands.every((one) => one === 'counted');
  if (!isMissed && !isCounted) return null;
  return (
    <div role="status">
      <Note icon={<Icon name={isMissed ? 'alert' : 'check'} />}>{t(isMissed ? 'vote:missed' : 'vote:counted')}</Note>
    </div>
  );
};
