import type { QuestionFate } from '@skab/shared/scene/composeTalk.ts';
import { useText } from '../../text/useText.ts';
import { dayWords } from './meetingWords.ts';

const simple = {
  waits: 'names:questionWaits',
  now: 'names:questionNow',
  answered: 'names:questionAnswered',
} as const;

/** What became of a question, in words to its author. */
export const useQuestionWords = (): ((fate: QuestionFate) => string) => {
  const { t, language } = useText();
  return (fate) => {
    if (fate.as === 'promised') return t('names:questionPromised', { by: fate.by });
    if (fate.as !== 'putOff') return t(simple[fate.as]);
    if (fate.to === null) return t('names:questionPutOffLater');
    return t('names:questionPutOff', { title: fate.to.title, day: dayWords(fate.to.date, language) });
  };
};
