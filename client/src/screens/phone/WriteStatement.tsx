import { statementLimit } from '@skab/shared/board/statementText.ts';
import type { SceneStep } from '@skab/shared/scene/composeScene.ts';
import { useId, useState, type FormEvent } from 'react';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Words } from '../../ui/Words.tsx';
import { BuildsOn } from './BuildsOn.tsx';
import { Counter } from './Counter.tsx';
import styles from './Phone.module.css';
import { ShownAs } from './ShownAs.tsx';
import { SlowLater } from './SlowLater.tsx';
import { signsOf, splitStatement } from './splitStatement.ts';
import type { Writing } from './useWriting.ts';

interface Props {
  readonly line: PhoneLine;
  readonly step: SceneStep;
  readonly writing: Writing;
  /** What the button says, where it is no statement that is sent. */
  readonly sendWords?: string;
}

/** The prompt, a field for one statement, and the way to send it. Words too long stay, and can be divided. */
export const WriteStatement = ({ line, step, writing, sendWords }: Props) => {
  const { t } = useText();
  const fieldId = useId();
  const [isTriedEmpty, setIsTriedEmpty] = useState(false);
  const [isTriedEarly, setIsTriedEarly] = useState(false);
  const slowId = useId();
  const { stepId } = step;
  const { text = '', rest = '', buildsOn } = writing.unsent[stepId] ?? {};
  const told = usePhoneView(line, (view) => view.signature);
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
    // What is not said on this page is not agreed to.
    const isEarly = step.slowSeconds !== undefined && Date.now() < (line.store.getState().postAgainAt ?? 0);
    setIsTriedEarly(isEarly && signs > 0);
    if (isEarly && signs > 0) return toField();
    if (signs > 0 && over <= 0) writing.send(stepId, told ? step.naming : undefined);
    else setIsTriedEmpty(signs === 0);
    toField();
  };
  const error = over > 0 ? t('phone:tooMany', { count: over }) : isTriedEmpty && t('phone:nothingWritten');

  return (
    <form className={styles.write} onSubmit={send}>
      <h1>
        <Words text={prompt} />
      </h1>
      {buildsOn !== undefined && (
        <BuildsOn line={line} statementId={buildsOn} onLeave={() => writing.buildOn(stepId, null)} />
      )}
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
              {!told && <Icon name="eyeOff" />} <ShownAs told={told} />
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
      {step.slowSeconds !== undefined && (
        <SlowLater id={slowId} line={line} seconds={step.slowSeconds} isTriedEarly={isTriedEarly} />
      )}
      <Button kind="primary" wide type="submit" aria-describedby={step.slowSeconds === undefined ? undefined : slowId}>
        {sendWords ?? t('phone:send')}
      </Button>
    </form>
  );
};
