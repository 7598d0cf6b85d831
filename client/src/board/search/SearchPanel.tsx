import { useDeferredValue, useMemo } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Words } from '../../ui/Words.tsx';
import { isFiltering, noFilter, statementMatcher } from '../boardFilter.ts';
import type { StatementView } from '../modelViews.ts';
import { focusPaperInTray, focusSpot } from '../table/focusSpot.ts';
import { useBoard, useDesk, useDeskState } from '../useDesk.ts';
import { useMoves } from '../useMoves.ts';
import { FilterFields } from './FilterFields.tsx';
import styles from './Search.module.css';

const mostShown = 60;

/** Looks for statements at the table: what is found stands in a list, and is found on the table by a tap. */
export const SearchPanel = () => {
  const { t } = useText();
  const { model, state } = useDesk();
  const filter = useDeferredValue(useDeskState((all) => all.filter));
  const version = useBoard('any', model.version);
  const found = useMemo(() => {
    // The version stands for the board it was counted on.
    if (version < 0 || !isFiltering(filter)) return [];
    return [...model.statements()].filter(statementMatcher(filter, model));
  }, [model, filter, version]);
  const close = (): void => state.setState({ isSearching: false, filter: noFilter });
  return (
    <search className={styles.panel}>
      <FilterFields autoFocus />
      <p role="status">{isFiltering(filter) ? t('board:found', { count: found.length }) : ''}</p>
      <ul className={styles.found}>
        {found.slice(0, mostShown).map((view) => (
          <Found key={view.id} view={view} />
        ))}
      </ul>
      {found.length > mostShown && <p>{t('board:foundMore', { count: found.length - mostShown })}</p>}
      <Button kind="quiet" onClick={close}>
        {t('board:searchClose')}
      </Button>
    </search>
  );
};

const Found = ({ view }: { readonly view: StatementView }) => {
  const { t } = useText();
  const desk = useDesk();
  const { titleOf } = useMoves();
  const [clusterId] = view.clusterIds;
  const go = (): void => {
    if (clusterId !== undefined) return focusSpot(desk, { clusterId, statementId: view.id });
    desk.state.setState({ isSearching: false });
    focusPaperInTray(desk, view.id);
  };
  return (
    <li>
      <button type="button" className={styles.one} onClick={go}>
        <span>{view.text === null ? t('board:withdrawn') : <Words text={view.text} />}</span>
        <span className={styles.where}>
          {view.number !== null && (
            <>
              <span aria-hidden="true">{view.number} · </span>
              <VisuallyHidden>{t('common:number', { number: view.number })}, </VisuallyHidden>
            </>
          )}
          {clusterId === undefined ? t('board:inTray') : titleOf(clusterId)}
        </span>
      </button>
    </li>
  );
};
