import { writeStep } from '@skab/shared/commands/writeStep.ts';
import type { Activity } from '@skab/shared/meeting/words.ts';
import { useState } from 'react';
import { useText } from '../../text/useText.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { Evening } from './evening.ts';
import { FormDialog } from './FormDialog.tsx';
import { hasPrompt } from './newWorkshop.ts';
import { PlacersChoice } from './PlacersChoice.tsx';

const promptHints: { readonly [A in Activity]?: 'desk:stepPromptHint' | 'desk:clusterPromptHint' } = {
  collect: 'desk:stepPromptHint',
  cluster: 'desk:clusterPromptHint',
};

/** Changes a step: its name, what is asked, how long it takes, who may move statements, and what the facilitator says. */
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
  const step = board.get('steps', stepId);
  const [title, setTitle] = useState(step?.title ?? '');
  const [prompt, setPrompt] = useState(
    step && step.promptId !== null ? (board.get('prompts', step.promptId)?.text ?? '') : '',
  );
  const [minutes, setMinutes] = useState(String(step?.plannedMinutes ?? ''));
  const [note, setNote] = useState(board.get('scriptNotes', stepId)?.text ?? '');
  const [placers, setPlacers] = useState(step?.placers ?? 'everyone');
  const [wrong, setWrong] = useState<ReadonlySet<unknown>>(new Set());

  const save = (): void => {
    const plannedMinutes = minutes.trim() === '' ? Number.NaN : Number(minutes);
    const args = {
      stepId,
      title,
      prompt,
      promptId: newId(),
      plannedMinutes,
      note,
      ...(step?.activity === 'cluster' ? { placers } : {}),
    };
    const read = writeStep.args.safeParse(args);
    if (!read.success) {
      setWrong(new Set(read.error.issues.map((issue) => issue.path[0])));
      return;
    }
    send('writeStep', args);
    onClose();
  };

  const hint = step && promptHints[step.activity];
  return (
    <FormDialog title={t('desk:stepEdit')} onSave={save} onClose={onClose}>
      <TextInput
        label={t('desk:stepTitle')}
        value={title}
        onChange={setTitle}
        maxLength={60}
        error={wrong.has('title') ? t('desk:fieldMissing') : undefined}
      />
      {step && hasPrompt(step.activity) && (
        <TextArea
          size="line"
          label={t('desk:stepPrompt')}
          {...(hint ? { description: t(hint) } : {})}
          value={prompt}
          onChange={setPrompt}
          maxLength={200}
        />
      )}
      {step?.activity === 'cluster' && <PlacersChoice placers={placers} onChange={setPlacers} />}
      <TextInput
        type="number"
        inputMode="numeric"
        min={1}
        max={600}
        label={t('desk:stepMinutes')}
        value={minutes}
        onChange={setMinutes}
        error={wrong.has('plannedMinutes') ? t('desk:minutesWrong') : undefined}
      />
      <TextArea
        size="line"
        label={t('desk:say')}
        note={t('desk:sayNote')}
        value={note}
        onChange={setNote}
        maxLength={1000}
      />
    </FormDialog>
  );
};
