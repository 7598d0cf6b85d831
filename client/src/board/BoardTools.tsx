import { useCallback, useEffect } from 'react';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { DeskIcon } from '../ui/DeskIcon.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useAnnouncer } from '../ui/Announcer.tsx';
import { useToast } from '../ui/Toast.tsx';
import styles from './BoardTools.module.css';
import type { Undone } from './ownSteps.ts';
import { useDesk, useDeskState } from './useDesk.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [role=dialog], [role=alertdialog]') !== null;

/** Undo, redo and search, by button and by key. */
export const BoardTools = ({ hasSearch }: { readonly hasSearch: boolean }) => {
  const { t } = useText();
  const desk = useDesk();
  const toast = useToast();
  const announce = useAnnouncer();
  const isSearching = useDeskState((all) => all.isSearching);
  const { state } = desk;

  const say = useCallback(
    (undone: Undone, done: string, nothing: string): void => {
      if (undone === 'done') announce.atOnce(done);
      else if (undone === 'nothing') toast({ words: nothing });
    },
    [announce, toast],
  );
  const undo = useCallback(
    () => void desk.undo().then((undone) => say(undone, t('board:undone'), t('board:nothingToUndo'))),
    [desk, say, t],
  );
  const redo = useCallback(
    () => void desk.redo().then((undone) => say(undone, t('board:redone'), t('board:nothingToRedo'))),
    [desk, say, t],
  );
  const search = useCallback((): void => {
    if (hasSearch) state.setState({ isSearching: true });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-search]')?.focus());
  }, [hasSearch, state]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.altKey) return;
      const letter = event.key.toLowerCase();
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && letter === 'z') {
        if (event.shiftKey) redo();
        else undo();
      } else if (isCommand && letter === 'y') redo();
      else if (isCommand) return;
      else if (event.key === '?') state.setState({ sheet: { kind: 'keys' } });
      else if (event.key === '/') search();
      else return;
      event.preventDefault();
    };
    globalThis.addEventListener('keydown', onKey);
    return () => globalThis.removeEventListener('keydown', onKey);
  }, [undo, redo, search, state]);

  return (
    <>
      <Button kind="quiet" className={styles.brief} icon={<Icon name="undo" />} onClick={undo}>
        {t('board:undo')}
      </Button>
      <Button kind="quiet" className={styles.brief} icon={<DeskIcon name="redo" />} onClick={redo}>
        {t('board:redo')}
      </Button>
      {hasSearch && (
        <Button icon={<DeskIcon name="search" />} onClick={search} aria-expanded={isSearching}>
          {t('board:search')}
        </Button>
      )}
    </>
  );
};
