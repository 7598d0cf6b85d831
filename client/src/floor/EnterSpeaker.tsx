import { speakerNameLimit } from '@skab/shared/meeting/words.ts';
import { useState } from 'react';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import type { FloorDesk } from './floorDesk.ts';

/** Enters somebody who raised a real hand. */
export const EnterSpeaker = ({ desk: { send, newId } }: { readonly desk: FloorDesk }) => {
  const { t } = useText();
  const [name, setName] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        send('enterSpeaker', { speakerId: newId(), name: name.trim() });
        setName('');
      }}
    >
      <TextInput
        label={t('floor:enter')}
        value={name}
        onChange={setName}
        maxLength={speakerNameLimit}
        autoComplete="off"
        after={<Button type="submit">{t('floor:enterGo')}</Button>}
      />
    </form>
  );
};
