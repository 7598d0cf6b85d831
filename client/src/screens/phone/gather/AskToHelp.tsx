import { useState } from 'react';
import { useDesk } from '../../../board/useDesk.ts';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { usePhoneView } from '../../../sync/usePhone.ts';
import { useText } from '../../../text/useText.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import styles from './Gather.module.css';

/** For whoever may only place, or not even that: the way to ask for more. For who may more: the way to the whole board. */
export const AskToHelp = ({ workshopId, line }: { readonly workshopId: string; readonly line: PhoneLine }) => {
  const { t } = useText();
  const { door } = useDesk();
  const number = usePhoneView(line, (view) => view.helpNumber);
  const [isAway, setAway] = useState(false);
  const ask = (asks: boolean): void => {
    setAway(false);
    void line.askToHelp(asks).then((isHeard) => setAway(!isHeard));
  };
  if (door.may('startCluster')) {
    return (
      <div className={styles.help} role="status">
        <p>{t('board:gatherHelps')}</p>
        {door.may('readBoard') && (
          <ButtonLink kind="quiet" href={`/tavle/${workshopId}`}>
            {t('board:gatherWhole')}
          </ButtonLink>
        )}
      </div>
    );
  }
  if (!door.may('askToHelp')) return null;
  return (
    <div className={styles.help} role="status">
      <p>{number === null ? t('board:gatherHelpWhy') : t('board:gatherHelpAsked', { number })}</p>
      <Button kind="quiet" onClick={() => ask(number === null)}>
        {t(number === null ? 'board:gatherHelp' : 'board:gatherHelpNot')}
      </Button>
      {isAway && <p>{t('board:gatherHelpAway')}</p>}
    </div>
  );
};
