import { only } from '@skab/shared/board/collections.ts';
import { writeFollowUp } from '@skab/shared/commands/writeFollowUp.ts';
import { useId, useState } from 'react';
import { readClockTime } from '../board/readClockTime.ts';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Stack } from '../ui/Stack.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import type { ClosingDesk } from './closingDesk.ts';

const nothing = { answersBy: '', answersOn: '', nextOn: '', nextFrom: '', nextPlace: '' };

/** Who answers and until when, and the next meeting: as much of it as is known. */
export const FollowUpDialog = ({
  desk: { board, send },
  onClose,
}: {
  readonly desk: ClosingDesk;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const form = useId();
  const [said, setSaid] = useState(() => board.get('followUp', only) ?? nothing);
  const [wrong, setWrong] = useState<ReadonlySet<unknown>>(new Set());
  const change = (part: Partial<typeof said>): void => setSaid({ ...said, ...part });
  const save = (): void => {
    const clock = readClockTime(said.nextFrom);
    const read = writeFollowUp.args.safeParse({ ...said, nextFrom: clock ?? 'wrong' });
    if (!read.success) {
      setWrong(new Set(read.error.issues.map((issue) => issue.path[0])));
      return;
    }
    send('writeFollowUp', read.data);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('closing:promised')}
      mayLeave={false}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" type="submit" form={form}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Stack gap={5}>
          <TextInput
            label={t('closing:answersBy')}
            description={t('closing:answersByHint')}
            value={said.answersBy}
            onChange={(answersBy) => change({ answersBy })}
            maxLength={120}
          />
          <TextInput
            type="date"
            label={t('closing:answersOn')}
            value={said.answersOn}
            onChange={(answersOn) => change({ answersOn })}
            error={wrong.has('answersOn') ? t('closing:dayWrong') : undefined}
          />
          <TextInput
            type="date"
            label={t('closing:nextOn')}
            value={said.nextOn}
            onChange={(nextOn) => change({ nextOn })}
            error={wrong.has('nextOn') ? t('closing:dayWrong') : undefined}
          />
          <TextInput
            inputMode="decimal"
            maxLength={5}
            label={t('closing:nextFrom')}
            value={said.nextFrom}
            onChange={(nextFrom) => change({ nextFrom })}
            error={wrong.has('nextFrom') ? t('closing:timeWrong') : undefined}
          />
          <TextInput
            label={t('closing:nextPlace')}
            value={said.nextPlace}
            onChange={(nextPlace) => change({ nextPlace })}
            maxLength={120}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
