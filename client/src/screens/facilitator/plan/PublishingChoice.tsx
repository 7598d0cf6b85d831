import { publishings, type Publishing } from '@skab/shared/meeting/words.ts';
import { useText } from '../../../text/useText.ts';
import { Seg } from '../../../ui/Seg.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import styles from '../FacilitatorScreen.module.css';

/** When what is written in a step comes on the wall. */
export const PublishingChoice = ({
  publishing,
  onChange,
}: {
  readonly publishing: Publishing | 'atOnce';
  readonly onChange: (publishing: Publishing | 'atOnce') => void;
}) => {
  const { t } = useText();
  return (
    <Stack gap={2}>
      <Seg
        legend={t('plan:publishing')}
        options={(['atOnce', ...publishings] as const).map((value) => ({ value, label: t(`plan:${value}Publishing`) }))}
        value={publishing}
        onChange={onChange}
      />
      {publishing !== 'atOnce' && <p className={styles.hint}>{t(`plan:${publishing}Hint`)}</p>}
    </Stack>
  );
};
