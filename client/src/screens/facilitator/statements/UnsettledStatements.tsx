import { clustersOf } from '@skab/shared/board/clusters.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Paper } from '../../../ui/Paper.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

/** Statements that two have put in two places, for the room to settle. */
export const UnsettledStatements = ({ evening: { board, may, send } }: { readonly evening: Evening }) => {
  const { t } = useText();
  const unsettled = [...board.all('unsettled')].flatMap(([statementId, { firstId, secondId }]) => {
    const statement = board.get('statements', statementId);
    return statement && clustersOf(board, statementId).length === 0
      ? [{ statementId, text: statement.text, clusterIds: [firstId, secondId] }]
      : [];
  });
  if (unsettled.length === 0) return null;
  const titleOf = (clusterId: string): string => board.get('clusters', clusterId)?.title || t('board:nameless');
  return (
    <section className={styles.part} aria-labelledby="unsettled">
      <h3 id="unsettled">{t('board:unsettledTitle')}</h3>
      <p className={styles.hint}>{t('board:unsettledHint')}</p>
      <ul className={styles.papers}>
        {unsettled.map(({ statementId, text, clusterIds }) => (
          <li key={statementId}>
            <Paper
              text={text}
              actions={
                may('placeStatement') &&
                clusterIds
                  .filter((clusterId) => board.get('clusters', clusterId))
                  .map((clusterId) => (
                    <Button
                      key={clusterId}
                      kind="quiet"
                      onClick={() => send('placeStatement', { statementId, clusterId, seen: null })}
                    >
                      {t('board:unsettledHere', { title: titleOf(clusterId) })}
                    </Button>
                  ))
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
