import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Evening } from '../evening.ts';
import { FormDialog } from '../../../board/FormDialog.tsx';

/** Makes two steps of one: how many of its minutes does the first keep? */
export const SplitDialog = ({
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
  const count = step?.plannedMinutes ?? 2;
  const [first, setFirst] = useState(String(Math.ceil(count / 2)));
  const [isWrong, setIsWrong] = useState(false);
  const save = (): void => {
    const firstMinutes = Number(first);
    if (!Number.isInteger(firstMinutes) || firstMinutes < 1 || firstMinutes >= count) return setIsWrong(true);
    send('splitStep', { stepId, newStepId: newId(), firstMinutes });
    onClose();
  };
  return (
    <FormDialog
      title={t('plan:splitTitle', { title: step?.title ?? '' })}
      save={t('plan:splitSave')}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        type="number"
        inputMode="numeric"
        min={1}
        max={count - 1}
        label={t('plan:splitFirst')}
        description={t('plan:splitHint', { count })}
        value={first}
        onChange={setFirst}
        error={isWrong ? t('plan:splitWrong', { most: count - 1 }) : undefined}
      />
    </FormDialog>
  );
};
