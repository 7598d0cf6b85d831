import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Paper.module.css';
import { Words } from './Words.tsx';

const signs = {
  new: undefined,
  chosen: undefined,
  waiting: 'hourglass',
  gone: 'undo',
  gate: 'hourglass',
  double: 'copy',
  ghost: 'suggestion',
  held: undefined,
} as const satisfies Record<string, IconName | undefined>;

type Told = keyof typeof signs;

/** Every state but lying still is also told in words. */
type State =
  | { readonly state?: 'lies'; readonly stateWords?: undefined }
  | { readonly state: Told; readonly stateWords: string };

type Props = State & {
  /** Exactly what somebody said; line breaks stay. Absent when the words are gone. */
  readonly text?: string;
  /** What follows the words: number, where from, when. */
  readonly foot?: ReactNode;
  readonly actions?: ReactNode;
  readonly id?: string;
  readonly lang?: string;
};

const StateWords = ({ state, words }: { readonly state: Told; readonly words: string }) => {
  const sign = signs[state];
  return (
    <span className={classes(styles.told, styles[`told-${state}`])}>
      {sign && <Icon name={sign} />}
      <span>{words}</span>
    </span>
  );
};

/** The only paper: words first, verbatim and whole, then the foot, then what one can do. */
export function Paper({ text, foot, actions, state = 'lies', stateWords, id, lang }: Props) {
  const told = state !== 'lies' && stateWords !== undefined && <StateWords state={state} words={stateWords} />;
  const toldFirst = state === 'ghost' || state === 'gone';
  return (
    <article className={classes(styles.paper, styles[state])} id={id} lang={lang}>
      {toldFirst && told}
      {text !== undefined && state !== 'gone' && (
        <p className={styles.words}>
          <Words text={text} />
        </p>
      )}
      {(foot || (told && !toldFirst)) && (
        <div className={styles.foot}>
          {foot}
          {!toldFirst && told}
        </div>
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </article>
  );
}
