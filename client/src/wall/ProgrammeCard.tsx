import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { LadderBadge } from '../board/LadderBadge.tsx';
import { clockWords } from '../board/meetingDay.ts';
import { useText } from '../text/useText.ts';
import { classes } from '../ui/classes.ts';
import styles from './ProgrammeCard.module.css';
import { useFit } from './useFit.ts';
import { WallHead } from './WallHead.tsx';
import head from './Wall.module.css';

const roomForOneColumn = 7;

/** The programme alone: every step with its clock time, and where we are. */
export const ProgrammeCard = ({ scene: { thread, ladder } }: { readonly scene: Scene }) => {
  const { t, language } = useText();
  const place = useFit(3);
  return (
    <>
      <WallHead title={t('screens:programme')}>
        <div className={head.facts}>
          <LadderBadge ladder={ladder} />
        </div>
      </WallHead>
      <div ref={place} className={styles.place}>
        <ol
          className={classes(styles.steps, thread.length > roomForOneColumn && styles.two)}
          aria-label={t('screens:programme')}
        >
          {thread.map(({ stepId, plannedFrom, title, place: at }) => (
            <li key={stepId} className={styles[at]} aria-current={at === 'here' ? 'step' : undefined}>
              <b>{clockWords(plannedFrom, language)}</b>
              <span>{title}</span>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
};
