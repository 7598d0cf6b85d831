import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../text/useText.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { foldWords } from '../foldWords.ts';
import { useBoard, useDesk } from '../useDesk.ts';
import styles from './Sheets.module.css';

/** Where something goes. */
export type Choice =
  | { readonly kind: 'cluster'; readonly clusterId: string }
  | { readonly kind: 'new'; readonly title: string }
  | { readonly kind: 'tray' };

interface Option {
  readonly key: string;
  readonly words: string;
  readonly aside: string;
  readonly isNew: boolean;
  readonly choice: Choice;
}

const mostShown = 60;

/** Type to choose a cluster; Enter takes the one that is marked. Also a new one by the typed name, and the tray, where they make sense. */
export const ChooseCluster = ({
  label,
  except,
  hasNew,
  hasTray,
  autoFocus = false,
  onChoose,
}: {
  readonly label: string;
  readonly except: readonly string[];
  readonly hasNew: boolean;
  readonly hasTray: boolean;
  readonly autoFocus?: boolean;
  readonly onChoose: (choice: Choice) => void;
}) => {
  const { t } = useText();
  const { model } = useDesk();
  const list = useId();
  const options = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const roots = useBoard('outline', model.roots);

  const found = useMemo((): readonly Option[] => {
    const search = foldWords(typed);
    // Names of what lies inside others are found too.
    const clusters = [...model.clusters()]
      .filter(({ id }) => !except.includes(id))
      .map((view) => ({ view, title: view.title || t('board:nameless') }))
      .filter(({ title }) => foldWords(title).includes(search))
      .sort((a, b) => a.title.localeCompare(b.title, 'da') || (a.view.id < b.view.id ? -1 : 1))
      .slice(0, mostShown)
      .map(({ view, title }): Option => ({
        key: view.id,
        words: title,
        aside: t('board:statementsCount', { count: view.count }),
        isNew: false,
        choice: { kind: 'cluster', clusterId: view.id },
      }));
    const fresh: Option = {
      key: 'new',
      words: typed.trim() === '' ? t('board:newCluster') : t('board:newClusterNamed', { title: typed.trim() }),
      aside: '',
      isNew: true,
      choice: { kind: 'new', title: typed.trim() },
    };
    const tray: Option = { key: 'tray', words: t('board:tray'), aside: '', isNew: false, choice: { kind: 'tray' } };
    const trayFits = hasTray && foldWords(tray.words).includes(search);
    return [...clusters, ...(hasNew ? [fresh] : []), ...(trayFits ? [tray] : [])];
    // eslint-disable-next-line react/exhaustive-deps -- the model's clusters change when its outline does
  }, [typed, roots, except, hasNew, hasTray, model, t]);

  const at = Math.min(marked, Math.max(0, found.length - 1));
  const mark = (next: number): void => {
    const to = (next + found.length) % Math.max(1, found.length);
    setMarked(to);
    options.current?.children[to]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const option = found[at];
    if (event.key === 'ArrowDown') mark(at + 1);
    else if (event.key === 'ArrowUp') mark(at - 1);
    else if (event.key === 'Enter' && option) onChoose(option.choice);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.choose}>
      <TextInput
        label={label}
        value={typed}
        onChange={(words) => {
          setTyped(words);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${list}-${at}` : undefined}
        autoComplete="off"
        autoFocus={autoFocus}
        maxLength={280}
      />
      <ul ref={options} id={list} className={styles.options} role="listbox" aria-label={label}>
        {found.map((option, index) => (
          <li
            key={option.key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.option}
            onPointerMove={() => setMarked(index)}
            onClick={() => onChoose(option.choice)}
          >
            {option.isNew && <Icon name="plus" />}
            <span className={styles.optionWords}>{option.words}</span>
            <span className={styles.optionAside}>{option.aside}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.nothing}>{t('board:noneFound')}</p>}
    </div>
  );
};
