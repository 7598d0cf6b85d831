import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { useText } from '../../text/useText.ts';
import { clockTime, dayText } from '../../ui/clockTime.ts';
import { Stack } from '../../ui/Stack.tsx';
import styles from './ImportScreen.module.css';
import { WithdrawButton } from './WithdrawButton.tsx';

/** Every import of the workshop, the latest first, with the way to take it back. */
export const EarlierImports = ({
  board,
  onWithdraw,
}: {
  readonly board: Board;
  readonly onWithdraw: (importId: string) => Promise<CommandReply>;
}) => {
  const { t, language } = useText();
  const counts = new Map<string, number>();
  for (const [, { importId }] of board.all('origins')) counts.set(importId, (counts.get(importId) ?? 0) + 1);
  const imports = [...board.all('imports')].sort(([, one], [, other]) => other.at - one.at);
  const timeZone = board.get('workshop', only)?.timeZone;
  return (
    <Stack gap={4}>
      <h2>{t('imports:earlier')}</h2>
      {imports.length === 0 && <p className={styles.hint}>{t('imports:earlierNone')}</p>}
      <ul className={styles.earlier}>
        {imports.map(([importId, { source, stepId, at, withdrawnAt }]) => {
          const count = counts.get(importId) ?? 0;
          return (
            <li key={importId}>
              <b className={styles.source}>{source}</b>
              <span className={styles.hint}>
                {withdrawnAt === null ? t('imports:count', { count }) : t('imports:withdrawn')}
                {stepId !== null && `, ${board.get('steps', stepId)?.title ?? ''}`}
              </span>
              <span className={styles.hint}>
                {dayText(at, language, timeZone)} {t('imports:at', { time: clockTime(at, language, timeZone) })}
              </span>
              {withdrawnAt === null && (
                <WithdrawButton importId={importId} source={source} count={count} onWithdraw={onWithdraw} />
              )}
            </li>
          );
        })}
      </ul>
    </Stack>
  );
};
