import { slowPaces, takesWords } from '@skab/shared/meeting/words.ts';
import { useText } from '../../../text/useText.ts';
import { Seg } from '../../../ui/Seg.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import type { Evening } from '../evening.ts';

/** How often each phone may send in the step that is on: one press, for that step alone. */
export const SlowPace = ({ evening: { scene, may, send } }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { step } = scene;
  if (!step || !takesWords(step.activity) || !may('slowDown')) return null;
  const { stepId, slowSeconds } = step;
  return (
    <Stack gap={2}>
      <Seg
        legend={t('slow:title')}
        options={[
          { value: 'off', label: t('slow:off') },
          ...slowPaces.map((seconds) => ({ value: `${seconds}` as const, label: t(`slow:pace${seconds}`) })),
        ]}
        value={slowSeconds === undefined ? 'off' : `${slowSeconds}`}
        onChange={(value) =>
          send('slowDown', { stepId, seconds: slowPaces.find((seconds) => `${seconds}` === value) ?? null })
        }
      />
      <p>{t('slow:hint')}</p>
    </Stack>
  );
};
