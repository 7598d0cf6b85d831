import type { FeedEntry } from '@skab/shared/scene/feed.ts';
import { useState } from 'react';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Paper } from '../../ui/Paper.tsx';
import styles from './Phone.module.css';

const pageSize = 30;

/** What the others have written, newest first: there for who wants it, and closed until then. */
export const Others = ({ line }: { readonly line: PhoneLine }) => {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const { feed, own } = usePhoneView(line, (view) => ({ feed: view.feed, own: view.own }));
  const mine = new Set(own.map(({ statementId }) => statementId));
  const others = feed.filter(({ statementId }) => !mine.has(statementId));
  return (
    <details className={styles.others} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <h2>
          {t('phone:others')} <span className={styles.count}>{others.length}</span>
        </h2>
      </summary>
      {isOpen && <OthersList others={others} />}
    </details>
  );
};

const OthersList = ({ others }: { readonly others: readonly FeedEntry[] }) => {
  const { t } = useText();
  const [shown, setShown] = useState(pageSize);
  if (others.length === 0) return <p className={styles.quiet}>{t('phone:othersNone')}</p>;
  return (
    <>
      <ul className={styles.list}>
        {others
          .slice(-shown)
          .reverse()
          .map(({ statementId, text, number, isLate, isSaidInRoom }) => (
            <li key={statementId}>
              <Paper
                text={text}
                foot={
                  <>
                    {number !== null && <span>{t('common:number', { number })}</span>}
                    {isSaidInRoom && <span>{t('phone:saidInRoom')}</span>}
                    {isLate && <span>{t('phone:mineWasLate')}</span>}
                  </>
                }
              />
            </li>
          ))}
      </ul>
      {others.length > shown && (
        <Button kind="quiet" onClick={() => setShown(shown + pageSize)}>
          {t('phone:othersMore')}
        </Button>
      )}
    </>
  );
};
