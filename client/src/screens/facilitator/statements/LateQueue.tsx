import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { clockTime } from '../../../ui/clockTime.ts';
import { Paper } from '../../../ui/Paper.tsx';
import { Row } from '../../../ui/Stack.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

/** Words that came after their step closed, until the facilitator lets them in. */
export const LateQueue = ({ evening }: { readonly evening: Evening }) => {
  const { t, language } = useText();
  const [erasedId, setErasedId] = useState<string | null>(null);
  const { board, scene, may, send } = evening;
  const late = [...board.all('lateStatements')].sort(([, a], [, b]) => a.receivedAt - b.receivedAt);
  if (late.length === 0) return null;
  const admit = (statementId: string): void => send('admitLateStatement', { statementId });
  const mayAdmit = may('admitLateStatement');
  return (
    <section className={styles.part} aria-labelledby="late">
      <Row between>
        <h3 id="late">{t('desk:late')}</h3>
        {mayAdmit && late.length > 1 && (
          <Button kind="quiet" onClick={() => late.forEach(([id]) => admit(id))}>
            {t('desk:admitAll', { count: late.length })}
          </Button>
        )}
      </Row>
      <p className={styles.hint}>{t('desk:lateHint')}</p>
      <ul className={styles.papers}>
        {late.map(([id, { text, stepId, receivedAt }]) => (
          <li key={id}>
            <Paper
              text={text}
              state="gate"
              stateWords={t('desk:lateState', { time: clockTime(receivedAt, language, scene.meeting.timeZone) })}
              foot={<span>{board.get('steps', stepId)?.title}</span>}
              actions={
                <>
                  {mayAdmit && (
                    <Button kind="quiet" onClick={() => admit(id)}>
                      {t('desk:admit')}
                    </Button>
                  )}
                  {may('eraseStatement') && (
                    <Button kind="quiet" onClick={() => setErasedId(id)}>
                      {t('desk:erase')}
                    </Button>
                  )}
                </>
              }
            />
          </li>
        ))}
      </ul>
      {erasedId && <EraseDialog evening={evening} statementId={erasedId} onClose={() => setErasedId(null)} />}
    </section>
  );
};
