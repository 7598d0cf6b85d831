import { opinionsWanted, takesWords } from '@skab/shared/meeting/words.ts';
import { only } from '@skab/shared/board/collections.ts';
import { useState } from 'react';
import { useIslands } from '../../../board/useIslands.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { BoardStepsDialog } from './BoardStepsDialog.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';
import { ShownCluster } from './ShownCluster.tsx';

const atFirst = 12;
const more = 40;

/** The board as far as it is led from here: who may move, what the wall shows of it, and the steps that can be taken back. */
export const BoardPanel = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { board, scene, may } = evening;
  const [isOpen, setIsOpen] = useState(false);
  const { islands } = useIslands(board);
  const isClustering = scene.step?.activity === 'cluster';
  if (scene.phase === 'closed' || (islands.length === 0 && !isClustering)) return null;
  return (
    <section className={styles.part} aria-labelledby="board">
      <div className={styles.listHead}>
        <h3 id="board">{t('desk:boardPart')}</h3>
        {may('undoOthers') && (
          <Button kind="quiet" icon={<Icon name="undo" />} onClick={() => setIsOpen(true)}>
            {t('desk:boardSteps')}
          </Button>
        )}
      </div>
      {isClustering && <WhoPlaces evening={evening} />}
      {may('showCluster') && <OnTheWall evening={evening} />}
      {isOpen && <BoardStepsDialog evening={evening} onClose={() => setIsOpen(false)} />}
    </section>
  );
};

const WhoPlaces = ({ evening: { board, scene } }: { readonly evening: Evening }) => {
  const { t } = useText();
  const placers = scene.step && board.get('steps', scene.step.stepId)?.placers;
  return (
    <p className={styles.hint}>
      {t(
        `desk:${placers === 'members' ? 'membersPlaceNow' : placers === 'facilitator' ? 'facilitatorPlacesNow' : opinionsWanted(placers) > 0 ? 'dealtPlacesNow' : 'everyonePlacesNow'}`,
      )}
    </p>
  );
};

/** The clusters, one of which may be opened on the wall; not while the wall shows something else. */
const OnTheWall = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { board, scene, send } = evening;
  const { islands } = useIslands(board);
  const [limit, setLimit] = useState(atFirst);
  const activity = scene.step?.activity;
  // What the wall shows instead is said where the wall is led.
  if (activity === 'talk') return null;
  if (islands.length === 0) return <p className={styles.hint}>{t('board:wallFirst')}</p>;
  if (activity && activity !== 'cluster' && !takesWords(activity)) return null;
  const shownId = board.get('spotlight', only)?.clusterId ?? null;
  // What is open can be closed from here, however far down it stands.
  const count = Math.max(limit, islands.findIndex(({ clusterId }) => clusterId === shownId) + 1);
  return (
    <>
      <ul className={styles.rows} aria-label={t('desk:clusterList')}>
        {islands.slice(0, count).map((island) => (
          <ShownCluster
            key={island.clusterId}
            island={island}
            isShown={island.clusterId === shownId}
            onShow={(clusterId) => send('showCluster', { clusterId })}
          />
        ))}
      </ul>
      {islands.length > count && (
        <div>
          <Button kind="quiet" onClick={() => setLimit(count + more)}>
            {t('desk:showMore', { count: islands.length - count })}
          </Button>
        </div>
      )}
    </>
  );
};
