import type { Board } from '../board/board.ts';
import { numberBelow } from '../board/buildsOn.ts';
import { only, type Rows } from '../board/collections.ts';
import type { Signature } from '../meeting/naming.ts';
import { intakeOf } from '../meeting/steps.ts';
import { questionFate, type QuestionFate } from './composeTalk.ts';
import { nowhere, whereaboutsOn, type Whereabouts } from './whereabouts.ts';

/** One of a person's own statements, as she sees it. Withdrawn words are gone from here too. */
export interface OwnStatement {
  readonly statementId: string;
  /** `forHosts`: those who lead have kept it for themselves. */
  readonly standing: 'published' | 'late' | 'sealed' | 'gated' | 'forHosts' | 'hidden' | 'withdrawn';
  readonly text: string | null;
  readonly number: number | null;
  readonly stepId: string | null;
  readonly prompt: string | null;
  readonly isLate: boolean;
  /** When it was received or published, the server's time in ms. */
  readonly at: number;
  readonly mayEdit: boolean;
  readonly mayWithdraw: boolean;
  /** Where it stands on the board now; nowhere while it is not published. */
  readonly stands: Whereabouts;
  /** What stands under it for everybody, or will. */
  readonly signature?: Signature;
  readonly buildsOn?: number;
  /** What became of it as a question to a talk; left out where it is none. */
  readonly question?: QuestionFate;
}

const gateOf = ({ isForHosts }: Rows['gatedStatements']): 'gated' | 'forHosts' => (isForHosts ? 'forHosts' : 'gated');

const ownStatement = (
  board: Board,
  statementId: string,
  mayWithdraw: boolean,
  standsAt: (statementId: string) => Whereabouts,
): OwnStatement => {
  const number = board.get('numbers', statementId)?.number ?? null;
  const late = board.get('lateStatements', statementId);
  const published = board.get('statements', statementId);
  const sealed = board.get('sealedStatements', statementId);
  const gated = board.get('gatedStatements', statementId);
  const words = published ?? board.get('hiddenStatements', statementId) ?? late ?? sealed ?? gated;
  const buildsOn = words ? numberBelow(board, words) : null;
  if (!words) {
    const at = board.get('withdrawn', statementId)?.at ?? 0;
    return {
      statementId,
      standing: 'withdrawn',
      text: null,
      number,
      stepId: null,
      prompt: null,
      isLate: false,
      at,
      mayEdit: false,
      mayWithdraw: false,
      stands: nowhere,
    };
  }
  const question = questionFate(board, statementId);
  return {
    statementId,
    standing: published ? 'published' : late ? 'late' : sealed ? 'sealed' : gated ? gateOf(gated) : 'hidden',
    text: words.text,
    number,
    stepId: words.stepId,
    prompt: words.promptId === null ? null : (board.get('prompts', words.promptId)?.text ?? null),
    isLate: 'isLate' in words ? words.isLate : late !== undefined,
    at: 'publishedAt' in words ? words.publishedAt : words.receivedAt,
    mayEdit: (published ?? sealed ?? gated) !== undefined && intakeOf(board, words.stepId) === 'takes',
    mayWithdraw,
    stands: published ? standsAt(statementId) : nowhere,
    ...(words.signature ? { signature: words.signature } : {}),
    ...(buildsOn === null ? {} : { buildsOn }),
    ...(question ? { question } : {}),
  };
};

/**
 * A person's own statements, newest first, out of both homes. `statementIds` are those the desk says she wrote. Whoever composes for
 * many reads the whereabouts once for all of them.
 */
export const composeMine = (
  board: Board,
  statementIds: Iterable<string>,
  standsAt: (statementId: string) => Whereabouts = whereaboutsOn(board),
): readonly OwnStatement[] => {
  const mayWithdraw = board.get('run', only)?.phase !== 'closed';
  return [...statementIds]
    .map((id) => ownStatement(board, id, mayWithdraw, standsAt))
    .sort((a, b) => b.at - a.at || (a.statementId < b.statementId ? -1 : 1));
};
