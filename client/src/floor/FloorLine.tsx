import type { SceneFloor } from '@skab/shared/scene/composeFloor.ts';
import { useText } from '../text/useText.ts';
import styles from './Floor.module.css';

/** Who speaks and who comes next, on one line. Nothing is drawn while nobody does. */
export const FloorLine = ({ floor }: { readonly floor: SceneFloor | undefined }) => {
  const { t } = useText();
  if (!floor || (floor.speaking === null && floor.next === null)) return null;
  const { speaking, next } = floor;
  return (
    <p className={styles.line}>
      {speaking && <b>{t('floor:now', { name: speaking.name })}</b>}
      {next !== null && <span>{t('floor:next', { name: next })}</span>}
    </p>
  );
};
