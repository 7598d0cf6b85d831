import { only } from '@skab/shared/board/collections.ts';
import { writeFollowUp } from '@skab/shared/commands/writeFollowUp.ts';
import { useState } from 'react';
import { FormDialog } from '../board/FormDialog.tsx';
import { readClockTime } from '../board/readClockTime.ts';
import { useMeetings } from '../sync/useMeetings.ts';
import { useText } from '../text/useText.ts';
import { TextInput } from '../ui/TextInput.tsx';
import type { ClosingDesk } from './closingDesk.ts';

const nothing = { answersBy: '', answersOn: '', nextOn: '', nextFrom: '', nextPlace: '' };

/** Who answers and until when, and the next meeting: as much of it as is known. */
export const FollowUpDialog = ({
  desk: { board, send, workshopId },
  onClose,
}: {
  readonly desk: ClosingDesk;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const [said, setSaid] = useState(() => board.get('followUp', only) ?? nothing);
  const [wrong, setWrong] = useState<ReadonlySet<unknown>>(new Set());
  const [isOwnDay, setOwnDay] = useState(board.get('followUp', only) !== undefined);
  const [next] = useMeetings(workshopId, board.get('workshop', only)?.date ?? '');
  const proposed = isOwnDay ? undefined : next;
  const nextOn = proposed?.date ?? said.nextOn;
  const change = (part: Partial<typeof said>): void => setSaid({ ...said, ...part });
  const save = (): void => {
    const clock = readClockTime(said.nextFrom);
    const read = writeFollowUp.args.safeParse({ ...said, nextOn, nextFrom: clock ?? 'wrong' });
    if (!read.success) {
      setWrong(new Set(read.error.issues.map((issue) => issue.path[0])));
      return;
    }
    send('writeFollowUp', read.data);
    onClose();
  };
  return (
    <FormDialog title={t('closing:promised')} onSave={save} onClose={onClose}>
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
        {...(proposed ? { description: t('closing:nextProposed', { title: proposed.title }) } : {})}
        value={nextOn}
        onChange={(day) => {
          setOwnDay(true);
          change({ nextOn: day });
        }}
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
    </FormDialog>
  );
};
