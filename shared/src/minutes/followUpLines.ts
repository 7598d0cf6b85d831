import type { Rows } from '../board/collections.ts';
import { dayInWords, headingsIn, type Language } from './headings.ts';
import { upshotWords } from './upshotWords.ts';

/** A line of what happens next, and what stands under it. */
export interface FollowUpLine {
  readonly head: string;
  readonly under: string | null;
}

/** Who answers and until when, and the next meeting; as much as is said. */
export const followUpLines = (followUp: Rows['followUp'] | null, language: Language): readonly FollowUpLine[] => {
  if (!followUp) return [];
  const words = upshotWords[language];
  const { answersBy, answersOn, nextOn, nextFrom, nextPlace } = followUp;
  const answer: readonly FollowUpLine[] =
    answersOn !== ''
      ? [
          {
            head: words.answerBy(dayInWords(answersOn, language)),
            under: answersBy === '' ? null : words.responsible(answersBy),
          },
        ]
      : answersBy === ''
        ? []
        : [{ head: words.answerFrom(answersBy), under: null }];
  const from = nextFrom === '' ? '' : words.at(headingsIn[language].clockTime(nextFrom));
  const when = [nextOn === '' ? '' : dayInWords(nextOn, language), from].filter((part) => part !== '').join(' ');
  const place = nextPlace === '' ? null : nextPlace;
  const next = when !== '' ? when : place;
  return [...answer, ...(next === null ? [] : [{ head: words.nextMeeting(next), under: when === '' ? null : place }])];
};
