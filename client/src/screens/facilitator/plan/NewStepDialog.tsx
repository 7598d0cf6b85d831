import { only } from '@skab/shared/board/collections.ts';
import { usualPublishing } from '@skab/shared/meeting/words.ts';
import { addStep } from '@skab/shared/commands/addStep.ts';
import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import type { Evening } from '../evening.ts';
import { FormDialog } from '../../../board/FormDialog.tsx';
import { addArgs, stepFormOf, type StepForm } from './stepForm.ts';
import { StepFormFields } from './StepFormFields.tsx';

/** Puts a new step into the running order, right after another one. */
export const NewStepDialog = ({
  evening: { board, send, newId },
  afterId,
  onAdded,
  onClose,
}: {
  readonly evening: Evening;
  readonly afterId: string | null;
  readonly onAdded: (stepId: string, title: string) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const [form, setForm] = useState<StepForm>(() => ({
    title: t('desk:talkActivity'),
    activity: 'talk',
    prompt: '',
    minutes: '10',
    placers: 'everyone',
    publishing: usualPublishing(board.get('workshop', only)?.openTo),
    naming: 'nothing',
    agendaItemId: (afterId === null ? null : stepFormOf(board, afterId)?.agendaItemId) ?? '',
    ladder: '',
    presenter: '',
    background: '',
    note: '',
    who: '',
    materials: '',
  }));
  const [wrong, setWrong] = useState<ReadonlySet<unknown>>(new Set());
  const save = (): void => {
    const args = addArgs(form, { stepId: newId(), promptId: newId() }, afterId);
    const read = addStep.args.safeParse(args);
    if (!read.success) return setWrong(new Set(read.error.issues.map((issue) => issue.path[0])));
    send('addStep', args);
    onAdded(args.stepId, args.title);
  };
  return (
    <FormDialog title={t('plan:newTitle')} save={t('plan:add')} onSave={save} onClose={onClose}>
      <StepFormFields
        board={board}
        form={form}
        isUsed={false}
        isNew
        wrong={wrong}
        onChange={(part) => setForm({ ...form, ...part })}
      />
    </FormDialog>
  );
};
