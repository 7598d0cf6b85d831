import { proposalsFor } from '@skab/shared/board/unsettled.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Paper } from '../../../ui/Paper.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

/** Statements that two have put in two places, for the room to settle. */
export const UnsettledStatements = ({ evening: { board, may, send } }: { readonly evening: Evening }) => {
  const { t } = useText();
  const unsettled = [...board.all('unsettled')].flatMap(([statementId]) => {
    const clusterIds = proposalsFor(board, statementId);
    const text = board.get('statements', statementId)?.text;
    return clusterIds && text !== undefined ? [{ statementId, text, clusterIds }] : [];
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
