import { only } from '@skab/shared/board/collections.ts';
import type { Poll } from '@skab/shared/meeting/polls.ts';
import { isWallHeld } from '@skab/shared/scene/heldBoard.ts';
import { useState } from 'react';
import { ConfirmDialog } from '../board/ConfirmDialog.tsx';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Row } from '../ui/Stack.tsx';
import { Words } from '../ui/Words.tsx';
import type { PollDesk } from './pollDesk.ts';
import styles from './PollPanel.module.css';

interface Props {
  readonly desk: PollDesk;
  readonly pollId: string;
  readonly poll: Poll;
}

/** The poll that is open: how many ballots lie in the urn, and nothing of what they say. */
export const OpenPoll = ({ desk: { board, urn, send }, pollId, poll }: Props) => {
  const { t } = useText();
  const [asked, setAsked] = useState<'close' | 'breakOff' | null>(null);
  // The wall keeps what is held: who leads is to know that the poll is on the phones alone.
  const isHeldBack = isWallHeld(board) && board.get('heldWall', only)?.pollId !== pollId;
  const count = urn.pollId === pollId ? urn.count : 0;
  return (
    <>
      <p className={styles.quiet}>
        {t('polls:isOpen')}: {t(`vote:${poll.kind}`)}
      </p>
      <h3>
        <Words text={poll.question} />
      </h3>
      <p role="status">
        <b>{t('vote:urnCount', { count })}</b>
      </p>
      {isHeldBack && <p>{t('polls:wallIsHeld')}</p>}
      <Row>
        <Button icon={<Icon name="check" />} onClick={() => setAsked('close')}>
          {t('polls:close')}
        </Button>
        <Button kind="quiet" onClick={() => setAsked('breakOff')}>
          {t('polls:breakOff')}
        </Button>
      </Row>
      {asked && (
        <ConfirmDialog
          title={t(`polls:${asked}Title`)}
          words={t(`polls:${asked}Words`)}
          confirm={t(`polls:${asked}`)}
          onConfirm={() => send(asked === 'close' ? 'closePoll' : 'breakOffPoll', { pollId })}
          onClose={() => setAsked(null)}
        >
          <p>{t('vote:urnCount', { count })}.</p>
        </ConfirmDialog>
      )}
    </>
  );
};
