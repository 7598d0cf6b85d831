import { only } from '@skab/shared/board/collections.ts';
import { useLayoutEffect, useRef } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { clockTime } from '../../ui/clockTime.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { Drafting } from './drafting.ts';
import { adjournedId, attachmentsId } from './parts.ts';
import { readClockTime } from '../../board/readClockTime.ts';
import { SavedArea } from './SavedArea.tsx';
import { useKeptField } from './useKeptField.ts';

const mostSigns = 4_000;

/** When the meeting was adjourned, typed or stamped, and further attachments. */
export const Adjourned = ({ drafting }: { readonly drafting: Drafting }) => {
  const { t } = useText();
  const { board, send } = drafting;
  const { adjournedAt = '', attachments = '' } = board.get('minutes', only) ?? {};
  const zone = board.get('workshop', only)?.timeZone;
  // Both stand in one row: what was sent a moment ago is not on the board yet, and must not be taken back.
  const latest = useRef({ adjournedAt, attachments });
  useLayoutEffect(() => {
    latest.current = { adjournedAt, attachments };
  }, [adjournedAt, attachments]);
  const write = (part: Partial<typeof latest.current>): void => {
    latest.current = { ...latest.current, ...part };
    send('writeMinutes', latest.current);
  };
  // What cannot be read stays in the field, with what is wrong beside it.
  const save = (words: string): boolean => {
    const time = readClockTime(words);
    if (time !== null) write({ adjournedAt: time });
    return time !== null;
  };
  const field = useKeptField(adjournedId, adjournedAt, save, drafting);
  const isWrong = readClockTime(field.words) === null;
  return (
    <Stack gap={5}>
      <TextInput
        id={adjournedId}
        label={t('minutes:adjourned')}
        {...(isWrong ? { error: t('minutes:adjournedWrong') } : { description: t('minutes:adjournedHelp') })}
        value={field.words}
        onChange={field.onChange}
        onFocus={field.onFocus}
        onBlur={field.onBlur}
        inputMode="decimal"
        autoComplete="off"
        maxLength={5}
        after={
          <Button
            icon={<Icon name="clock" />}
            onClick={() => write({ adjournedAt: readClockTime(clockTime(Date.now(), 'da', zone)) ?? '' })}
          >
            {t('minutes:stamp')}
          </Button>
        }
      />
      <SavedArea
        drafting={drafting}
        id={attachmentsId}
        label={t('minutes:attachments')}
        description={t('minutes:attachmentsHelp')}
        kept={attachments}
        onSave={(words) => write({ attachments: words })}
        maxLength={mostSigns}
      />
    </Stack>
  );
};
