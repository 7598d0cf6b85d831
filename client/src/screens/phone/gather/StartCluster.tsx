import { useState, type FormEvent } from 'react';
import { excerpt } from '../../../board/excerpt.ts';
import type { Taken } from '../../../board/moves.ts';
import { useBoard, useDesk } from '../../../board/useDesk.ts';
import { useMoves } from '../../../board/useMoves.ts';
import { useText } from '../../../text/useText.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import styles from './Gather.module.css';

const mostShown = 30;

/** For whoever may: a cluster of this statement alone, with a name or without, or of it and another. */
export const StartCluster = ({ taken }: { readonly taken: Taken }) => {
  const { t } = useText();
  const moves = useMoves();
  const [title, setTitle] = useState('');
  const start = (event: FormEvent): void => {
    event.preventDefault();
    const named = title.trim() === '' ? {} : { title: title.trim() };
    moves.place(taken, { kind: 'new', ...named });
  };
  return (
    <>
      <form className={styles.part} onSubmit={start}>
        <TextInput
          label={t('board:gatherStartName')}
          note={t('board:gatherStartNote')}
          value={title}
          onChange={setTitle}
          maxLength={280}
          autoComplete="off"
          autoFocus
        />
        <Button type="submit">{t('board:gatherStartGo')}</Button>
      </form>
      <StartWithAnother taken={taken} />
    </>
  );
};

const StartWithAnother = ({ taken }: { readonly taken: Taken }) => {
  const { t } = useText();
  const { model } = useDesk();
  const moves = useMoves();
  const tray = useBoard('tray', model.tray);
  const others = tray.filter((id) => id !== taken.statementId).slice(0, mostShown);
  if (others.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{t('board:gatherStartWith')}</h2>
      <ul className={styles.rows}>
        {others.map((statementId) => (
          <li key={statementId} className={styles.row}>
            <button
              type="button"
              className={styles.line}
              onClick={() => moves.place(taken, { kind: 'statement', statementId, clusterId: null })}
            >
              <span className={styles.title}>
                {t('board:gatherStartWithThis')} »{excerpt(model.statement(statementId)?.text ?? '')}«
              </span>
              <span className={styles.chevron}>
                <Icon name="chevronRight" />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
