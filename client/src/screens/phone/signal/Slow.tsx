import type { SlowPace } from '@skab/shared/meeting/words.ts';
import { useEffect, useState } from 'react';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { usePhoneView } from '../../../sync/usePhone.ts';
import { useText } from '../../../text/useText.ts';
import { Icon } from '../../../ui/Icon.tsx';
import styles from '../Phone.module.css';
import { spokenWait } from './spokenWait.ts';

/** How long we still are to wait, in steps that are said in words; null when we need not. Drawn anew only when the words change. */
const useWait = (until: number | null) => {
  const [now, setNow] = useState(Date.now);
  const wait = spokenWait(until === null ? 0 : until - now);
  const next = wait?.changesInMs;
  useEffect(() => {
    setNow(Date.now());
  }, [until]);
  useEffect(() => {
    if (next === undefined) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), next);
    return () => clearTimeout(timer);
  }, [next, now]);
  return wait?.words ?? null;
};

interface Props {
  readonly id: string;
  readonly line: PhoneLine;
  readonly seconds: SlowPace;
  readonly isTriedEarly: boolean;
}

/** That the room writes slowly, and about when this phone may send again. No number runs, and nothing is read aloud before one tries. */
export const Slow = ({ id, line, seconds, isTriedEarly }: Props) => {
  const { t } = useText();
  const wait = useWait(usePhoneView(line, (view) => view.postAgainAt));
  return (
    <div className={styles.slow}>
      <p id={id} className={styles.aside}>
        <Icon name="hourglass" /> {t(`slow:each${seconds}`)} {wait !== null && t(`slow:again${wait}`)}
      </p>
      <p role="status">{isTriedEarly ? t(wait === null ? 'slow:now' : 'slow:kept') : ''}</p>
    </div>
  );
};
