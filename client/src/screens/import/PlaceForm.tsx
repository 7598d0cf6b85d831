import { takesWords } from '@skab/shared/meeting/words.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { sourceLimit } from '@skab/shared/commands/importStatements.ts';
import type { TakenRow } from '@skab/shared/exchange/judgeRows.ts';
import { cleanText } from '@skab/shared/board/statementText.ts';
import { useId, useState } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './ImportScreen.module.css';
import type { Wanted } from './useImport.ts';

/** Which step they belong to, where they are from, and the one button that begins. */
export const PlaceForm = ({
  board,
  suggestedSource,
  rows,
  onSend,
}: {
  readonly board: Board;
  readonly suggestedSource: string;
  readonly rows: readonly TakenRow[];
  readonly onSend: (wanted: Wanted) => void;
}) => {
  const { t } = useText();
  const sourceId = useId();
  const [source, setSource] = useState(suggestedSource.slice(0, sourceLimit));
  const [stepId, setStepId] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const steps = [...board.all('steps')]
    .filter(([, step]) => takesWords(step.activity))
    .sort(([, one], [, other]) => one.position - other.position)
    .map(([value, { title }]) => ({ value, words: title }));
  const send = (): void => {
    const said = cleanText(source);
    setIsMissing(said === '');
    if (said === '') return document.getElementById(sourceId)?.focus();
    onSend({ rows, source: said, stepId: stepId === '' ? null : stepId });
  };
  return (
    <section className={styles.part} aria-labelledby="place">
      <h2 id="place">{t('imports:place')}</h2>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Select
          label={t('imports:step')}
          value={stepId}
          options={[{ value: '', words: t('imports:stepNone') }, ...steps]}
          onChange={setStepId}
        />
        <TextInput
          id={sourceId}
          label={t('imports:source')}
          description={t('imports:sourceHelp')}
          value={source}
          onChange={setSource}
          maxLength={sourceLimit}
          error={isMissing ? t('imports:sourceMissing') : undefined}
        />
        <div>
          <Button kind="primary" type="submit">
            {t('imports:send', { count: rows.length })}
          </Button>
        </div>
      </form>
    </section>
  );
};
