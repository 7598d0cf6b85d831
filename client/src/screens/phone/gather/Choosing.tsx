import type { SceneStep } from '@skab/shared/scene/composeScene.ts';
import { useRef, useSyncExternalStore, type ReactNode } from 'react';
import { outlineSections } from '../../../board/outline/outlineSections.ts';
import { noFilter } from '../../../board/boardFilter.ts';
import { useBoard, useDesk } from '../../../board/useDesk.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { Words } from '../../../ui/Words.tsx';
import { ClusterPart } from './ClusterPart.tsx';
import styles from './Gather.module.css';
import { PaperList } from './PaperList.tsx';
import { useFocusInTray } from './useFocusInTray.ts';

interface Props {
  readonly step: SceneStep;
  /** Whether one comes back here from the second tap. */
  readonly isBack: boolean;
  /** One's own steps in words. */
  readonly said: ReadonlyMap<string, string>;
  readonly problems: ReactNode;
}

/** The first tap: statements in no cluster, then the clusters with what lies in them. Whoever may not place reads the same. */
export const Choosing = ({ step, isBack, said, problems }: Props) => {
  const { t } = useText();
  const { model, door } = useDesk();
  const title = useRef<HTMLHeadingElement>(null);
  const tray = useBoard('tray', model.tray);
  // Whatever changes on the board may change the order, the nesting or a name.
  useBoard('any', model.version);
  const clusters = outlineSections(model, noFilter).filter(({ clusterId }) => clusterId !== null);
  const mayPlace = door.may('placeAnyTime') || (step.placers === 'everyone' && door.may('placeStatement'));

  const isLed = step.placers === 'facilitator' && !mayPlace;

  useFocusInTray(tray, isBack ? title : null);

  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        {t('board:gather')}
      </h1>
      {step.prompt !== null && (
        <p>
          <Words text={step.prompt} />
        </p>
      )}
      {problems}
      <p className={styles.how}>
        {t(
          isLed
            ? 'board:gatherLed'
            : !mayPlace
              ? 'board:gatherMembers'
              : tray.length > 0
                ? 'board:gatherHow'
                : 'board:gatherDone',
        )}
      </p>
      <LastStep said={said} />
      {tray.length > 0 && (
        <section className={styles.part} data-in-tray>
          <h2>
            {t('board:tray')}{' '}
            <span className={styles.count}>
              <span aria-hidden="true">{tray.length}</span>
              <VisuallyHidden>{t('board:statementsCount', { count: tray.length })}</VisuallyHidden>
            </span>
          </h2>
          <PaperList ids={tray} clusterId={null} mayTake={mayPlace} />
        </section>
      )}
      <section className={styles.part}>
        <h2>{t('board:gatherClusters')}</h2>
        {clusters.length === 0 && <p className={styles.quiet}>{t('board:gatherNoClusters')}</p>}
        <ul className={styles.rows}>
          {clusters.map(({ clusterId, depth }) =>
            clusterId === null ? null : (
              <ClusterPart key={clusterId} clusterId={clusterId} depth={depth} mayTake={mayPlace} />
            ),
          )}
        </ul>
      </section>
    </>
  );
};

/** One's own last step, and the way to take it back. */
const LastStep = ({ said }: Pick<Props, 'said'>) => {
  const { steps, undo } = useDesk();
  const { t } = useText();
  const last = useSyncExternalStore(steps.subscribe, () => steps.now().undoable.at(-1));
  if (last === undefined) return null;
  const words = said.get(last);
  return (
    <div className={styles.last}>
      {words && <p>{words}</p>}
      <Button kind="quiet" icon={<Icon name="undo" />} onClick={() => void undo()}>
        {t('board:gatherUndo')}
      </Button>
    </div>
  );
};
