import { memo } from 'react';
import { signedBy } from '../../text/signedBy.ts';
import type { Translate } from '../../text/texts.ts';
import { classes } from '../../ui/classes.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Words } from '../../ui/Words.tsx';
import { isChosenPaper, isSpot, isTaken, type DeskState } from '../deskState.ts';
import type { StatementView } from '../modelViews.ts';
import type { Taken } from '../moves.ts';
import { useDeskState, useStatement } from '../useDesk.ts';
import styles from './TablePaper.module.css';

const [chosenMark, heldMark, currentMark] = [1, 2, 4];

/** What of the desk's state a paper shows, as one number: many papers ask at once. */
const marksOf =
  (taken: Taken) =>
  ({ chosen, held, current, currentInTray }: DeskState): number => {
    const { statementId, clusterId } = taken;
    const isCurrent = clusterId === null ? currentInTray === statementId : isSpot(current, { clusterId, statementId });
    return (
      (isChosenPaper(chosen, taken) ? chosenMark : 0) |
      (isTaken(held, taken) ? heldMark : 0) |
      (isCurrent ? currentMark : 0)
    );
  };

/** What stands under the words, a line for each. */
const UnderPaper = ({
  view: { signature, buildsOn, unsettled },
  t,
}: {
  readonly view: StatementView;
  readonly t: Translate;
}) => (
  <span className={styles.under}>
    {signature && <span dir="auto">{signedBy(signature, t)}</span>}
    {buildsOn !== null && <span>{t('names:buildsOn', { number: buildsOn })}</span>}
    {unsettled && <span>{t('board:unsettled')}</span>}
  </span>
);

/**
 * A paper on the table or in the tray: chosen by a tap or Space, opened by Enter, moved by hand. Its words are never cut. The words
 * around them come from above: a hook for each of hundreds would cost a frame.
 */
export const TablePaper = memo(function TablePaper({
  statementId,
  clusterId,
  left,
  top,
  height,
  t,
}: {
  readonly statementId: string;
  readonly clusterId: string | null;
  readonly left: number;
  readonly top: number;
  /** As laid out; as high as its words when left out. */
  readonly height?: number | undefined;
  readonly t: Translate;
}) {
  const view = useStatement(statementId);
  const marks = useDeskState(marksOf({ statementId, clusterId }));
  if (!view) return null;
  const isDouble = view.clusterIds.length > 1;
  const isChosen = (marks & chosenMark) > 0;
  return (
    <div
      role="button"
      className={classes(
        styles.paper,
        isChosen && styles.chosen,
        (marks & heldMark) > 0 && styles.lifted,
        isDouble && styles.double,
        view.text === null && styles.gone,
      )}
      style={{ left, top, height }}
      tabIndex={(marks & currentMark) > 0 ? 0 : -1}
      aria-pressed={isChosen}
      data-paper={statementId}
      data-in={clusterId ?? ''}
    >
      <span>{view.text === null ? t('board:withdrawn') : <Words text={view.text} />}</span>
      {(view.number !== null || isDouble || view.isSaidInRoom) && (
        <span className={styles.meta}>
          {view.isSaidInRoom && `${t('board:saidInRoom')} `}
          {isDouble && `${t('board:inClusters', { count: view.clusterIds.length })} `}
          {view.number !== null && (
            <>
              <span aria-hidden="true">{view.number}</span>
              <VisuallyHidden>{t('common:number', { number: view.number })}</VisuallyHidden>
            </>
          )}
        </span>
      )}
      {(view.signature || view.buildsOn !== null || view.unsettled) && <UnderPaper view={view} t={t} />}
    </div>
  );
});
