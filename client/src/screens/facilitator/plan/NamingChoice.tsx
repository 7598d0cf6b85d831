import { namings, type Naming } from '@skab/shared/meeting/words.ts';
import { useText } from '../../../text/useText.ts';
import { Seg } from '../../../ui/Seg.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import styles from '../FacilitatorScreen.module.css';

/** What stands under what is written in a step. */
export const NamingChoice = ({
  naming,
  onChange,
}: {
  readonly naming: Naming | 'nothing';
  readonly onChange: (naming: Naming | 'nothing') => void;
}) => {
  const { t } = useText();
  return (
    <Stack gap={2}>
      <Seg
        legend={t('plan:naming')}
        options={(['nothing', ...namings] as const).map((value) => ({ value, label: t(`plan:${value}Naming`) }))}
        value={naming}
        onChange={onChange}
      />
      {naming !== 'nothing' && <p className={styles.hint}>{t(`plan:${naming}Hint`)}</p>}
    </Stack>
  );
};
