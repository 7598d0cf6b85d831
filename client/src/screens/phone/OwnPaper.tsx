import { useEffect, useRef, useState } from 'react';
import type { OwnView } from '../../sync/ownStatements.ts';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Paper } from '../../ui/Paper.tsx';
import { EditOwn } from './EditOwn.tsx';
import { hasFoot, OwnFoot } from './OwnFoot.tsx';
import { OwnRefused } from './OwnRefused.tsx';
import styles from './Phone.module.css';
import { useStageWords } from './useStageWords.ts';

interface Props {
  readonly own: OwnView;
  readonly line: PhoneLine;
  readonly timeZone: string;
  readonly onUseAgain: ((words: string) => void) | null;
}

type Doing = 'nothing' | 'edit' | 'withdraw';

/** One own statement: the words, how far they have come, and what its author may do with them. */
export const OwnPaper = ({ own, line, timeZone, onUseAgain }: Props) => {
  const { t } = useText();
  const [doing, setDoing] = useState<Doing>('nothing');
  const told = useStageWords(own, timeZone);
  const frame = useRef<HTMLDivElement>(null);
  const actions = useRef<HTMLDivElement>(null);
  const wasDoing = useRef<Doing>('nothing');

  // The focus goes where the question is, and comes back to the words it was asked of.
  useEffect(() => {
    if (wasDoing.current !== doing && doing !== 'edit') {
      const buttons = actions.current?.querySelectorAll('button') ?? [];
      // Asked whether to withdraw, a key held too long must not be the answer.
      (buttons[doing === 'withdraw' ? buttons.length - 1 : 0] ?? frame.current)?.focus();
    }
    wasDoing.current = doing;
  }, [doing]);

  if (doing === 'edit' && own.mayEdit && own.text !== null) {
    const save = (text: string): void => {
      if (text !== own.text) line.edit(own.statementId, text);
      setDoing('nothing');
    };
    return <EditOwn text={own.text} onSave={save} onCancel={() => setDoing('nothing')} />;
  }

  const withdraw = (): void => {
    line.withdraw(own.statementId);
    setDoing('nothing');
  };
  const choices = doing === 'withdraw' && own.mayWithdraw && (
    <div ref={actions} role="group" aria-label={t('phone:withdrawAsk')} className={styles.ask}>
      <p>{t('phone:withdrawAsk')}</p>
      <Button onClick={withdraw}>{t('phone:withdrawYes')}</Button>
      <Button kind="quiet" onClick={() => setDoing('nothing')}>
        {t('phone:withdrawNo')}
      </Button>
    </div>
  );
  const offers = (own.mayEdit || own.mayWithdraw) && (
    <div ref={actions} className={styles.offers}>
      {own.mayEdit && (
        <Button kind="quiet" onClick={() => setDoing('edit')}>
          {t('phone:edit')}
        </Button>
      )}
      {own.mayWithdraw && (
        <Button kind="quiet" onClick={() => setDoing('withdraw')}>
          {t('phone:withdraw')}
        </Button>
      )}
    </div>
  );
  const paper = {
    ...(own.text === null ? {} : { text: own.text }),
    foot: hasFoot(own) && <OwnFoot own={own} timeZone={timeZone} />,
    actions: choices || offers || undefined,
  };
  return (
    <div ref={frame} className={styles.own} data-stage={own.stage} tabIndex={-1}>
      {told ? <Paper {...paper} {...told} /> : <Paper {...paper} />}
      {own.refusal && <OwnRefused refusal={own.refusal} onUseAgain={onUseAgain} onPutAway={(id) => line.dismiss(id)} />}
    </div>
  );
};
