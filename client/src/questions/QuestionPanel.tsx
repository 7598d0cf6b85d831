import { presenterOf, stepTitleOf } from '@skab/shared/meeting/agenda.ts';
import { questionNow, questionsIn, talksOf, type Question } from '@skab/shared/meeting/questions.ts';
import { useState } from 'react';
import { excerpt } from '../board/excerpt.ts';
import { StatementFoot } from '../text/StatementFoot.tsx';
import { useText } from '../text/useText.ts';
import { Button } from '../ui/Button.tsx';
import { Paper } from '../ui/Paper.tsx';
import { PutOffDialog } from './PutOffDialog.tsx';
import type { QuestionDesk } from './questionDesk.ts';
import styles from './Questions.module.css';
import { useSettledWords } from './useSettledWords.ts';

/** Questions to the talks of the evening, in the order they came: show one, and say what became of it. Nothing of a talk that nobody asked about, but the one that is on. */
export const QuestionPanel = ({ desk }: { readonly desk: QuestionDesk }) => {
  const { t } = useText();
  const [putOffId, setPutOffId] = useState<string | null>(null);
  const { board, scene, may } = desk;
  const hereId = scene.step?.stepId;
  const talks = talksOf(board)
    .map((talk) => ({ ...talk, questions: questionsIn(board, talk.stepIds) }))
    .filter(({ questions, stepIds }) => questions.length > 0 || (hereId !== undefined && stepIds.has(hereId)));
  if (talks.length === 0 || !may('settleQuestion')) return null;
  return (
    <section className={styles.panel} aria-labelledby="questions">
      <h2 id="questions">{t('questions:title')}</h2>
      <p className={styles.quiet}>{t('questions:help')}</p>
      {talks.map(({ stepIds, questions }) => {
        const [firstId = ''] = stepIds;
        const [title, name] = [stepTitleOf(board, firstId), presenterOf(board, firstId)];
        return (
          <section key={firstId} className={styles.talk}>
            <h3>{name === '' ? title : t('questions:talk', { title, name })}</h3>
            {questions.length === 0 ? (
              <p className={styles.quiet}>{t('questions:none')}</p>
            ) : (
              <ol className={styles.list}>
                {questions.map((question) => (
                  <li key={question.statementId}>
                    <Asked desk={desk} question={question} onPutOff={() => setPutOffId(question.statementId)} />
                  </li>
                ))}
              </ol>
            )}
          </section>
        );
      })}
      {putOffId !== null && <PutOffDialog desk={desk} statementId={putOffId} onClose={() => setPutOffId(null)} />}
    </section>
  );
};

const Asked = ({
  desk: { board, scene, may, send },
  question: { statementId, row, number, settled },
  onPutOff,
}: {
  readonly desk: QuestionDesk;
  readonly question: Question;
  readonly onPutOff: () => void;
}) => {
  const { t } = useText();
  const words = useSettledWords();
  const isOn = questionNow(board) === statementId;
  const what = excerpt(row.text);
  // Only while somebody gives a talk do shared screens have room for it.
  const mayShow = scene.step?.talk !== undefined && may('showQuestion');
  const shown = (
    <Button
      kind="quiet"
      aria-label={t(isOn ? 'questions:hideNamed' : 'questions:showNamed', { what })}
      onClick={() => send('showQuestion', { questionId: isOn ? null : statementId })}
    >
      {t(isOn ? 'questions:hide' : 'questions:show')}
    </Button>
  );
  const paper = {
    text: row.text,
    foot: (
      <>
        <StatementFoot statement={{ number, ...(row.signature ? { signature: row.signature } : {}) }} />
        {settled && <b>{words(settled)}</b>}
      </>
    ),
    actions: settled ? (
      <Button
        kind="quiet"
        aria-label={t('questions:undoNamed', { what })}
        onClick={() => send('settleQuestion', { statementId, settled: null })}
      >
        {t('questions:undo')}
      </Button>
    ) : (
      <>
        {mayShow && shown}
        <Button
          kind="quiet"
          aria-label={t('questions:answeredNamed', { what })}
          onClick={() => send('settleQuestion', { statementId, settled: { as: 'answered' } })}
        >
          {t('questions:answered')}
        </Button>
        <Button kind="quiet" aria-label={t('questions:putOffNamed', { what })} onClick={onPutOff}>
          {t('questions:putOff')}
        </Button>
      </>
    ),
  };
  return isOn ? <Paper {...paper} state="chosen" stateWords={t('questions:on')} /> : <Paper {...paper} />;
};
