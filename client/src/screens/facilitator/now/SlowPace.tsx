import { slowPaces, takesWords } from '@skab/shared/meeting/words.ts';
import { useText } from '../../../text/useText.ts';
import { Seg } from '../../../ui/Seg.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

/** How often each phone may send in the step that is on, for that step alone: folded away until it is wanted, and open while it is in force. */
export const SlowPace = ({ evening: { scene, may, send } }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { step } = scene;
  if (!step || !takesWords(step.activity) || !may('slowDown')) return null;
  const { stepId, slowSeconds } = step;
  return (
    <details className={styles.fold} open={slowSeconds !== undefined}>
      <summary>{t('slow:title')}</summary>
      <Stack gap={2}>
        <Seg
          legend={t('slow:title')}
          hideLegend
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
    </details>
  );
};
