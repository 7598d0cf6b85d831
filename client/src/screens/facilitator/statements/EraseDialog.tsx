import { wordsOf } from '@skab/shared/board/worded.ts';
import { useState } from 'react';
import { useText } from '../../../text/useText.ts';
import { TextInput } from '../../../ui/TextInput.tsx';
import { ConfirmDialog } from '../../../board/ConfirmDialog.tsx';
import type { Evening } from '../evening.ts';
import styles from '../FacilitatorScreen.module.css';

/** Removing words for good asks for their number, so that it cannot happen by a slip of the hand. */
export const EraseDialog = ({
  evening: { board, send },
  statementId,
  onClose,
}: {
  readonly evening: Evening;
  readonly statementId: string;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const statement = wordsOf(board, statementId);
  const number = board.get('numbers', statementId)?.number;
  const wanted = number === undefined ? t('desk:eraseWord') : String(number);
  return (
    <ConfirmDialog
      title={t('desk:eraseAsk')}
      words={t('desk:eraseWords')}
      confirm={t('desk:erase')}
      mayConfirm={typed.trim().toLowerCase() === wanted}
      onConfirm={() => send('eraseStatement', { statementId })}
      onClose={onClose}
    >
      <blockquote className={styles.quote}>{statement?.text}</blockquote>
      <TextInput
        label={t(number === undefined ? 'desk:eraseTypeWord' : 'desk:eraseTypeNumber', { wanted })}
        inputMode={number === undefined ? 'text' : 'numeric'}
        autoComplete="off"
        value={typed}
        onChange={setTyped}
      />
    </ConfirmDialog>
  );
};
