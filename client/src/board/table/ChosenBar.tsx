import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { excerpt } from '../excerpt.ts';
import { useCluster, useDesk, useDeskState, useStatement } from '../useDesk.ts';
import styles from './Tavle.module.css';

/** What is chosen, and what to do with it: tap where it belongs, or one of these. */
export const ChosenBar = () => {
  const { t } = useText();
  const { state } = useDesk();
  const chosen = useDeskState((all) => all.chosen);
  const statement = useStatement(chosen?.kind === 'statement' ? chosen.taken.statementId : '');
  const cluster = useCluster(chosen?.kind === 'cluster' ? chosen.clusterId : '');
  if (!chosen || (!statement && !cluster)) return null;
  const words = statement ? excerpt(statement.text ?? t('board:withdrawn')) : cluster?.title || t('board:nameless');
  return (
    <div className={styles.chosenBar} data-not-table>
      <p>
        <b>{t('board:chosen')}</b> »{words}«
        <br />
        {statement ? t('board:tapWhere') : t('board:tapWhereIsland')}
      </p>
      {chosen.kind === 'statement' && (
        <Button kind="quiet" onClick={() => state.setState({ sheet: { kind: 'move', taken: chosen.taken } })}>
          {t('board:moveTo')}
        </Button>
      )}
      <Button
        kind="quiet"
        onClick={() =>
          state.setState({
            sheet:
              chosen.kind === 'statement'
                ? { kind: 'statement', taken: chosen.taken }
                : { kind: 'cluster', clusterId: chosen.clusterId },
          })
        }
      >
        {t('board:more')}
      </Button>
      <Button kind="quiet" onClick={() => state.setState({ chosen: null })}>
        {t('board:unchoose')}
      </Button>
    </div>
  );
};
