import type { Scene, SceneStep } from '@skab/shared/scene/composeScene.ts';
import type { SceneFloor } from '@skab/shared/scene/composeFloor.ts';
import { LadderBadge } from '../board/LadderBadge.tsx';
import { useText } from '../text/useText.ts';
import { clockTime } from '../ui/clockTime.ts';
import { FloorTime } from './FloorStrip.tsx';
import styles from './Floor.module.css';
import { useFit } from './useFit.ts';
import frame from './Wall.module.css';

/** While people talk and somebody has the floor: who, and who comes next. The question stands above, small. */
export const Speaking = ({
  scene,
  step,
  floor,
  clock,
}: {
  readonly scene: Scene;
  readonly step: SceneStep;
  readonly floor: SceneFloor;
  readonly clock: () => number;
}) => {
  const { t, language } = useText();
  const place = useFit(2);
  const { speaking, next } = floor;
  return (
    <>
      <div className={frame.head}>
        <p className={styles.about}>{step.prompt ?? step.title}</p>
        <div className={frame.facts}>
          <LadderBadge ladder={scene.ladder} />
        </div>
      </div>
      <div ref={place} className={styles.speaking}>
        <p className={frame.quiet}>{t('floor:nowWord')}</p>
        <h1>{speaking?.name}</h1>
        {next !== null && <p>{t('floor:next', { name: next })}</p>}
      </div>
      <div className={frame.low}>
        <p>{!scene.halt && <FloorTime floor={floor} clock={clock} />}</p>
        <p>{t('common:until', { time: clockTime(step.untilAt, language, scene.meeting.timeZone) })}</p>
      </div>
    </>
  );
};
