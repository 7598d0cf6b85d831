import type { RefusalCode } from '@skab/shared/outcome.ts';
import { pairingSigns, type PairedRole } from '@skab/shared/protocol/deskHttp.ts';
import { screenPath } from '@skab/shared/protocol/http.ts';
import { readCode } from '@skab/shared/protocol/joinCode.ts';
import { useState } from 'react';
import { deskApi } from '../../../sync/deskApi.ts';
import { useText } from '../../../text/useText.ts';
import { TextInput } from '../../../ui/TextInput.tsx';
import { FormDialog } from '../../../board/FormDialog.tsx';

const nameSigns = 60;

/** Pairs a shared screen: the short code it shows, and the name it is known by. What it will be is the screen's own to say. */
export const PairDialog = ({
  workshopId,
  address,
  onPaired,
  onClose,
}: {
  readonly workshopId: string;
  /** Where screens reach the server. */
  readonly address: string;
  readonly onPaired: (role: PairedRole) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const [code, setCode] = useState('');
  const [name, setName] = useState(t('desk:pairName'));
  const [problem, setProblem] = useState<RefusalCode | 'away' | 'no-code' | null>(null);
  const pair = async (): Promise<void> => {
    if (readCode(code, pairingSigns) === null) return setProblem('no-code');
    const called = name.trim() === '' ? t('desk:pairName') : name;
    const done = await deskApi.pair(workshopId, { code, name: called });
    if (done.state === 'done') return onPaired(done.value.role);
    setProblem(done.state === 'away' ? 'away' : done.code);
  };
  const words = (why: RefusalCode | 'away' | 'no-code'): string => {
    if (why === 'no-code') return t('desk:pairNoCode');
    return why === 'away' ? t('desk:askAway') : t(`refusals:${why}`);
  };
  return (
    <FormDialog title={t('desk:pair')} save={t('desk:pairSave')} onSave={() => void pair()} onClose={onClose}>
      <p>{t('desk:pairHow', { screen: `${address}${screenPath}`, touchScreen: `${address}/tavle` })}</p>
      <TextInput
        label={t('desk:pairCode')}
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
        label={t('desk:pairCalled')}
        description={t('desk:pairCalledHint')}
        value={name}
        onChange={setName}
        maxLength={nameSigns}
      />
    </FormDialog>
  );
};
