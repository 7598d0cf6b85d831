import { promiserLimit } from '@skab/shared/meeting/settled.ts';
import { useState } from 'react';
import { FormDialog } from '../board/FormDialog.tsx';
import { useMeetings } from '../sync/useMeetings.ts';
import { useText } from '../text/useText.ts';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { Words } from '../ui/Words.tsx';
import type { QuestionDesk } from './questionDesk.ts';

const later = 'later';
const written = 'written';

/** Where a question is put off to: a later meeting of the series, one that is not planned yet, or somebody who answers in writing. */
export const PutOffDialog = ({
  desk: { board, scene, send, workshopId },
  statementId,
  onClose,
}: {
  readonly desk: QuestionDesk;
  readonly statementId: string;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const meetings = useMeetings(workshopId, scene.meeting.date);
  const [chosen, setChosen] = useState<string | null>(null);
  const [by, setBy] = useState(scene.step?.talk?.presenter ?? '');
  const [isTried, setTried] = useState(false);
  // The next meeting, until somebody has chosen.
  const where = chosen ?? meetings[0]?.workshopId ?? later;
  const save = (): void => {
    setTried(true);
    if (where === written && by.trim() === '') return;
    const to = meetings.find((one) => one.workshopId === where);
    send('settleQuestion', {
      statementId,
      settled:
        where === written
          ? { as: 'promised', by }
          : to
            ? { as: 'putOff', toId: to.workshopId, to: { title: to.title, date: to.date } }
            : { as: 'putOff', toId: null },
    });
    onClose();
  };
  return (
    <FormDialog title={t('questions:putOffTitle')} save={t('questions:putOff')} onSave={save} onClose={onClose}>
      <p dir="auto">
        <Words text={board.get('statements', statementId)?.text ?? ''} />
      </p>
      <Select
        label={t('questions:where')}
        {...(meetings.length > 0 ? { description: t('questions:whereHint') } : {})}
        value={where}
        options={[
          ...meetings.map(({ workshopId: value, title }) => ({ value, words: t('questions:atMeeting', { title }) })),
          { value: later, words: t('questions:later') },
          { value: written, words: t('questions:written') },
        ]}
        onChange={setChosen}
      />
      {where === written && (
        <TextInput
          label={t('questions:by')}
          value={by}
          onChange={setBy}
          maxLength={promiserLimit}
          error={isTried && by.trim() === '' ? t('questions:byMissing') : undefined}
        />
      )}
    </FormDialog>
  );
};
