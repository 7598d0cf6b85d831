import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { clockTime } from '../../ui/clockTime.ts';
import { Stack } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { readClockTime } from './readClockTime.ts';
import { SavedArea } from './SavedArea.tsx';
import { useSaved } from './useSaved.ts';

/** When the meeting was adjourned, typed or stamped, and further attachments. */
export const Adjourned = ({ board, session }: { readonly board: Board; readonly session: WorkshopSession }) => {
  const { t } = useText();
  const { adjournedAt = '', attachments = '' } = board.get('minutes', only) ?? {};
  const zone = board.get('workshop', only)?.timeZone;
  const write = (row: { readonly adjournedAt?: string; readonly attachments?: string }): void =>
    void session.send('writeMinutes', { adjournedAt, attachments, ...row });
  const field = useSaved(adjournedAt, (words) => {
    const time = readClockTime(words);
    if (time !== null) write({ adjournedAt: time });
  });
  const isWrong = readClockTime(field.words) === null;
  return (
    <Stack gap={5}>
      <TextInput
        label={t('minutes:adjourned')}
        {...(isWrong ? { error: t('minutes:adjournedWrong') } : { description: t('minutes:adjournedHelp') })}
        value={field.words}
        onChange={field.change}
        onBlur={() => {
          // What cannot be read stays in the field, with what is wrong beside it.
          if (!isWrong) field.leave();
        }}
        inputMode="decimal"
        autoComplete="off"
        after={
          <Button
            onClick={() => {
              field.leave();
              write({ adjournedAt: readClockTime(clockTime(Date.now(), 'da', zone)) ?? '' });
            }}
          >
            {t('minutes:stamp')}
          </Button>
        }
      />
      <SavedArea
        label={t('minutes:attachments')}
        description={t('minutes:attachmentsHelp')}
        kept={attachments}
        onSave={(words) => write({ attachments: words })}
        size="line"
      />
    </Stack>
  );
};
