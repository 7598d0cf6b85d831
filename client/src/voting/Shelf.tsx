import { pollLimits } from '@skab/shared/meeting/polls.ts';
import { wordsOfItem } from '@skab/shared/scene/composePoll.ts';
import { useState } from 'react';
import { FormDialog } from '../board/FormDialog.tsx';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { Words } from '../ui/Words.tsx';
import type { PollDesk } from './pollDesk.ts';
import styles from './PollPanel.module.css';

/** What matures, and the way off the shelf: a reason, in words. */
export const Shelf = ({ desk: { board, may, send } }: { readonly desk: PollDesk }) => {
  const { t } = useText();
  const [itemId, setItemId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const lying = [...board.all('shelf')].filter(([, { left }]) => !left).sort(([, a], [, b]) => a.at - b.at);
  if (lying.length === 0) return null;
  const wordsOf = (id: string): string => {
    const shelved = board.get('shelf', id);
    const words = shelved && wordsOfItem(board, shelved.of, id);
    return words ?? t('vote:gone');
  };
  const close = (): void => {
    setItemId(null);
    setReason('');
    setTried(false);
  };
  const take = (): void => {
    setTried(true);
    if (itemId === null || reason.trim() === '') return;
    send('takeOffShelf', { itemId, reason });
    close();
  };
  return (
    <Stack gap={2}>
      <h3>{t('polls:shelf')}</h3>
      <p className={styles.quiet}>{t('polls:shelfHelp')}</p>
      <ul className={styles.list}>
        {lying.map(([id]) => (
          <li key={id}>
            <p className={styles.words} dir="auto">
              <Words text={wordsOf(id) || t('vote:unnamed')} />
            </p>
            {may('takeOffShelf') && (
              <Button
                kind="quiet"
                aria-label={t('polls:offShelfName', { what: wordsOf(id) || t('vote:unnamed') })}
                onClick={() => setItemId(id)}
              >
                {t('polls:offShelf')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {itemId !== null && (
        <FormDialog title={t('polls:offShelfTitle')} save={t('polls:offShelf')} onSave={take} onClose={close}>
          <p dir="auto">
            <Words text={wordsOf(itemId) || t('vote:unnamed')} />
          </p>
          <TextArea
            size="line"
            label={t('polls:reason')}
            description={t('polls:reasonHelp')}
            value={reason}
            onChange={setReason}
            maxLength={pollLimits.reason}
            error={isTried && reason.trim() === '' ? t('polls:reasonMissing') : undefined}
          />
        </FormDialog>
      )}
    </Stack>
  );
};
