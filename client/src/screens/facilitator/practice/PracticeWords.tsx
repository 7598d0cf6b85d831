import { composeFeed } from '@skab/shared/scene/feed.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Paper } from '../../../ui/Paper.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

const mostShown = 3;

/** What is written in a practice round, newest first: what waits to be seen, and what can be taken off the screens. */
export const PracticeWords = ({ practised }: { readonly practised: Evening }) => {
  const { t } = useText();
  const { board, scene, may, send } = practised;
  const waiting = [...board.all('gatedStatements')].filter(([, { isForHosts }]) => !isForHosts);
  const shown = composeFeed(board).toReversed();
  const rest = shown.length - mostShown;
  return (
    <>
      {scene.step?.prompt && <p>{t('desk:sayQuote', { words: scene.step.prompt })}</p>}
      <h3>{t('practice:written')}</h3>
      {waiting.length + shown.length === 0 && <p className={styles.hint}>{t('practice:noneWritten')}</p>}
      <ul className={styles.papers}>
        {may('answerStatement') &&
          waiting.map(([statementId, { text }]) => (
            <li key={statementId}>
              <Paper
                text={text}
                actions={
                  <>
                    <Button kind="quiet" onClick={() => send('answerStatement', { statementId, answer: 'wall' })}>
                      {t('plan:toWall')}
                    </Button>
                    <Button kind="quiet" onClick={() => send('answerStatement', { statementId, answer: 'no' })}>
                      {t('plan:notToWall')}
                    </Button>
                  </>
                }
              />
            </li>
          ))}
        {shown.slice(0, mostShown).map(({ statementId, text, number }) => (
          <li key={statementId}>
            <Paper
              text={text}
              foot={number !== null && <b>{number}</b>}
              actions={
                may('hideStatement') && (
                  <Button
                    kind="quiet"
                    icon={<Icon name="eyeOff" />}
                    onClick={() => send('hideStatement', { statementId })}
                  >
                    {t('desk:hide')}
                    {number !== null && <VisuallyHidden> {t('common:number', { number })}</VisuallyHidden>}
                  </Button>
                )
              }
            />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.hint}>{t('practice:more', { count: rest })}</p>}
    </>
  );
};
