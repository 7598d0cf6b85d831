import type { Rows } from '@skab/shared/board/collections.ts';
import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { clockTime } from '../../../ui/clockTime.ts';
import { Paper } from '../../../ui/Paper.tsx';
import { Row } from '../../../ui/Stack.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

/** Words that wait until somebody who leads has seen them, and those that were kept for the hosts. */
export const GateQueue = ({ evening }: { readonly evening: Evening }) => {
  const { t } = useText();
  const { board, may, send } = evening;
  const all = [...board.all('gatedStatements')].sort(([, a], [, b]) => a.receivedAt - b.receivedAt);
  const waiting = all.filter(([, { isForHosts }]) => !isForHosts);
  const kept = all.filter(([, { isForHosts }]) => isForHosts);
  if (all.length === 0) return null;
  const mayAnswer = may('answerStatement');
  return (
    <section className={styles.part} aria-labelledby="gate">
      <Row between>
        <h3 id="gate">{t('plan:gatedTitle')}</h3>
        {mayAnswer && waiting.length > 1 && (
          <Button
            kind="quiet"
            onClick={() => waiting.forEach(([statementId]) => send('answerStatement', { statementId, answer: 'wall' }))}
          >
            {t('plan:gatedAll', { count: waiting.length })}
          </Button>
        )}
      </Row>
      <p className={styles.hint}>{t('plan:gatedHint')}</p>
      <Papers evening={evening} papers={waiting} mayAnswer={mayAnswer} />
      {kept.length > 0 && (
        <details>
          <summary>{t('plan:forHosts', { count: kept.length })}</summary>
          <Papers evening={evening} papers={kept} mayAnswer={mayAnswer} />
        </details>
      )}
    </section>
  );
};

const Papers = ({
  evening,
  papers,
  mayAnswer,
}: {
  readonly evening: Evening;
  readonly papers: readonly (readonly [string, Rows['gatedStatements']])[];
  readonly mayAnswer: boolean;
}) => {
  const { t, language } = useText();
  const [erasedId, setErasedId] = useState<string | null>(null);
  const { board, scene, may, send } = evening;
  return (
    <>
      <ul className={styles.papers}>
        {papers.map(([statementId, { text, stepId, receivedAt, isForHosts }]) => (
          <li key={statementId}>
            <Paper
              text={text}
              state="gate"
              stateWords={t('plan:gatedState', { time: clockTime(receivedAt, language, scene.meeting.timeZone) })}
              foot={<span>{board.get('steps', stepId)?.title}</span>}
              actions={
                mayAnswer && (
                  <>
                    <Button kind="quiet" onClick={() => send('answerStatement', { statementId, answer: 'wall' })}>
                      {t('plan:toWall')}
                    </Button>
                    {!isForHosts && (
                      <Button kind="quiet" onClick={() => send('answerStatement', { statementId, answer: 'hosts' })}>
                        {t('plan:toHosts')}
                      </Button>
                    )}
                    <Button kind="quiet" onClick={() => send('answerStatement', { statementId, answer: 'no' })}>
                      {t('plan:notToWall')}
                    </Button>
                    {may('eraseStatement') && (
                      <Button kind="quiet" onClick={() => setErasedId(statementId)}>
                        {t('desk:erase')}
                      </Button>
                    )}
                  </>
                )
              }
            />
          </li>
        ))}
      </ul>
      {erasedId && <EraseDialog evening={evening} statementId={erasedId} onClose={() => setErasedId(null)} />}
    </>
  );
};
