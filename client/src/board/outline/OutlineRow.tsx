import { memo } from 'react';
import { classes } from '../../ui/classes.ts';
import { signedBy } from '../../text/signedBy.ts';
import { useText } from '../../text/useText.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Words } from '../../ui/Words.tsx';
import { isChosenPaper } from '../deskState.ts';
import { useDesk, useDeskState, useStatement } from '../useDesk.ts';
import { useMoves } from '../useMoves.ts';
import styles from './Liste.module.css';
import { rowKey } from './outlineSections.ts';
import { RowActions } from './RowActions.tsx';

/** A statement in the outline: chosen by a tap, and what can be done with it below or beside. */
export const OutlineRow = memo(function OutlineRow({
  statementId,
  clusterId,
}: {
  readonly statementId: string;
  readonly clusterId: string | null;
}) {
  const { t } = useText();
  const { state } = useDesk();
  const { titleOf } = useMoves();
  const view = useStatement(statementId);
  const taken = { statementId, clusterId };
  const key = rowKey(statementId, clusterId);
  const isChosen = useDeskState(({ chosen }) => isChosenPaper(chosen, taken));
  const isCurrent = useDeskState(({ currentRow }) => currentRow === key);
  if (!view) return null;
  const others = view.clusterIds.filter((id) => id !== clusterId);
  return (
    <li className={classes(styles.row, isChosen && styles.chosen)}>
      <button
        type="button"
        className={styles.words}
        aria-pressed={isChosen}
        tabIndex={isCurrent ? 0 : -1}
        data-row={key}
        onFocus={() => state.setState({ currentRow: key })}
        onClick={() => state.setState({ chosen: isChosen ? null : { kind: 'statement', taken } })}
        onDoubleClick={() => state.setState({ sheet: { kind: 'statement', taken } })}
      >
        <span className={styles.number}>
          {view.number !== null && (
            <>
              <span aria-hidden="true">{view.number}</span>
              <VisuallyHidden>{t('common:number', { number: view.number })}</VisuallyHidden>
            </>
          )}
        </span>
        <span className={view.text === null ? styles.gone : styles.text}>
          {view.text === null ? t('board:withdrawn') : <Words text={view.text} />}
        </span>
        {view.signature && (
          <span className={styles.also} dir="auto">
            {signedBy(view.signature, t)}
          </span>
        )}
        {view.buildsOn !== null && (
          <span className={styles.also}>{t('names:buildsOn', { number: view.buildsOn })}</span>
        )}
        {view.isSaidInRoom && <span className={styles.also}>{t('board:saidInRoom')}</span>}
        {view.unsettled && (
          <span className={styles.also}>
            {t('board:unsettledBetween', { first: titleOf(view.unsettled[0]), second: titleOf(view.unsettled[1]) })}
          </span>
        )}
        {others.length > 0 && (
          <span className={styles.also}>{t('board:alsoLies', { titles: others.map(titleOf).join(', ') })}</span>
        )}
      </button>
      {isChosen && (
        <div className={styles.inline}>
          <RowActions taken={taken} />
        </div>
      )}
    </li>
  );
});
