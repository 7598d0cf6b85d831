import type { FeedEntry } from '@skab/shared/scene/feed.ts';
import { useState } from 'react';
import { StatementFoot } from '../../text/StatementFoot.tsx';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Paper } from '../../ui/Paper.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Phone.module.css';

const pageSize = 30;

/** What the others have written, newest first: there for who wants it, and closed until then. */
export const Others = ({
  line,
  onBuild,
}: {
  readonly line: PhoneLine;
  /** Begins words of one's own that build on another's; null where nothing is written. */
  readonly onBuild: ((statementId: string) => void) | null;
}) => {
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
      {isOpen && <OthersList others={others} onBuild={onBuild} />}
    </details>
  );
};

/** Statements, the newest first and a page at a time. */
export const OthersList = ({
  others,
  onBuild,
}: {
  readonly others: readonly FeedEntry[];
  readonly onBuild: ((statementId: string) => void) | null;
}) => {
  const { t } = useText();
  const [shown, setShown] = useState(pageSize);
  if (others.length === 0) return <p className={styles.quiet}>{t('phone:othersNone')}</p>;
  return (
    <>
      <ul className={styles.list}>
        {others
          .slice(-shown)
          .reverse()
          .map((one) => (
            <li key={one.statementId}>
              <Paper
                text={one.text}
                foot={
                  <>
                    <StatementFoot statement={one} />
                    {one.isSaidInRoom && <span>{t('phone:saidInRoom')}</span>}
                    {one.isLate && <span>{t('phone:mineWasLate')}</span>}
                  </>
                }
                actions={
                  onBuild && (
                    <Button kind="quiet" onClick={() => onBuild(one.statementId)}>
                      {t('names:build')}
                      {one.number !== null && (
                        <VisuallyHidden> ({t('common:number', { number: one.number })})</VisuallyHidden>
                      )}
                    </Button>
                  )
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
