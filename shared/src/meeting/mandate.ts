import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { idBytes, idFromBytes } from '../ids.ts';

/** A question of the mandate. */
export interface MandateQuestion {
  readonly id: string;
  readonly row: Rows['mandateQuestions'];
}

/** The mandate's questions as they are typed, one a line; the same words once. */
export const mandateLines = (mandate: string): readonly string[] => [
  ...new Set(
    mandate
      .split('\n')
      .map((line) => line.trim().replace(/^(?:[-–•*·]|\d{1,3}[.)])\s+/, ''))
      .filter((line) => line !== ''),
  ),
];

/** The id of a question that has none yet: it follows from its first words, so that everybody who reads them says the same. Nothing secret is made of it. */
const idOfWords = (words: string): string => {
  let held = 0x811c9dc5;
  const mix = (value: number): void => {
    held = Math.imul(held ^ value, 0x01000193);
    held ^= held >>> 13;
  };
  const round = (salt: number): void => {
    mix(salt);
    for (const sign of words) mix(sign.codePointAt(0) ?? 0);
  };
  const bytes = Array.from({ length: idBytes }, (_, index) => {
    round(index + 1);
    return (held >>> 8) & 255;
  });
  return idFromBytes(Uint8Array.from(bytes));
};

/** A free id for words; those of a question that was reworded since are taken. */
const freeIdOf = (words: string, taken: ReadonlySet<string>): string => {
  for (let again = 0; ; again += 1) {
    const id = idOfWords(again === 0 ? words : `${words}\n${again}`);
    if (!taken.has(id)) return id;
  }
};

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);

/** Whether two lines are one question in other words: at least half of the words stay. */
const isReworded = (before: string, after: string): boolean => {
  const [one, other] = [wordsIn(before), wordsIn(after)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared > 0 && shared * 2 >= Math.max(one.size, other.size);
};

/**
 * The questions after the mandate was written anew. A question keeps its id while it is the same question, also in other words; one that is
 * gone from the mandate stays, marked, so that what was said of it has somewhere to stand.
 */
export const questionsAfter = (before: readonly MandateQuestion[], mandate: string): readonly MandateQuestion[] => {
  const left = new Map(before.map(({ id, row }) => [id, row]));
  const taken = new Set(left.keys());
  const lines = mandateLines(mandate);
  const found = new Map<string, string>();
  const take = (line: string, isIt: (row: Rows['mandateQuestions']) => boolean): void => {
    if (found.has(line)) return;
    const id = [...left].find(([, row]) => isIt(row))?.[0];
    if (id === undefined) return;
    left.delete(id);
    found.set(line, id);
  };
  for (const line of lines) take(line, ({ text }) => text === line);
  for (const line of lines) take(line, ({ text, isGone }) => !isGone && isReworded(text, line));
  const kept = lines.map((text, index): MandateQuestion => {
    const id = found.get(text) ?? freeIdOf(text, taken);
    taken.add(id);
    return { id, row: { text, position: index + 1 } };
  });
  const gone = [...left].map(([id, { text }], index): MandateQuestion => {
    return { id, row: { text, position: lines.length + index + 1, isGone: true } };
  });
  return [...kept, ...gone];
};

/** The questions of the mandate in their order, those that are gone from it last. On a board of an earlier version they follow from its words. */
export const mandateQuestions = (board: Board): readonly MandateQuestion[] => {
  const rows = [...board.all('mandateQuestions')].map(([id, row]) => ({ id, row }));
  if (rows.length === 0) return questionsAfter([], board.get('workshop', only)?.mandate ?? '');
  return rows.sort((a, b) => a.row.position - b.row.position || (a.id < b.id ? -1 : 1));
};

/** Whether a step is the one in which the room looks at the mandate. */
export const isOfMandate = (board: Board, stepId: string | null): boolean =>
  stepId !== null && board.get('steps', stepId)?.activity === 'mandate';
