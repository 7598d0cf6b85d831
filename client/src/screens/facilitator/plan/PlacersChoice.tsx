import type { Placers } from '@skab/shared/meeting/words.ts';
import { useText } from '../../../text/useText.ts';
import { Seg } from '../../../ui/Seg.tsx';

/** Who may move statements while a step with clusters is on. */
export const PlacersChoice = ({
  placers,
  onChange,
}: {
  readonly placers: Placers;
  readonly onChange: (placers: Placers) => void;
}) => {
  const { t } = useText();
  return (
    <Seg
      legend={t('desk:placers')}
      options={[
        { value: 'everyone', label: t('desk:everyonePlaces') },
        { value: 'members', label: t('desk:membersPlace') },
        { value: 'facilitator', label: t('desk:facilitatorPlaces') },
        { value: 'dealt', label: t('desk:dealtPlace') },
        { value: 'dealtTwice', label: t('desk:dealtTwicePlace') },
      ]}
      value={placers}
      onChange={onChange}
    />
  );
};
