import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Stack } from '../ui/Stack.tsx';
import { Words } from '../ui/Words.tsx';
import type { PollDesk } from './pollDesk.ts';
import styles from './PollPanel.module.css';

/** What was objected in a poll, in no order and under no name. */
export const Objections = ({ desk, pollId }: { readonly desk: PollDesk; readonly pollId: string }) => {
  const { t } = useText();
  const { board, may, send } = desk;
  const all = [...board.all('objections')].filter(([, row]) => row.pollId === pollId);
  if (all.length === 0) return null;
  return (
    <Stack gap={2}>
      <h3>{t('polls:objections')}</h3>
      <p className={styles.quiet}>{t('polls:objectionsNote')}</p>
      <ul className={styles.list}>
        {all.map(([objectionId, { text }]) => (
          <li key={objectionId}>
            <p className={styles.words} dir="auto">
              <Words text={text} />
            </p>
            {may('eraseObjection') && (
              <Button
                kind="quiet"
                icon={<Icon name="trash" />}
                aria-label={t('polls:eraseName', { what: text })}
                onClick={() => send('eraseObjection', { objectionId })}
              >
                {t('polls:erase')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Stack>
  );
};
