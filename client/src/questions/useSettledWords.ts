import type { Settled } from '@skab/shared/meeting/settled.ts';
import { meetingDay } from '../board/meetingDay.ts';
import { useText } from '../text/useText.ts';

/** What became of a question, in words. */
export const useSettledWords = (): ((settled: Settled) => string) => {
  const { t, language } = useText();
  return (settled) => {
    if (settled.as === 'answered') return t('names:questionAnswered');
    if (settled.as === 'promised') return t('names:questionPromised', { by: settled.by });
    if (!settled.to) return t('names:questionPutOffLater');
    const { title, date } = settled.to;
    return t('names:questionPutOff', { title, day: meetingDay(date, language) });
  };
};
