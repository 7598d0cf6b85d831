import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Evening } from '../evening.ts';
import { FormDialog } from '../../../board/FormDialog.tsx';

const minuteMs = 60_000;

/** Begins a pause: of so many minutes, or until somebody goes on. */
export const PauseDialog = ({
  evening: { send, now },
  onClose,
}: {
  readonly evening: Evening;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const [minutes, setMinutes] = useState('10');
  const [isWrong, setIsWrong] = useState(false);
  const save = (): void => {
    const count = Number(minutes);
    if (minutes.trim() !== '' && (!Number.isInteger(count) || count < 1 || count > 600)) return setIsWrong(true);
    // On the whole minute: clocks show no seconds, and nobody is to be back before what they show.
    const untilAt = Math.ceil((now + count * minuteMs) / minuteMs) * minuteMs;
    send('haltEvening', { kind: 'pause', untilAt: minutes.trim() === '' ? null : untilAt });
    onClose();
  };
  return (
    <FormDialog title={t('plan:pauseTitle')} save={t('plan:pauseSave')} onSave={save} onClose={onClose}>
      <TextInput
        type="number"
        inputMode="numeric"
        min={1}
        max={600}
        autoFocus
        label={t('plan:pauseMinutes')}
        note={t('desk:optional')}
        description={t('plan:pauseHint')}
        value={minutes}
        onChange={setMinutes}
        error={isWrong ? t('plan:pauseWrong') : undefined}
      />
    </FormDialog>
  );
};
