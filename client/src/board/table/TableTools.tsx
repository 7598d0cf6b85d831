import { useText } from '../../text/useText.ts';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useDesk, useTopic } from '../useDesk.ts';
import styles from './Tavle.module.css';
import { zoomStep } from './tableKeys.ts';

/** Nearer, farther, all of it: what wheel and fingers do, by button. */
export const TableTools = () => {
  const { t } = useText();
  const desk = useDesk();
  const { stage } = desk;
  const isFar = useTopic(stage.subscribe, 'far', stage.isFar);
  const percent = useTopic(stage.subscribe, 'view', () => Math.round(stage.view().zoom * 100));
  return (
    <div className={styles.tools} role="group" aria-label={t('board:zoom')} data-not-table>
      {isFar && <span className={styles.farHint}>{t('board:farHint')}</span>}
      <button type="button" className={styles.tool} title={t('board:zoomOut')} onClick={() => zoomStep(desk, -1)}>
        <DeskIcon name="minus" />
        <VisuallyHidden>{t('board:zoomOut')}</VisuallyHidden>
      </button>
      <span className={styles.percent}>{t('board:percent', { percent })}</span>
      <button type="button" className={styles.tool} title={t('board:zoomIn')} onClick={() => zoomStep(desk, 1)}>
        <Icon name="plus" />
        <VisuallyHidden>{t('board:zoomIn')}</VisuallyHidden>
      </button>
      <button type="button" className={styles.tool} title={t('board:zoomAll')} onClick={stage.lookAtAll}>
        <DeskIcon name="fit" />
        <VisuallyHidden>{t('board:zoomAll')}</VisuallyHidden>
      </button>
    </div>
  );
};
