import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Columns } from '../../ui/DeskFrame.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { Paper } from '../../ui/Paper.tsx';
import { useIsNarrow } from '../../ui/useIsNarrow.ts';
import { Stack } from '../../ui/Stack.tsx';
import { isFiltering, noFilter } from '../boardFilter.ts';
import type { BoardDesk } from '../boardDesk.ts';
import type { Taken } from '../moves.ts';
import { FilterFields } from '../search/FilterFields.tsx';
import { ChooseCluster } from '../sheets/ChooseCluster.tsx';
import { LinkedList } from '../sheets/LinksSheet.tsx';
import { useBoard, useDesk, useDeskState, useStatement } from '../useDesk.ts';
import { useMoves } from '../useMoves.ts';
import styles from './Liste.module.css';
import { OutlinePart } from './OutlinePart.tsx';
import { outlineSections, rowKey, type OutlineSection } from './outlineSections.ts';
import { RowActions } from './RowActions.tsx';

/** With more rows than this only those near where one looks are on the page. */
const shortList = 500;

const readKey = (key: string): Taken => {
  const [statementId = '', clusterId = ''] = key.split('/');
  return { statementId, clusterId: clusterId === '' ? null : clusterId };
};

const focusRow = (desk: BoardDesk, key: string, framesLeft = 8): void => {
  desk.state.setState({ currentRow: key });
  const element = document.querySelector<HTMLElement>(`[data-row="${key}"]`);
  if (element) {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  } else if (framesLeft > 0) requestAnimationFrame(() => focusRow(desk, key, framesLeft - 1));
};

const rowKeyPressed = (event: KeyboardEvent, desk: BoardDesk, sections: readonly OutlineSection[]): boolean => {
  const { state } = desk;
  const element = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null;
  const key = element?.dataset['row'];
  if (event.key === 'Escape' && state.getState().chosen) {
    state.setState({ chosen: null });
    return true;
  }
  if (!key) return false;
  const taken = readKey(key);
  const letter = event.key.toLowerCase();
  if (letter === 'm') state.setState({ sheet: { kind: 'move', taken } });
  else if (letter === 'k') state.setState({ sheet: { kind: 'alsoIn', taken } });
  else if (event.key === 'Enter') state.setState({ sheet: { kind: 'statement', taken } });
  else {
    const keys = sections.flatMap(({ ids, clusterId }) => ids.map((id) => rowKey(id, clusterId)));
    const at = keys.indexOf(key);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: keys.length - 1 };
    const next = keys[steps[event.key] ?? -1];
    if (next === undefined) return event.key in steps;
    focusRow(desk, next);
  }
  return true;
};

/** The board as an outline: made for keyboard, phone and screen reader, with the same powers as the table. */
export const Liste = () => {
  const { t } = useText();
  const desk = useDesk();
  const { model, state, door } = desk;
  const version = useBoard('any', model.version);
  const filter = useDeskState((all) => all.filter);
  // The version stands for the board it was counted on.
  const sections = useMemo(() => (version < 0 ? [] : outlineSections(model, filter)), [model, filter, version]);
  const rows = sections.reduce((sum, { ids }) => sum + ids.length, 0);
  useFirstRow(desk, sections);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (rowKeyPressed(event, desk, sections)) event.preventDefault();
    },
    [desk, sections],
  );

  return (
    <Columns
      lead={{ label: t('board:show_'), content: <Filter /> }}
      rest={{ label: t('board:chosenTitle'), content: <ChosenPanel /> }}
    >
      <div className={styles.liste} onKeyDown={onKeyDown}>
        {rows === 0 && isFiltering(filter) && (
          <EmptyState
            title={t('board:noneFound')}
            action={<Button onClick={() => state.setState({ filter: noFilter })}>{t('board:showAll')}</Button>}
          />
        )}
        {sections.map(({ clusterId, depth, ids }) => (
          <OutlinePart
            key={clusterId ?? 'tray'}
            clusterId={clusterId}
            depth={depth}
            ids={ids}
            isAlways={rows <= shortList}
          />
        ))}
        {!isFiltering(filter) && <Linked />}
        {door.may('makePrinciple') && !isFiltering(filter) && (
          <Button kind="quiet" onClick={() => state.setState({ sheet: { kind: 'links' } })}>
            {t('board:links')}
          </Button>
        )}
      </div>
    </Columns>
  );
};

/** Where there is room for one column only, the list comes first and what is looked for can be folded out. */
const Filter = () => {
  const { t } = useText();
  const isNarrow = useIsNarrow();
  const { state } = useDesk();
  const [isOpen] = useState(() => isFiltering(state.getState().filter));
  if (!isNarrow) return <FilterFields />;
  return (
    <details className={styles.fold} open={isOpen}>
      <summary>{t('board:searchAndShow')}</summary>
      <FilterFields />
    </details>
  );
};

const Linked = () => {
  const { t } = useText();
  const { model, state, door } = useDesk();
  const principles = useBoard('links', model.principles);
  const stations = useBoard('links', model.stations);
  return (
    <>
      {principles.length > 0 && (
        <LinkedList
          title={t('board:principles')}
          empty=""
          views={principles}
          onRename={
            door.may('renamePrinciple')
              ? (id) => state.setState({ sheet: { kind: 'name', what: { kind: 'principle', id } } })
              : null
          }
        />
      )}
      {stations.length > 0 && (
        <LinkedList
          title={t('board:stations')}
          empty=""
          views={stations}
          onRename={
            door.may('renameStation')
              ? (id) => state.setState({ sheet: { kind: 'name', what: { kind: 'station', id } } })
              : null
          }
        />
      )}
    </>
  );
};

/** What is chosen, where it goes, and the keys. */
const ChosenPanel = () => {
  const { t } = useText();
  const { state, door } = useDesk();
  const moves = useMoves();
  const taken = useDeskState(({ chosen }) => (chosen?.kind === 'statement' ? chosen.taken : null));
  const view = useStatement(taken?.statementId ?? '');
  if (!taken || !view) {
    return (
      <Stack gap={4}>
        <h2>{t('board:chosenTitle')}</h2>
        <p>{t('board:chooseFirst')}</p>
        <Button kind="quiet" onClick={() => state.setState({ sheet: { kind: 'keys' } })}>
          {t('board:allKeys')}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack gap={4}>
      <h2>{t('board:chosenTitle')}</h2>
      {view.text === null ? (
        <Paper state="gone" stateWords={t('board:withdrawn')} />
      ) : (
        <Paper
          text={view.text}
          state="chosen"
          stateWords={t('board:chosenMark')}
          foot={view.number === null ? null : <span>{view.number}</span>}
        />
      )}
      {view.text !== null && door.may('placeStatement') && (
        <ChooseCluster
          key={view.id}
          label={t('board:moveToLabel')}
          except={view.clusterIds}
          hasNew={door.may('startCluster')}
          hasTray={taken.clusterId !== null && door.may('unplaceStatement')}
          onChoose={(choice) =>
            moves.place(taken, choice.kind === 'new' && choice.title === '' ? { kind: 'new' } : choice)
          }
        />
      )}
      <RowActions taken={taken} />
      <Button kind="quiet" icon={<DeskIcon name="key" />} onClick={() => state.setState({ sheet: { kind: 'keys' } })}>
        {t('board:allKeys')}
      </Button>
    </Stack>
  );
};

/** There is always one row the keyboard can come to, and it goes on with the next when its row moves elsewhere. */
const useFirstRow = (desk: BoardDesk, sections: readonly OutlineSection[]): void => {
  const before = useRef<readonly string[]>([]);
  useEffect(() => {
    const { state } = desk;
    const keys = sections.flatMap(({ ids, clusterId }) => ids.map((id) => rowKey(id, clusterId)));
    const was = before.current;
    before.current = keys;
    const { currentRow } = state.getState();
    if (currentRow !== null && keys.includes(currentRow)) return;
    const at = currentRow === null ? 0 : was.indexOf(currentRow);
    const next = keys[Math.min(Math.max(0, at), keys.length - 1)] ?? null;
    if (next !== null && currentRow !== null && document.activeElement === document.body) focusRow(desk, next);
    else state.setState({ currentRow: next });
  }, [desk, sections]);
};
