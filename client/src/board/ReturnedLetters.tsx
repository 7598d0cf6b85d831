import type { Board } from '@skab/shared/board/board.ts';
import type { CommandArgs } from '@skab/shared/commands/registry.ts';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { Stack } from '../ui/Stack.tsx';

const told = { receivePutOff: 'series:returnedPutOff', withdrawPutOff: 'series:returnedWithdraw' } as const;

/** What could not be done in another meeting of the series, and why, until somebody has seen it. */
export const ReturnedLetters = ({
  board,
  onPutAway,
}: {
  readonly board: Board;
  readonly onPutAway: (args: CommandArgs<'putAwayLetter'>) => void;
}) => {
  const { t } = useText();
  const letters = [...board.all('returnedLetters')].sort(([, one], [, other]) => one.at - other.at);
  if (letters.length === 0) return null;
  return (
    <Stack gap={3}>
      {letters.map(([letterId, { name, title, code }]) => (
        <Refusal key={letterId}>
          <p>
            <strong>{t('series:returnedTitle')}</strong>
          </p>
          <p>{t(told[name], { title })}</p>
          <p>{t(`refusals:${code}`)}</p>
          <Button kind="quiet" onClick={() => onPutAway({ letterId })}>
            {t('series:putAway')}
          </Button>
        </Refusal>
      ))}
    </Stack>
  );
};
