import type { WallIsland } from '../../../board/wallIslands.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { DeskIcon } from '../../../ui/DeskIcon.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from '../FacilitatorScreen.module.css';

/** A cluster that can be opened on the wall, or closed there. */
export const ShownCluster = ({
  island: { clusterId, title, statementIds },
  isShown,
  onShow,
}: {
  readonly island: WallIsland;
  readonly isShown: boolean;
  /** Null closes. */
  readonly onShow: (clusterId: string | null) => void;
}) => {
  const { t } = useText();
  const name = title || t('board:nameless');
  return (
    <li>
      <span>
        {isShown ? <b>{name}</b> : name}
        <span className={styles.meta}>
          {t('desk:statementCount', { count: statementIds.length })}
          {isShown && ` · ${t('desk:isOnWall')}`}
        </span>
      </span>
      <Button
        kind="quiet"
        icon={isShown ? <Icon name="x" /> : <DeskIcon name="monitor" />}
        onClick={() => onShow(isShown ? null : clusterId)}
      >
        {t(isShown ? 'board:showNot' : 'board:show')}
        <VisuallyHidden> »{name}«</VisuallyHidden>
      </Button>
    </li>
  );
};
