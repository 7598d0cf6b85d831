import type { RefusalCode } from '@skab/shared/outcome.ts';
import { pairingSigns } from '@skab/shared/protocol/deskHttp.ts';
import { readCode } from '@skab/shared/protocol/joinCode.ts';
import { useState } from 'react';
import { deskApi } from '../../sync/deskApi.ts';
import { useText } from '../../text/useText.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { FormDialog } from './FormDialog.tsx';

const nameSigns = 60;

/** Pairs a shared touch screen: the short code it shows, and the name it acts under. */
export const TouchScreenDialog = ({
  workshopId,
  address,
  onPaired,
  onClose,
}: {
  readonly workshopId: string;
  /** Where the touch screen opens its page. */
  readonly address: string;
  readonly onPaired: () => void;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const [code, setCode] = useState('');
  const [name, setName] = useState(t('desk:touchScreenName'));
  const [problem, setProblem] = useState<RefusalCode | 'away' | 'no-code' | null>(null);
  const pair = async (): Promise<void> => {
    if (readCode(code, pairingSigns) === null) return setProblem('no-code');
    const called = name.trim() === '' ? t('desk:touchScreenName') : name;
    const done = await deskApi.pair(workshopId, { code, role: 'touchScreen', name: called });
    if (done.state === 'done') return onPaired();
    setProblem(done.state === 'away' ? 'away' : done.code);
  };
  const words = (why: RefusalCode | 'away' | 'no-code'): string => {
    if (why === 'no-code') return t('desk:touchScreenNoCode');
    return why === 'away' ? t('desk:askAway') : t(`refusals:${why}`);
  };
  return (
    <FormDialog
      title={t('desk:touchScreen')}
      save={t('desk:touchScreenSave')}
      onSave={() => void pair()}
      onClose={onClose}
    >
      <p>{t('desk:touchScreenHow', { address })}</p>
      <TextInput
        label={t('desk:touchScreenCode')}
        value={code}
        onChange={(typed) => {
          setCode(typed);
          setProblem(null);
        }}
        error={problem && words(problem)}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        autoFocus
      />
      <TextInput
        label={t('desk:touchScreenCalled')}
        description={t('desk:touchScreenCalledHint')}
        value={name}
        onChange={setName}
        maxLength={nameSigns}
      />
    </FormDialog>
  );
};
