import type { OwnRefusal } from '../../sync/ownStatements.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Row } from '../../ui/Stack.tsx';

const lead = { edit: 'phone:mineEditRefused', withdraw: 'phone:mineWithdrawRefused' } as const;

interface Props {
  readonly refusal: OwnRefusal;
  readonly onUseAgain: ((words: string) => void) | null;
  readonly onPutAway: (id: string) => void;
}

/** Why something did not get in. The words that were not taken are not lost: they can go into the field again. */
export const OwnRefused = ({ refusal: { id, code, what, words }, onUseAgain, onPutAway }: Props) => {
  const { t } = useText();
  return (
    <Refusal
      action={
        <Row>
          {onUseAgain && words !== null && (
            <Button
              onClick={() => {
                onUseAgain(words);
                onPutAway(id);
              }}
            >
              {t('phone:useAgain')}
            </Button>
          )}
          <Button kind="quiet" onClick={() => onPutAway(id)}>
            {t('phone:putAway')}
          </Button>
        </Row>
      }
    >
      {what !== 'post' && <p>{t(lead[what])}</p>}
      <p>{t(`refusals:${code}`)}</p>
      {what === 'edit' && words !== null && <p>»{words}«</p>}
    </Refusal>
  );
};
