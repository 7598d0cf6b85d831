import type { SceneStep } from '@skab/shared/scene/composeScene.ts';
import { useText } from '../text/useText.ts';
import styles from './Wall.module.css';
import { useFit } from './useFit.ts';

/** What one may want to know of the step that is on, while it is shown. */
export const Background = ({ step }: { readonly step: SceneStep }) => {
  const { t } = useText();
  const place = useFit(4);
  return (
    <>
      <p className={styles.quiet}>{step.prompt ?? step.title}</p>
      <div ref={place} className={styles.decision}>
        <h1>{t('phone:background')}</h1>
        <p dir="auto">{step.background}</p>
      </div>
    </>
  );
};
