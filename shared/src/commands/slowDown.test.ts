import { describe, expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { postAgainAt } from '../meeting/slowMode.ts';
import { refuse } from '../outcome.ts';
import { composeScene } from '../scene/composeScene.ts';
import {
  anActor,
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  birthe,
  collectId,
  collectMoreId,
  frida,
  mads,
  refusedRan,
  signe,
} from '../testing/builders.ts';

const second = 1000;
const at = 1_000_000;

/** An evening whose step has a slow pace; `say` posts one more statement of somebody's, so many seconds after the start. */
const aSlow = (seconds: 30 | 60 | 120 | null = 60) => {
  const evening = anOpenWorkshop();
  evening.run(frida, 'slowDown', { stepId: collectId, seconds }, at);
  let count = 0;
  const say = (who: typeof anna, afterSeconds: number, stepId = collectId) => {
    count += 1;
    const words = aStatement({ statementId: anId(`slow ${count}`), stepId, text: `Ord ${count}` });
    return evening.run(who, 'postStatement', words, at + afterSeconds * second).outcome;
  };
  return { ...evening, say };
};
const refusedFor = (inSeconds: number) => refuse('slow-pace', { inSeconds });

describe('a slow pace', () => {
  it('[SL1] lets each phone send once in so many seconds, and the others meanwhile', () => {
    const { say, board } = aSlow();
    expect(say(anna, 0)).toEqual({ ok: true });
    expect(say(anna, 59)).toEqual(refusedFor(1));
    expect(say(birthe, 59)).toEqual({ ok: true });
    expect(say(anna, 60)).toEqual({ ok: true });
    expect([...board.all('statements')]).toHaveLength(3);
  });

  it('[SL1] is set by those who lead for the step that is on, ends with it, and is seen by everybody', () => {
    const { board, run, say } = aSlow(120);
    expect(composeScene(board)?.step?.slowSeconds).toBe(120);
    expect(run(anna, 'slowDown', { stepId: collectId, seconds: null })).toEqual(refusedRan('not-allowed'));
    expect(run(frida, 'slowDown', { stepId: collectMoreId, seconds: 30 })).toEqual(refusedRan('step-not-on'));
    say(anna, 0);
    run(frida, 'startStep', { stepId: collectMoreId, seen: collectId }, at + 3 * second);
    expect(composeScene(board)?.step).not.toHaveProperty('slowSeconds');
    expect(postAgainAt(board, anna.id)).toBeNull();
    expect(say(anna, 4, collectMoreId)).toEqual({ ok: true });
    expect(say(anna, 5, collectMoreId)).toEqual({ ok: true });
    run(frida, 'stepBack', { seen: collectMoreId });
    expect(composeScene(board)?.step).not.toHaveProperty('slowSeconds');
  });

  it('[SL1] is over at once when it is taken off, and another pace counts from what was sent', () => {
    const { run, say } = aSlow(120);
    say(anna, 0);
    run(frida, 'slowDown', { stepId: collectId, seconds: 30 }, at + 10 * second);
    expect(say(anna, 20)).toEqual(refusedFor(10));
    run(frida, 'slowDown', { stepId: collectId, seconds: null }, at + 21 * second);
    expect(say(anna, 21)).toEqual({ ok: true });
    expect(say(anna, 21)).toEqual({ ok: true });
  });

  it('[SL2] is not for who came by a link or was let in to help: they enter for others', () => {
    const { say } = aSlow();
    for (const who of [frida, signe, mads, anActor('hanne', 'host')]) {
      expect(say(who, 0)).toEqual({ ok: true });
      expect(say(who, 1)).toEqual({ ok: true });
    }
  });

  it('[SL1] counts nothing that was not taken, and the same statement sent again once', () => {
    const { board, run, say } = aSlow();
    expect(run(anna, 'postStatement', aStatement({ text: ' ' }), at)).toEqual(refusedRan('text-empty'));
    expect(board.get('lastPosts', anna.id)).toBeUndefined();
    const words = aStatement({ statementId: anId('slow once') });
    run(anna, 'postStatement', words, at);
    expect(run(anna, 'postStatement', words, at + second).outcome).toEqual({ ok: true });
    expect(say(anna, 2)).toEqual(refusedFor(58));
    expect(board.get('lastPosts', anna.id)).toEqual({ stepId: collectId, at });
  });

  it('[SL4] takes what comes when the step is over as any late words', () => {
    const { board, run, say } = aSlow(120);
    say(anna, 0);
    run(frida, 'startStep', { stepId: collectMoreId, seen: collectId }, at + 10 * second);
    expect(say(anna, 11)).toEqual({ ok: true });
    expect([...board.all('lateStatements')]).toHaveLength(1);
    expect(board.get('run', only)?.stepId).toBe(collectMoreId);
  });
});
