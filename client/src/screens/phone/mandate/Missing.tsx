import type { SceneMandate, SceneStep } from '@skab/shared/scene/composeScene.ts';
import { useId, useState } from 'react';
import type { PhoneLine } from '../../../sync/phoneLine.ts';
import { useText } from '../../../text/useText.ts';
import { ChoiceList, RadioRow } from '../../../ui/Choice.tsx';
import { Meta } from '../../../ui/Stack.tsx';
import { Words } from '../../../ui/Words.tsx';
import styles from '../Phone.module.css';
import type { Writing } from '../useWriting.ts';
import { WriteStatement } from '../WriteStatement.tsx';

interface Props {
  readonly line: PhoneLine;
  readonly step: SceneStep;
  readonly mandate: readonly SceneMandate[];
  readonly writing: Writing;
}

/** The questions of the mandate with what there is on each, and a field for what is missing under the one that is chosen. */
export const Missing = ({ line, step, mandate, writing }: Props) => {
  const { t } = useText();
  const name = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const asked = mandate.find(({ mandateId }) => mandateId === chosen);
  const mustChoose = mandate.length > 0 && !asked;
  const choosing: Writing = {
    ...writing,
    send: (stepId, naming) => {
      setTried(mustChoose);
      if (!mustChoose) writing.send(stepId, naming, asked?.mandateId);
    },
  };
  return (
    <div className={styles.write}>
      {mandate.length === 0 ? (
        <p className={styles.quiet}>{t('mandate:none')}</p>
      ) : (
        <ChoiceList legend={t('mandate:choose')}>
          {mandate.map(({ mandateId, text, covered, missing }) => (
            <RadioRow key={mandateId} name={name} checked={mandateId === chosen} onChange={() => setChosen(mandateId)}>
              <Words text={text} />
              <br />
              <Meta>
                {covered + missing === 0
                  ? t('mandate:bare')
                  : [
                      covered > 0 ? t('mandate:covered', { count: covered }) : '',
                      missing > 0 ? t('mandate:missing', { count: missing }) : '',
                    ]
                      .filter(Boolean)
                      .join(', ')}
              </Meta>
            </RadioRow>
          ))}
        </ChoiceList>
      )}
      {isTried && mustChoose && <p role="alert">{t('mandate:chooseFirst')}</p>}
      <WriteStatement
        line={line}
        step={{ ...step, prompt: asked?.text ?? step.prompt ?? t('mandate:title') }}
        writing={choosing}
      />
    </div>
  );
};
