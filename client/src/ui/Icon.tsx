import styles from './Icon.module.css';
import { icons } from './icons.ts';

export type IconName = keyof typeof icons;

/** A sign beside a word, never instead of one: screen readers do not hear it. */
export const Icon = ({ name }: { readonly name: IconName }) => <IconOf path={icons[name]} />;

/** The same, from an outline of its own. */
export const IconOf = ({ path }: { readonly path: string }) => (
  <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
    <path d={path} />
  </svg>
);
