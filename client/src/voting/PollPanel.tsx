import { only } from '@skab/shared/board/collections.ts';
import { openPollOf } from '@skab/shared/meeting/ballots.ts';
import { isPollKind } from '@skab/shared/meeting/polls.ts';
import { composePollOf } from '@skab/shared/scene/composePoll.ts';
import { useState } from 'react';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Row, Stack } from '../ui/Stack.tsx';
import { Words } from '../ui/Words.tsx';
import { Objections } from './Objections.tsx';
import { OpenPollDialog } from './OpenPollDialog.tsx';
import { OpenPoll } from './OpenPoll.tsx';
import type { PollDesk } from './pollDesk.ts';
import { PollResult } from './PollResult.tsx';
import { Shelf } from './Shelf.tsx';
import { useChoiceWords } from './useChoiceWords.ts';
import styles from './PollPanel.module.css';

interface Props {
  readonly desk: PollDesk;
  /** A poll is opened only where the plan has one, and nothing stands here while there is none. */
  readonly isPlanned?: boolean;
}

/** Polls, for who leads or chairs: open one, see how many have voted, close it, and read what it came to. */
export const PollPanel = ({ desk, isPlanned = false }: Props) => {
  const { t } = useText();
  const [isOpening, setOpening] = useState(false);
  const { board, scene, may } = desk;
  if (scene.phase !== 'open' || !may('openPoll')) return null;
  const open = openPollOf(board);
  const shownId = board.get('shownPoll', only)?.pollId;
  const isForOne = scene.step !== null && isPollKind(scene.step.activity);
  if (isPlanned && !open && shownId === undefined && !isForOne) return null;
  return (
    <section className={styles.panel} aria-labelledby="polls">
      <h2 id="polls">{t('polls:title')}</h2>
      {open ? (
        <OpenPoll desk={desk} pollId={open.pollId} poll={open.poll} />
      ) : (
        <>
          {shownId !== undefined && <Shown desk={desk} pollId={shownId} />}
          {shownId === undefined && <p className={styles.quiet}>{t(scene.step ? 'polls:help' : 'polls:needsStep')}</p>}
          {scene.step && (isForOne || !isPlanned) && (
            <div>
              <Button icon={<Icon name="plus" />} onClick={() => setOpening(true)}>
                {t('polls:open')}
              </Button>
            </div>
          )}
          {!isPlanned && <Earlier desk={desk} />}
        </>
      )}
      {may('takeOffShelf') && <Shelf desk={desk} />}
      {isOpening && <OpenPollDialog desk={desk} onClose={() => setOpening(false)} />}
    </section>
  );
};

/** What shared screens show of a closed poll, and what can be done with it. */
const Shown = ({ desk, pollId }: { readonly desk: PollDesk; readonly pollId: string }) => {
  const { t } = useText();
  const wordsOf = useChoiceWords();
  const { board, may, send } = desk;
  const poll = composePollOf(board, pollId);
  if (!poll) return null;
  return (
    <>
      <PollResult
        poll={poll}
        level="h3"
        {...(poll.kind === 'dots' && may('shelve')
          ? {
              act: (choice) => {
                const of = board.get('pollItems', `${pollId}/${choice.id}`)?.of ?? 'cluster';
                if (choice.isShelved || choice.isGone) return null;
                return (
                  <Button
                    kind="quiet"
                    aria-label={t('polls:toShelfName', { what: wordsOf(choice) })}
                    onClick={() => send('shelve', { itemId: choice.id, of })}
                  >
                    {t('polls:toShelf')}
                  </Button>
                );
              },
            }
          : {})}
      />
      <Objections desk={desk} pollId={pollId} />
      <div>
        <Button kind="quiet" icon={<Icon name="x" />} onClick={() => send('showPoll', { pollId: null })}>
          {t('polls:takeDown')}
        </Button>
      </div>
    </>
  );
};

/** Closed polls that are not shown now, the newest first. */
const Earlier = ({ desk: { board, send } }: { readonly desk: PollDesk }) => {
  const { t } = useText();
  const shownId = board.get('shownPoll', only)?.pollId;
  const earlier = [...board.all('polls')]
    .filter(([id, { cast }]) => cast !== null && id !== shownId)
    .sort(([, a], [, b]) => b.openedAt - a.openedAt);
  if (earlier.length === 0) return null;
  return (
    <Stack gap={2}>
      <h3>{t('polls:earlier')}</h3>
      {earlier.map(([pollId, { question }]) => (
        <Row key={pollId} between>
          <p className={styles.words}>
            <Words text={question} />
          </p>
          <Button
            kind="quiet"
            aria-label={t('polls:showName', { question })}
            onClick={() => send('showPoll', { pollId })}
          >
            {t('polls:show')}
          </Button>
        </Row>
      ))}
    </Stack>
  );
};
