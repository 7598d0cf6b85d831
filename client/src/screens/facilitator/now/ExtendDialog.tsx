import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Evening } from '../evening.ts';
import { FormDialog } from '../../../board/FormDialog.tsx';

/** Gives the step that is on any number of minutes, or takes some back. */
export const ExtendDialog = ({
  evening: { send },
  stepId,
  onClose,
}: {
  readonly evening: Evening;
  readonly stepId: string;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const [minutes, setMinutes] = useState('5');
  const [isWrong, setIsWrong] = useState(false);
  const save = (): void => {
    const count = Number(minutes);
    if (minutes.trim() === '' || !Number.isInteger(count) || Math.abs(count) > 600) return setIsWrong(true);
    send('extendStep', { stepId, minutes: count });
    onClose();
  };
  return (
    <FormDialog title={t('plan:extend')} save={t('plan:extendSave')} onSave={save} onClose={onClose}>
      <TextInput
        type="number"
        inputMode="numeric"
        min={-600}
        max={600}
        autoFocus
        label={t('plan:extendMinutes')}
        description={t('plan:extendHint')}
        value={minutes}
        onChange={setMinutes}
        error={isWrong ? t('plan:extendWrong') : undefined}
      />
    </FormDialog>
  );
};
