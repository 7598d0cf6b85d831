import { consents, moods } from '@skab/shared/meeting/polls.ts';
import type { SceneChoice } from '@skab/shared/scene/composePoll.ts';
import { useText } from '../text/useText.ts';

/** What a choice is called: the words of what is on the board, or of an answer that is the same in every poll. */
export const useChoiceWords = (): ((choice: SceneChoice) => string) => {
  const { t } = useText();
  return ({ id, words, isGone }) => {
    if (isGone) return t('vote:gone');
    if (words !== null) return words || t('vote:unnamed');
    const answer = [...moods, ...consents].find((one) => one === id);
    return answer ? t(`vote:${answer}`) : t('vote:gone');
  };
};
