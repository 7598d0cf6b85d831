import { useState } from 'react';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import { deskApi } from '../../sync/deskApi.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toast.tsx';

const nameSigns = 60;
const formId = 'own-name';

/** The name the others see beside what this person moves: hers to give, change and take away. Opened while `typed` is not null. */
export const OwnName = ({
  typed,
  onType,
  onNamed,
}: {
  readonly typed: string | null;
  readonly onType: (typed: string | null) => void;
  readonly onNamed: (name: string | null) => void;
}) => {
  const { t } = useText();
  const toast = useToast();
  const [problem, setProblem] = useState<RefusalCode | 'away' | null>(null);
  const close = (): void => {
    onType(null);
    setProblem(null);
  };
  const save = async (): Promise<void> => {
    const wanted = (typed ?? '').trim();
    const done = await deskApi.changeName(wanted);
    if (done.state !== 'done') return setProblem(done.state === 'away' ? 'away' : done.code);
    onNamed(wanted === '' ? null : wanted);
    close();
    toast({ words: wanted === '' ? t('board:nameGone') : t('board:nameGiven', { name: wanted }) });
  };
  return (
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
          onChange={onType}
          maxLength={nameSigns}
          autoComplete="given-name"
          autoFocus
        />
      </form>
    </Dialog>
  );
};
