import { statementLimit } from '@skab/shared/board/statementText.ts';
import { useEffect, useId, useState, type FormEvent } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Counter } from './Counter.tsx';
import styles from './Phone.module.css';
import { signsOf } from './splitStatement.ts';

interface Props {
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** A statement's own paper as a field. */
export const EditOwn = ({ text, onSave, onCancel }: Props) => {
  const { t } = useText();
  const fieldId = useId();
  const [words, setWords] = useState(text);
  const [isTried, setIsTried] = useState(false);
  const signs = signsOf(words);
  const over = signs - statementLimit;
  useEffect(() => {
    const field = document.getElementById(fieldId);
    field?.focus();
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
  }, [fieldId]);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (signs > 0 && over <= 0) onSave(words);
    else setIsTried(true);
  };
  const error = over > 0 ? t('refusals:text-too-long') : isTried && signs === 0 && t('phone:nothingWritten');
  return (
    <form className={styles.write} onSubmit={save}>
      <TextArea
        id={fieldId}
        label={t('phone:editLabel')}
        hideLabel
        size="line"
        value={words}
        onChange={setWords}
        error={error}
        foot={<Counter signs={signs} />}
      />
      <Row>
        <Button type="submit">{t('phone:editSave')}</Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </Row>
    </form>
  );
};
