import type { SceneFloor } from '@skab/shared/scene/composeFloor.ts';
import { timeWords } from '../floor/floorWords.ts';
import { useSecond } from '../floor/useSecond.ts';
import { useText } from '../text/useText.ts';
import styles from './Floor.module.css';

/** How the time of who speaks stands. Nothing counts: the words change twice. */
export const FloorTime = ({ floor, clock }: { readonly floor: SceneFloor; readonly clock: () => number }) => {
  const { t } = useText();
  const now = useSecond(clock, floor.untilAt !== null);
  return timeWords(t, floor, now);
};

/** Who speaks and who comes next, where the thread stands else: the wall above keeps its places. */
export const FloorStrip = ({ floor, clock }: { readonly floor: SceneFloor; readonly clock: () => number }) => {
  const { t } = useText();
  const { speaking, next } = floor;
  return (
    <div className={styles.strip}>
      {speaking && <b>{t('floor:now', { name: speaking.name })}</b>}
      <p className={styles.then}>
        {next !== null && <span>{t('floor:next', { name: next })}</span>}
        <FloorTime floor={floor} clock={clock} />
      </p>
    </div>
  );
};
