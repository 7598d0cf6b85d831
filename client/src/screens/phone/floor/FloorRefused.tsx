import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { useFloorQueue } from './useFloorQueue.ts';

/** Why one did not get on the list, or off it, until it has been put away. */
export const FloorRefused = ({ line }: { readonly line: PhoneLine }) => {
  const { t } = useText();
  return useFloorQueue(line).map(
    ({ call, standing }) =>
      standing.state === 'refused' && (
        <Refusal
          key={call.id}
          action={
            <Button kind="quiet" onClick={() => line.dismiss(call.id)}>
              {t('common:dismiss')}
            </Button>
          }
        >
          <p>{t(`refusals:${standing.code}`)}</p>
        </Refusal>
      ),
  );
};
