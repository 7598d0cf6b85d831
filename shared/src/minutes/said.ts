import type { Board } from '../board/board.ts';
import { numberBelow } from '../board/buildsOn.ts';
import { earlierOf, sourceOf, type Earlier } from '../board/origins.ts';
import { proposalsFor } from '../board/unsettled.ts';
import { readableText } from '../board/statementText.ts';
import type { Signature } from '../meeting/naming.ts';
import type { Headings } from './headings.ts';

/**
 * A statement as it was said: the lines, verbatim. `mark` says what stands under it, where it was imported from, what it builds on, that it was said in the room or came late,
 * where else it stands, or that it was withdrawn.
 */
export interface MinutesStatement {
  readonly statementId: string;
  readonly number: number | null;
  readonly lines: readonly string[];
  readonly mark: string | null;
  /** The statement it was in an earlier meeting of the series, whose minutes have it too. */
  readonly earlier?: { readonly meetingId: string; readonly statementId: string };
}

/** What was said in one step under one prompt, or in one theme. */
export interface StatementGroup {
  readonly key: string;
  /** Null where a group goes on from the one before, under another prompt. */
  readonly heading: string | null;
  /** 3 stands right under the attachment's own heading, 4 under a 3. */
  readonly level: 3 | 4;
  /** What is told under the heading: what was written about it, what was merged into it, what became of it. */
  readonly remarks: readonly string[];
  readonly prompt: string | null;
  readonly statements: readonly MinutesStatement[];
}

/** A published or withdrawn statement; of a withdrawn one step and prompt are not known any more. */
export interface Said {
  readonly statementId: string;
  readonly stepId: string | null;
  readonly promptId: string | null;
  readonly publishedAt: number;
  readonly number: number | null;
  readonly lines: readonly string[];
  readonly isLate: boolean;
  readonly isSaidInRoom: boolean;
  readonly isWithdrawn: boolean;
  /** What stands under it for everybody. */
  readonly signature: Signature | null;
  /** The number of the statement it builds on. */
  readonly buildsOn: number | null;
  /** Where it was imported from; null for one said here. */
  readonly source: string | null;
  /** What it was in an earlier meeting of the series. */
  readonly earlier: Earlier | null;
  /** The names of the clusters two have said it belongs in, while nobody has settled it; an empty name where one has none. */
  readonly unsettled: readonly string[] | null;
}

// A statement without a number - there is none on the server - comes after those that have one.
const byNumber = (a: Said, b: Said): number => {
  const byCount = (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER);
  return byCount || a.publishedAt - b.publishedAt || (a.statementId < b.statementId ? -1 : 1);
};

/** Everything that was said and may be told of, in the order of the numbers: neither hidden nor late ones that nobody let in. */
export const saidByNumber = (board: Board): readonly Said[] => {
  const numberOf = (statementId: string): number | null => board.get('numbers', statementId)?.number ?? null;
  const published = [...board.all('statements')].map(([statementId, row]): Said => ({
    statementId,
    stepId: row.stepId,
    promptId: row.promptId,
    publishedAt: row.publishedAt,
    number: numberOf(statementId),
    // Clean already when a command put it there; an export must be readable whatever brought the words.
    lines: readableText(row.text).split('\n'),
    isLate: row.isLate,
    isSaidInRoom: board.get('saidInRoom', statementId) !== undefined,
    isWithdrawn: false,
    signature: row.signature ?? null,
    buildsOn: numberBelow(board, row),
    source: sourceOf(board, statementId),
    earlier: earlierOf(board, statementId),
    unsettled:
      proposalsFor(board, statementId)?.map((clusterId) => board.get('clusters', clusterId)?.title ?? '') ?? null,
  }));
  const withdrawn = [...board.all('withdrawn')].map(([statementId, { at }]): Said => ({
    statementId,
    stepId: null,
    promptId: null,
    publishedAt: at,
    number: numberOf(statementId),
    lines: [],
    isLate: false,
    isSaidInRoom: false,
    isWithdrawn: true,
    signature: null,
    buildsOn: null,
    source: null,
    earlier: null,
    unsettled: null,
  }));
  return [...published, ...withdrawn].sort(byNumber);
};

/** What stands under a statement, in words. */
export const signedWords = (signature: Signature, words: Headings): string =>
  'name' in signature ? signature.name : (signature.council ?? words.signedKinds[signature.kind]);

/** That a statement is unsettled, and between which clusters. */
export const unsettledWords = (titles: readonly string[], words: Headings): string =>
  words.unsettled(titles.map((title) => words.quoted(title || words.nameless)));

/** A statement as it is printed, with what is told of it in brackets. */
export const printed = (said: Said, words: Headings, more: readonly string[] = []): MinutesStatement => {
  const { earlier, signature, buildsOn } = said;
  const from = earlier
    ? [words.fromMeeting(earlier.meeting.date)]
    : said.source === null
      ? []
      : [words.from(said.source)];
  const told = [
    ...(signature ? [signedWords(signature, words)] : []),
    ...from,
    ...(buildsOn === null ? [] : [words.buildsOn(buildsOn)]),
    ...(said.isSaidInRoom ? [words.saidInRoom] : []),
    ...(said.isLate ? [words.late] : []),
    ...(said.unsettled ? [unsettledWords(said.unsettled, words)] : []),
  ];
  const marks = said.isWithdrawn ? [words.withdrawn] : [...told, ...more];
  const { statementId, number, lines } = said;
  return {
    statementId,
    number,
    lines,
    mark: marks.length === 0 ? null : marks.join('; '),
    ...(earlier ? { earlier: { meetingId: earlier.meeting.meetingId, statementId: earlier.originalId } } : {}),
  };
};
