import { practiceQuestionLimit } from '@skab/shared/meeting/practice.ts';
import { useState } from 'react';
import { FormDialog } from '../../../board/FormDialog.tsx';
import { deskApi } from '../../../sync/deskApi.ts';
import { useText } from '../../../text/useText.ts';
import { Refusal } from '../../../ui/Refusal.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Evening } from '../evening.ts';
import { problemOf, type RehearsalProblem } from '../rehearsal/useRehearsal.ts';

/** Asks what everybody is to try to answer, and begins. */
export const PracticeDialog = ({
  evening: { workshopId },
  onClose,
}: {
  readonly evening: Evening;
  readonly onClose: () => void;
}) => {
  const { t } = useText();
  const [question, setQuestion] = useState<string>(t('practice:question'));
  const [isWrong, setWrong] = useState(false);
  const [problem, setProblem] = useState<RehearsalProblem>(null);
  const begin = async (): Promise<void> => {
    const asked = question.trim();
    setWrong(asked === '' || asked.length > practiceQuestionLimit);
    if (asked === '' || asked.length > practiceQuestionLimit) return;
    const begun = await deskApi.beginPractice(workshopId, asked);
    setProblem(problemOf(begun));
    if (begun.state === 'done') onClose();
  };
  return (
    <FormDialog
      title={t('practice:beginTitle')}
      save={t('practice:start')}
      onSave={() => void begin()}
      onClose={onClose}
    >
      <TextInput
        autoFocus
        label={t('practice:ask')}
        description={t('practice:beginHint')}
        value={question}
        onChange={setQuestion}
        error={isWrong ? t('practice:wrong') : undefined}
      />
      {problem && (
        <Refusal>
          <p>{problem === 'away' ? t('desk:askAway') : t(`refusals:${problem}`)}</p>
        </Refusal>
      )}
    </FormDialog>
  );
};
