import type { ScenePoll } from '@skab/shared/scene/composePoll.ts';
import { useText } from '../../../text/useText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { Words } from '../../../ui/Words.tsx';
import styles from './Vote.module.css';

interface Props {
  readonly poll: ScenePoll;
  /** What one has put a dot on, once for each dot. */
  readonly dots: readonly string[];
  readonly onDots: (dots: readonly string[]) => void;
}

/** One's dots: how many are left, and on each thing one fewer or one more. */
export const DotsFields = ({ poll, dots, onDots }: Props) => {
  const { t } = useText();
  const left = poll.budget - dots.length;
  const takeOff = (id: string): void => {
    const at = dots.lastIndexOf(id);
    onDots(dots.filter((_dot, index) => index !== at));
  };
  return (
    <>
      <p className={styles.left} role="status">
        <b>{t('vote:dotsLeft', { count: left })}</b>
        <span className={styles.dots} aria-hidden="true">
          {Array.from({ length: poll.budget }, (_none, index) => (
            <i key={index} data-used={index >= left || undefined} />
          ))}
        </span>
      </p>
      <ul className={styles.things}>
        {poll.choices.map(({ id, words }) => {
          const mine = dots.filter((dot) => dot === id).length;
          const what = words || t('vote:unnamed');
          return (
            <li key={id} className={styles.thing}>
              <div>
                <p>
                  <Words text={what} />
                </p>
                {mine > 0 && (
                  <span className={styles.dots} aria-hidden="true">
                    {Array.from({ length: mine }, (_none, index) => (
                      <i key={index} />
                    ))}
                  </span>
                )}
                <span className={mine > 0 ? styles.heard : styles.none} aria-live="polite">
                  {mine === 0 ? t('vote:mine_none') : t('vote:mine', { count: mine })}
                </span>
              </div>
              <div className={styles.steps}>
                <Step disabled={mine === 0} sign="minus" onPress={() => takeOff(id)}>
                  {t('vote:less', { what })}
                </Step>
                <Step disabled={left === 0} sign="plus" onPress={() => onDots([...dots, id])}>
                  {t('vote:more', { what })}
                </Step>
              </div>
            </li>
          );
        })}
      </ul>
      <p className={styles.none}>{t('vote:dotsMay')}</p>
    </>
  );
};

interface StepProps {
  readonly disabled: boolean;
  readonly sign: 'minus' | 'plus';
  readonly onPress: () => void;
  readonly children: string;
}

/** Stays where it is, and keeps the focus, when there is nothing left for it to do. */
const Step = ({ disabled, sign, onPress, children }: StepProps) => (
  <button
    type="button"
    className={styles.step}
    aria-disabled={disabled || undefined}
    onClick={() => disabled || onPress()}
  >
    {sign === 'plus' ? <Icon name="plus" /> : <i className={styles.minus} aria-hidden="true" />}
    <VisuallyHidden>{children}</VisuallyHidden>
  </button>
);
