import { openings, usualPublishing, type Opening } from '@skab/shared/meeting/words.ts';
import { useText } from '../../../text/useText.ts';
import { Seg } from '../../../ui/Seg.tsx';
import { Stack } from '../../../ui/Stack.tsx';
import styles from '../FacilitatorScreen.module.css';

/** Who a meeting is for, and what follows for what is written in it. */
export const OpeningChoice = ({
  openTo,
  onChange,
}: {
  readonly openTo: Opening;
  readonly onChange: (openTo: Opening) => void;
}) => {
  const { t } = useText();
  return (
    <Stack gap={2}>
      <Seg
        legend={t('plan:openTo')}
        options={openings.map((value) => ({ value, label: t(`plan:${value}Opening`) }))}
        value={openTo}
        onChange={onChange}
      />
      {usualPublishing(openTo) === 'whenSeen' && <p className={styles.hint}>{t('plan:openToHint')}</p>}
    </Stack>
  );
};
