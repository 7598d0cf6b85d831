import { useState } from 'react';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import { deskApi } from '../../sync/deskApi.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toast.tsx';

const nameSigns = 60;
const formId = 'own-name';

/** The name the others see beside what this person moves: hers to give, change and take away. */
export const OwnName = ({ known }: { readonly known: string | null }) => {
  const { t } = useText();
  const toast = useToast();
  const [given, setGiven] = useState<string | null | undefined>(undefined);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<RefusalCode | 'away' | null>(null);
  const name = given === undefined ? known : given;
  const close = (): void => {
    setTyped(null);
    setProblem(null);
  };
  const save = async (): Promise<void> => {
    const wanted = (typed ?? '').trim();
    const done = await deskApi.changeName(wanted);
    if (done.state !== 'done') return setProblem(done.state === 'away' ? 'away' : done.code);
    setGiven(wanted === '' ? null : wanted);
    close();
    toast({ words: wanted === '' ? t('board:nameGone') : t('board:nameGiven', { name: wanted }) });
  };
  return (
    <>
      <Button kind="quiet" icon={<DeskIcon name="users" />} onClick={() => setTyped(name ?? '')}>
        {name === null ? t('board:nameGive') : t('board:nameIs', { name })}
      </Button>
      <Dialog
        isOpen={typed !== null}
        onClose={close}
        title={t('board:nameTitle')}
        actions={
          <>
            <Button kind="quiet" onClick={close}>
              {t('common:cancel')}
            </Button>
            <Button kind="primary" type="submit" form={formId}>
              {t('common:save')}
            </Button>
          </>
        }
      >
        <form
          id={formId}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextInput
            label={t('board:nameLabel')}
            description={t('board:nameHint')}
            error={problem && (problem === 'away' ? t('desk:askAway') : t(`refusals:${problem}`))}
            value={typed ?? ''}
            onChange={setTyped}
            maxLength={nameSigns}
            autoComplete="given-name"
            autoFocus
          />
        </form>
      </Dialog>
    </>
  );
};
