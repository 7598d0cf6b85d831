import { statementLimit } from '@skab/shared/board/statementText.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { useText } from '../../text/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Stack.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Counter } from './Counter.tsx';
import styles from './Phone.module.css';
import { signsOf, splitStatement } from './splitStatement.ts';
import type { Writing } from './useWriting.ts';

/** Words that were begun in a step which is over: they may still be sent, and land with the facilitator. */
export const LateWords = ({ scene, writing }: { readonly scene: Scene; readonly writing: Writing }) => {
  const { t } = useText();
  const here = scene.step?.takesStatements ? scene.step.stepId : null;
  const late = Object.entries(writing.unsent).filter(([stepId, { text }]) => stepId !== here && text.trim() !== '');
  if (late.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{t('phone:lateTitle')}</h2>
      <p>{t('phone:lateWords')}</p>
      {late.map(([stepId]) => (
        <LateWordsOf
          key={stepId}
          stepId={stepId}
          title={scene.thread.find((step) => step.stepId === stepId)?.title ?? t('phone:writeLabel')}
          writing={writing}
        />
      ))}
    </section>
  );
};

interface Props {
  readonly stepId: string;
  readonly title: string;
  readonly writing: Writing;
}

const LateWordsOf = ({ stepId, title, writing }: Props) => {
  const { t } = useText();
  const { text, rest } = writing.unsent[stepId] ?? { text: '', rest: '' };
  const signs = signsOf(text);
  const over = signs - statementLimit;
  const split = (): void => {
    const parts = splitStatement(text);
    writing.write(stepId, { text: parts.first, rest: [parts.rest, rest].filter(Boolean).join('\n') });
  };
  return (
    <div className={styles.write}>
      <TextArea
        label={title}
        size="line"
        value={text}
        onChange={(words) => writing.write(stepId, { text: words, rest })}
        error={over > 0 && t('phone:tooMany', { count: over })}
        foot={<Counter signs={signs} />}
      />
      <Row>
        {over > 0 ? (
          <Button onClick={split}>{t('phone:split')}</Button>
        ) : (
          <Button onClick={() => writing.send(stepId)}>{t('phone:lateSend')}</Button>
        )}
        <Button kind="quiet" onClick={() => writing.drop(stepId)}>
          {t('phone:lateDrop')}
        </Button>
      </Row>
    </div>
  );
};
