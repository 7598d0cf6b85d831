import { useId, type ReactNode } from 'react';
import { useText } from '../../text/useText.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Row } from '../../ui/Stack.tsx';
import styles from './Lamp.module.css';

/** Whether something in the room has been found to work: by a shape and a word, never by colour alone. */
export type LampState = 'untried' | 'good' | 'bad';

const stateWords = { untried: 'dayBefore:lampUntried', good: 'dayBefore:lampGood', bad: 'dayBefore:lampBad' } as const;

/** One lamp: what it stands for, how it is tried, what was found, and in words what to do when it is not in order. */
export const Lamp = ({
  name,
  state,
  how,
  found,
  children,
}: {
  readonly name: string;
  readonly state: LampState;
  readonly how: string;
  /** What was found, or what to do about it. */
  readonly found: ReactNode;
  /** The buttons. */
  readonly children?: ReactNode;
}) => {
  const { t } = useText();
  const heading = useId();
  return (
    <li className={styles.lamp} data-state={state}>
      <span className={styles.mark} aria-hidden="true">
        {state === 'good' ? <Icon name="check" /> : state === 'bad' ? <Icon name="x" /> : null}
      </span>
      <section aria-labelledby={heading} className={styles.words}>
        <h3 id={heading}>
          {`${name}: `}
          <span className={styles.state}>{t(stateWords[state])}</span>
        </h3>
        <p>{how}</p>
        {children && <Row gap={3}>{children}</Row>}
        <div role="status" className={styles.found}>
          {found}
        </div>
      </section>
    </li>
  );
};
