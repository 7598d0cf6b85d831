import { statementLimit } from '@skab/shared/board/statementText.ts';
import type { SceneStep } from '@skab/shared/scene/composeScene.ts';
import { useId, useState, type FormEvent } from 'react';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Words } from '../../ui/Words.tsx';
import { Counter } from './Counter.tsx';
import styles from './Phone.module.css';
import { signsOf, splitStatement } from './splitStatement.ts';
import type { Writing } from './useWriting.ts';

/** The prompt, a field for one statement, and the way to send it. Words too long stay, and can be divided. */
export const WriteStatement = ({ step, writing }: { readonly step: SceneStep; readonly writing: Writing }) => {
  const { t } = useText();
  const fieldId = useId();
  const [isTriedEmpty, setIsTriedEmpty] = useState(false);
  const { stepId } = step;
  const { text, rest } = writing.unsent[stepId] ?? { text: '', rest: '' };
  const signs = signsOf(text);
  const over = signs - statementLimit;
  const prompt = step.prompt ?? t('phone:writeTitle');

  const write = (words: { readonly text: string; readonly rest: string }): void => {
    setIsTriedEmpty(false);
    writing.write(stepId, words);
  };
  const toField = (): void => document.getElementById(fieldId)?.focus();
  const split = (): void => {
    const parts = splitStatement(text);
    write({ text: parts.first, rest: [parts.rest, rest].filter((part) => part.trim() !== '').join('\n') });
    toField();
  };
  const join = (): void => {
    write({ text: `${text.trimEnd()} ${rest.trimStart()}`, rest: '' });
    toField();
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (signs > 0 && over <= 0) writing.send(stepId);
    else setIsTriedEmpty(signs === 0);
    toField();
  };
  const error = over > 0 ? t('phone:tooMany', { count: over }) : isTriedEmpty && t('phone:nothingWritten');

  return (
    <form className={styles.write} onSubmit={send}>
      <h1>
        <Words text={prompt} />
      </h1>
      <TextArea
        id={fieldId}
        label={prompt}
        hideLabel
        value={text}
        onChange={(words) => write({ text: words, rest })}
        error={error}
        foot={
          <>
            <span className={styles.aside}>
              <Icon name="eyeOff" /> {t('phone:withoutName')}
              {step.publishing && `. ${t(`phone:${step.publishing}Note`)}`}
            </span>
            <Counter signs={signs} />
          </>
        }
      />
      {over > 0 && <Button onClick={split}>{t('phone:split')}</Button>}
      {rest !== '' && (
        <div className={styles.rest}>
          <TextArea
            label={t('phone:splitSecond')}
            size="line"
            value={rest}
            onChange={(words) => write({ text, rest: words })}
            foot={
              <>
                <Button kind="quiet" onClick={join}>
                  {t('phone:splitJoin')}
                </Button>
                <Counter signs={signsOf(rest)} />
              </>
            }
          />
        </div>
      )}
      <Button kind="primary" wide type="submit">
        {t('phone:send')}
      </Button>
    </form>
  );
};
