import { signalKinds, type SignalKind } from '@skab/shared/meeting/words.ts';
import { newId } from '../../../sync/newId.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { usePhoneView } from '../../../sync/usePhone.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Row, Stack } from '../../../ui/Stack.tsx';

/** Says to those who lead that one is ready, or needs more time: one tap, and the same tap takes it back. */
export const Signal = ({ line, stepId }: { readonly line: PhoneLine; readonly stepId: string }) => {
  const { t } = useText();
  const signal = usePhoneView(line, (view) => view.signal);
  const say = (kind: SignalKind): void => {
    const args = { stepId, kind: signal === kind ? null : kind };
    void line.send({ name: 'signal', args, makes: [], id: newId() });
  };
  return (
    <section aria-label={t('signal:title')}>
      <Stack gap={2}>
        <Row gap={3}>
          {signalKinds.map((kind) => (
            <Button
              key={kind}
              kind="quiet"
              aria-pressed={signal === kind}
              icon={signal === kind ? <Icon name="check" /> : undefined}
              onClick={() => say(kind)}
            >
              {t(`signal:${kind}`)}
            </Button>
          ))}
        </Row>
        <p role="status">{signal === null ? '' : t('signal:told')}</p>
      </Stack>
    </section>
  );
};
