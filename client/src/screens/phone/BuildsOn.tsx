import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Words } from '../../ui/Words.tsx';
import styles from './Phone.module.css';

/** The statement that what is written now builds on, word for word, and the way not to. */
export const BuildsOn = ({
  line,
  statementId,
  onLeave,
}: {
  readonly line: PhoneLine;
  readonly statementId: string;
  readonly onLeave: () => void;
}) => {
  const { t } = useText();
  const one = usePhoneView(line, ({ feed }) => feed.find((entry) => entry.statementId === statementId));
  // It was taken off the screens meanwhile.
  if (!one) return null;
  return (
    <div className={styles.rest} role="group" aria-label={t('names:buildingOne')}>
      <p className={styles.quiet}>
        {one.number === null ? t('names:buildingOne') : t('names:building', { number: one.number })}
      </p>
      <p>
        <Words text={one.text} />
      </p>
      <Button kind="quiet" onClick={onLeave}>
        {t('names:notBuilding')}
      </Button>
    </div>
  );
};
