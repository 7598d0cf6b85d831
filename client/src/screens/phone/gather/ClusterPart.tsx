import { useState } from 'react';
import { useBoard, useCluster, useDesk } from '../../../board/useDesk.ts';
import { classes } from '../../../ui/classes.ts';
import { useText } from '../../../text/useText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './Gather.module.css';
import { PaperList } from './PaperList.tsx';

/** A cluster, closed until somebody wants to see what lies in it. */
export const ClusterPart = ({
  clusterId,
  depth,
  mayTake,
}: {
  readonly clusterId: string;
  readonly depth: number;
  readonly mayTake: boolean;
}) => {
  const { t } = useText();
  const { model } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const view = useCluster(clusterId);
  const principles = useBoard('links', model.principles);
  if (!view) return null;
  const behind = principles.filter(({ clusterIds }) => clusterIds.includes(clusterId));
  return (
    <li className={classes(styles.row, depth > 0 && styles.inner)}>
      <h3>
        <button type="button" className={styles.line} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span className={styles.title}>{view.title || t('board:nameless')}</span>
          <span className={styles.count}>
            <span aria-hidden="true">{view.count}</span>
            <VisuallyHidden>{t('board:statementsCount', { count: view.count })}</VisuallyHidden>
          </span>
          <span className={styles.chevron}>
            <Icon name="chevronRight" />
          </span>
        </button>
      </h3>
      {isOpen && (
        <div className={styles.opened}>
          {behind.map(({ id, title }) => (
            <p key={id} className={styles.quiet}>
              {t('board:behindPrinciple', { title })}
            </p>
          ))}
          {view.statementIds.length === 0 ? (
            <p className={styles.quiet}>{t('board:clusterEmpty')}</p>
          ) : (
            <PaperList ids={view.statementIds} clusterId={clusterId} mayTake={mayTake} />
          )}
        </div>
      )}
    </li>
  );
};
