import { composeFeed } from '@skab/shared/scene/feed.ts';
import { useState } from 'react';
import { excerpt } from '../../../board/excerpt.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Paper } from '../../../ui/Paper.tsx';
import type { Evening } from '../evening.ts';
import { useHold } from '../statements/useHold.ts';
import styles from './Remote.module.css';

const firstShown = 3;
const moreShown = 20;

/** What was written last, each to hide with one key, and what is hidden, each to show again. */
export const RemoteStatements = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { board, may, send } = evening;
  const [most, setMost] = useState(firstShown);
  const feed = [...composeFeed(board)].reverse();
  // What has just come takes no place under a finger that is on its way down.
  const { held, hold, letGo } = useHold(feed);
  const heldIds = held && new Set(held.map(({ statementId }) => statementId));
  const shown = heldIds ? feed.filter(({ statementId }) => heldIds.has(statementId)) : feed;
  const fresh = feed.length - shown.length;
  const hidden = [...board.all('hiddenStatements')].sort(([, a], [, b]) => b.hiddenAt - a.hiddenAt);
  if (!may('hideStatement')) return null;
  return (
    <>
      <section aria-labelledby="justWritten" onPointerMove={hold} onPointerDown={hold} onKeyDown={hold} onFocus={hold}>
        <h2 id="justWritten">{t('keys:remoteShown')}</h2>
        {fresh > 0 && (
          <Button kind="quiet" onClick={letGo}>
            {t('desk:showFresh', { count: fresh })}
          </Button>
        )}
        {feed.length === 0 && <p className={styles.quiet}>{t('desk:latestNone')}</p>}
        <ul className={styles.papers}>
          {shown.slice(0, most).map(({ statementId, text, number }) => (
            <li key={statementId}>
              <Paper
                text={text}
                foot={<b>{number}</b>}
                actions={
                  <Button
                    icon={<Icon name="eyeOff" />}
                    aria-label={t('keys:remoteHideWhich', { words: excerpt(text) })}
                    onClick={() => send('hideStatement', { statementId })}
                  >
                    {t('desk:hide')}
                  </Button>
                }
              />
            </li>
          ))}
        </ul>
        {shown.length > most && (
          <Button kind="quiet" onClick={() => setMost(most + moreShown)}>
            {t('desk:showMore', { count: shown.length - most })}
          </Button>
        )}
      </section>
      {hidden.length > 0 && (
        <section aria-labelledby="hidden">
          <h2 id="hidden">{t('desk:hidden')}</h2>
          <ul className={styles.papers}>
            {hidden.slice(0, firstShown).map(([id, { text }]) => (
              <li key={id}>
                <Paper
                  text={text}
                  actions={
                    <Button
                      kind="quiet"
                      icon={<Icon name="undo" />}
                      onClick={() => send('showStatement', { statementId: id })}
                    >
                      {t('desk:show')}
                    </Button>
                  }
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
