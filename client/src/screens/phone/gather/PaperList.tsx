import { memo, useState } from 'react';
import { footOf } from '../../../board/footOf.ts';
import { StatementFoot } from '../../../text/StatementFoot.tsx';
import { useDesk, useStatement } from '../../../board/useDesk.ts';
import { inARow } from '../../../text/inARow.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Paper } from '../../../ui/Paper.tsx';
import { Words } from '../../../ui/Words.tsx';
import styles from './Gather.module.css';
import { useTitles } from './useTitles.ts';

const pageSize = 30;

interface Lying {
  readonly clusterId: string | null;
  readonly mayTake: boolean;
}

/** Statements that lie together, a page at a time. */
export const PaperList = ({ ids, ...lying }: Lying & { readonly ids: readonly string[] }) => {
  const { t } = useText();
  const [shown, setShown] = useState(pageSize);
  return (
    <>
      <ul className={styles.papers}>
        {ids.slice(0, shown).map((id) => (
          <LyingPaper key={id} statementId={id} {...lying} />
        ))}
      </ul>
      {ids.length > shown && <Button onClick={() => setShown(shown + pageSize)}>{t('board:gatherMore')}</Button>}
    </>
  );
};

/** A statement where it lies: a tap takes it, for whoever may. */
const LyingPaper = memo(function LyingPaper({
  statementId,
  clusterId,
  mayTake,
}: Lying & { readonly statementId: string }) {
  const { t, language } = useText();
  const { state } = useDesk();
  const titleOf = useTitles();
  const view = useStatement(statementId);
  if (!view) return null;
  if (view.text === null) {
    return (
      <li>
        <Paper state="gone" stateWords={t('board:withdrawn')} />
      </li>
    );
  }
  const others = view.clusterIds.filter((id) => id !== clusterId).map(titleOf);
  const foot = (
    <>
      <StatementFoot statement={footOf(view)} />
      {others.length > 0 && <span>{t('board:alsoLies', { titles: inARow(others, language) })}</span>}
    </>
  );
  if (!mayTake) {
    return (
      <li>
        <Paper text={view.text} foot={foot} />
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className={styles.paper}
        data-id={statementId}
        onClick={() => state.setState({ chosen: { kind: 'statement', taken: { statementId, clusterId } } })}
      >
        <span className={styles.words}>
          <Words text={view.text} />
        </span>
        <span className={styles.foot}>{foot}</span>
      </button>
    </li>
  );
});
