import { speakerNameLimit } from '@skab/shared/meeting/words.ts';
import { useEffect, useState, type FormEvent } from 'react';
import { api } from '../../../sync/api.ts';
import { newId } from '../../../sync/newId.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Meta, Row } from '../../../ui/Stack.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import styles from './Floor.module.css';
import { sendFloor } from './sendFloor.ts';
import { useFloorQueue } from './useFloorQueue.ts';

/** Asks for the floor under a name one sees and can change first: the one given at the door, if one was. */
export const AskForFloor = ({ line, each }: { readonly line: PhoneLine; readonly each: string }) => {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const isOnItsWay = useFloorQueue(line).some(
    ({ call, standing }) => call.name === 'askForFloor' && standing.state !== 'refused',
  );
  useEffect(() => {
    if (!isOpen) return undefined;
    let isGone = false;
    void api.session().then((answer) => {
      if (!isGone && answer.state === 'done') setName((typed) => typed ?? answer.value.name);
    });
    return () => {
      isGone = true;
    };
  }, [isOpen]);
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const shown = name?.trim() ?? '';
    setMissing(shown === '');
    if (shown === '') return;
    sendFloor(line, 'askForFloor', { speakerId: newId(), name: shown });
    setOpen(false);
  };
  if (isOnItsWay) return <p role="status">{t('floor:waits')}</p>;
  if (!isOpen) {
    return (
      <div className={styles.own}>
        <Button wide icon={<Icon name="hand" />} onClick={() => setOpen(true)}>
          {t('floor:ask')}
        </Button>
        {each !== '' && <Meta>{each}</Meta>}
      </div>
    );
  }
  return (
    <form className={styles.own} noValidate onSubmit={ask}>
      <TextInput
        label={t('floor:shownAs')}
        description={t('floor:shownAsHelp')}
        error={isMissing ? t('floor:shownAsMissing') : undefined}
        value={name ?? ''}
        onChange={setName}
        maxLength={speakerNameLimit}
        autoComplete="name"
        autoFocus
      />
      <Row>
        <Button type="submit" icon={<Icon name="hand" />}>
          {t('floor:ask')}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {t('floor:askCancel')}
        </Button>
      </Row>
    </form>
  );
};
