import { isUsed } from '@skab/shared/commands/stepFields.ts';
import { writeStep } from '@skab/shared/commands/writeStep.ts';
import { useState } from 'react';
import { readClockTime } from '../../../board/readClockTime.ts';
import { useText } from '../../../text/useText.ts';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Evening } from '../evening.ts';
import { FormDialog } from '../../../board/FormDialog.tsx';
import { begins, minutesToBegin, stepFormOf, writeArgs, type StepForm } from './stepForm.ts';
import { StepFormFields } from './StepFormFields.tsx';

const empty: StepForm = {
  title: '',
  activity: 'talk',
  prompt: '',
  minutes: '',
  placers: 'everyone',
  publishing: 'atOnce',
  naming: 'nothing',
  agendaItemId: '',
  ladder: '',
  presenter: '',
  background: '',
  note: '',
  who: '',
  materials: '',
};

/** Changes a step: what is said of it, and when it begins, by the minutes of the step before. */
export const StepDialog = ({
  evening: { board, send, newId },
  stepId,
  onClose,
}: {
  readonly evening: Evening;
  readonly stepId: string;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const [start] = useState(() => begins(board, stepId));
  const [form, setForm] = useState(() => stepFormOf(board, stepId) ?? empty);
  const [beginsAt, setBeginsAt] = useState(start?.time ?? '');
  const [wrong, setWrong] = useState<ReadonlySet<unknown>>(new Set());

  const save = (): void => {
    const args = writeArgs(board, form, stepId, newId());
    const read = writeStep.args.safeParse(args);
    const problems = new Set<unknown>(read.success ? [] : read.error.issues.map((issue) => issue.path[0]));
    const time = readClockTime(beginsAt);
    const isMoved = start !== null && time !== start.time;
    const before = isMoved && time ? minutesToBegin(board, start.beforeId, time) : null;
    if (isMoved && before === null) problems.add('begins');
    setWrong(problems);
    if (problems.size > 0) return;
    const beforeForm = start === null ? null : stepFormOf(board, start.beforeId);
    if (start && beforeForm && before !== null)
      send('writeStep', writeArgs(board, { ...beforeForm, minutes: String(before) }, start.beforeId, newId()));
    send('writeStep', args);
    onClose();
  };

  return (
    <FormDialog title={t('desk:stepEdit')} onSave={save} onClose={onClose}>
      <StepFormFields
        board={board}
        form={form}
        isUsed={isUsed(board, stepId)}
        isNew={false}
        wrong={wrong}
        onChange={(part) => setForm({ ...form, ...part })}
      />
      {start && (
        <TextInput
          inputMode="decimal"
          maxLength={5}
          label={t('plan:beginsAt')}
          description={t('plan:beginsHint')}
          value={beginsAt}
          onChange={setBeginsAt}
          error={wrong.has('begins') ? t('plan:beginsWrong') : undefined}
        />
      )}
    </FormDialog>
  );
};
