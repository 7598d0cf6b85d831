import { only } from '@skab/shared/board/collections.ts';
import { cleanText, countSigns, statementLimit } from '@skab/shared/board/statementText.ts';
import { useState } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToast } from '../../ui/Toast.tsx';
import type { Drafting } from './drafting.ts';
import styles from './MinutesScreen.module.css';
import { stepOfPoint } from './pointNow.ts';

const fieldId = 'said-in-room';

/** What somebody said aloud, put on the board as a statement of nobody's. */
export const SaidInRoom = ({
  drafting,
  agendaItemId,
}: {
  readonly drafting: Drafting;
  readonly agendaItemId: string;
}) => {
  const { t } = useText();
  const toast = useToast();
  const [text, setText] = useState('');
  const stepId = stepOfPoint(drafting.board, agendaItemId);
  const isTooLong = countSigns(cleanText(text)) > statementLimit;
  if (stepId === null) return <p className={styles.help}>{t('secretary:saidNoStep')}</p>;
  if (drafting.board.get('run', only)?.phase === 'before') return null;
  const add = (): void => {
    if (isTooLong || cleanText(text) === '') return;
    drafting.send('postSaidInRoom', { statementId: drafting.newId(), stepId, text });
    setText('');
    toast({ words: t('secretary:saidDone') });
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextArea
        id={fieldId}
        label={t('secretary:said')}
        description={t('secretary:saidHelp')}
        error={isTooLong ? t('refusals:text-too-long') : undefined}
        size="line"
        value={text}
        onChange={setText}
        onFocus={() => drafting.onHere(fieldId)}
        onBlur={() => drafting.onHere(null)}
      />
      <Button type="submit" icon={<Icon name="plus" />} disabled={cleanText(text) === '' || isTooLong}>
        {t('secretary:saidAdd')}
      </Button>
    </form>
  );
};
