import type { OwnView } from '../../sync/ownStatements.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { useText } from '../../text/useText.ts';
import { OwnPaper } from './OwnPaper.tsx';
import styles from './Phone.module.css';

interface Props {
  readonly line: PhoneLine;
  readonly timeZone: string;
  readonly isWriting: boolean;
  /** Puts refused words back in the field; null while there is none. */
  readonly onUseAgain: ((words: string) => void) | null;
}

/** A person's own statements, and where each one stands. Where nothing can be written it says nothing of there being none. */
export const Mine = ({ line, timeZone, isWriting, onUseAgain }: Props) => {
  const { t } = useText();
  const own = usePhoneView(line, (view) => view.own);
  if (own.length === 0 && !isWriting) return null;
  return (
    <section className={styles.part}>
      <h2>{t('phone:mine')}</h2>
      {own.length === 0 ? (
        <p className={styles.quiet}>{t('phone:mineNone')}</p>
      ) : (
        <ul className={styles.list}>
          {own.map((one: OwnView) => (
            <li key={one.statementId}>
              <OwnPaper own={one} line={line} timeZone={timeZone} onUseAgain={onUseAgain} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
