import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import styles from './Tabs.module.css';

type Tab<Id extends string> = { readonly id: Id; readonly label: ReactNode };
type Props<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
};

const moves: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Equal views of the same thing, one at a time. Arrow keys go between them; the thread lies under the chosen one. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, children }: Props<Id>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const at = tabs.findIndex(({ id }) => id === chosen);
    const to = move?.(at, tabs.length);
    if (to === undefined) return;
    const next = tabs[to];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return (
    <>
      <div ref={list} className={styles.tabs} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map(({ id, label: words }) => (
          <button
            key={id}
            id={`${base}-${id}`}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={id === chosen}
            aria-controls={`${base}-panel`}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {words}
          </button>
        ))}
      </div>
      <div id={`${base}-panel`} className={styles.panel} role="tabpanel" aria-labelledby={`${base}-${chosen}`}>
        {children}
      </div>
    </>
  );
}

type NavLink = { readonly href: string; readonly label: ReactNode; readonly isHere: boolean };

/** The same look for links to pages; `onFollow` lets a router take the click. */
export const NavTabs = ({
  label,
  links,
  onFollow,
}: {
  readonly label: string;
  readonly links: readonly NavLink[];
  readonly onFollow?: (href: string) => void;
}) => (
  <nav className={styles.tabs} aria-label={label}>
    {links.map(({ href, label: words, isHere }) => (
      <a
        key={href}
        className={styles.tab}
        href={href}
        aria-current={isHere ? 'page' : undefined}
        onClick={(event) => {
          if (!onFollow || event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onFollow(href);
        }}
      >
        {words}
      </a>
    ))}
  </nav>
);
