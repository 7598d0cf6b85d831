import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { anId, aBoard } from '../testing/builders.ts';
import { applyChanges, type Board } from './board.ts';
import { yBoard } from './boardDoc.ts';
import { publishedText, wholeText } from './equality.ts';
import { overlay } from './overlay.ts';
import { plainBoard } from './plainBoard.ts';

const one = anId('one');
const two = anId('two');
const three = anId('three');

const copyOf = (board: Board): Board => {
  const copy = plainBoard();
  const draft = overlay(copy);
  for (const name of ['prompts', 'numbers', 'withdrawn'] as const) {
    for (const [id, row] of board.all(name)) draft.put(name, id, row);
  }
  draft.flush(copy);
  return copy;
};

describe('an overlay', () => {
  it('[BO1] keeps its changes to itself until they are flushed', () => {
    const board = aBoard({ prompts: { [one]: { text: 'før' }, [two]: { text: 'væk' } } });
    const before = wholeText(board);
    const draft = overlay(board);
    draft.put('prompts', one, { text: 'efter' });
    draft.put('prompts', three, { text: 'ny' });
    draft.cut('prompts', two);
    expect(wholeText(board)).toBe(before);
    expect(draft.get('prompts', one)).toEqual({ text: 'efter' });
    expect(draft.get('prompts', two)).toBeUndefined();
    expect(new Map(draft.all('prompts'))).toEqual(
      new Map([
        [one, { text: 'efter' }],
        [three, { text: 'ny' }],
      ]),
    );
    draft.flush(board);
    expect(wholeText(board)).toBe(wholeText(draft));
    expect(draft.changes()).toEqual([]);
  });

  it('[BO1] tells every row that differs, with what it was and is, in the order first touched', () => {
    const board = aBoard({ prompts: { [one]: { text: 'før' }, [two]: { text: 'væk' } } });
    const draft = overlay(board);
    draft.cut('prompts', two);
    draft.put('numbers', three, { number: 1 });
    draft.put('prompts', one, { text: 'undervejs' });
    draft.put('prompts', one, { text: 'efter' });
    expect(draft.changes()).toEqual([
      { collection: 'prompts', id: two, before: { text: 'væk' }, after: undefined },
      { collection: 'numbers', id: three, before: undefined, after: { number: 1 } },
      { collection: 'prompts', id: one, before: { text: 'før' }, after: { text: 'efter' } },
    ]);
  });

  it('[BO1] tells nothing of a row that came back to what it was, or was never there', () => {
    const board = aBoard({ stepRuns: { [one]: { startedAt: 1, endedAt: 2 } } });
    const draft = overlay(board);
    draft.put('stepRuns', one, { startedAt: 9, endedAt: null });
    draft.put('stepRuns', one, { endedAt: 2, startedAt: 1 });
    draft.put('prompts', two, { text: 'kort' });
    draft.cut('prompts', two);
    draft.cut('prompts', three);
    expect(draft.changes()).toEqual([]);
  });

  it('[BO1] lies over another overlay and reaches the board only through it', () => {
    const board = aBoard({ prompts: { [one]: { text: 'a' } } });
    const before = wholeText(board);
    const turn = overlay(board);
    turn.put('prompts', two, { text: 'b' });
    const command = overlay(turn);
    command.cut('prompts', one);
    command.put('prompts', two, { text: 'c' });
    expect(turn.get('prompts', one)).toEqual({ text: 'a' });
    command.flush(turn);
    expect(wholeText(board)).toBe(before);
    expect(turn.changes()).toEqual([
      { collection: 'prompts', id: two, before: undefined, after: { text: 'c' } },
      { collection: 'prompts', id: one, before: { text: 'a' }, after: undefined },
    ]);
    turn.flush(board);
    expect([...board.all('prompts')]).toEqual([[two, { text: 'c' }]]);
  });

  it('[BO1] can be changed while it is being read through', () => {
    const board = aBoard({ prompts: { [one]: { text: 'a' }, [two]: { text: 'b' } } });
    const draft = overlay(board);
    for (const [id] of draft.all('prompts')) draft.cut('prompts', id);
    expect([...draft.all('prompts')]).toEqual([]);
  });

  it('[BO1] gives and takes rows that nobody can change', () => {
    const draft = overlay(aBoard());
    const row = { text: 'a' };
    draft.put('prompts', one, row);
    expect(Object.isFrozen(row)).toBe(true);
    expect(Object.isFrozen(draft.get('prompts', one))).toBe(true);
  });
});

type Edit =
  | {
      readonly kind: 'put';
      readonly name: 'prompts' | 'numbers' | 'withdrawn';
      readonly id: string;
      readonly value: number;
    }
  | { readonly kind: 'cut'; readonly name: 'prompts' | 'numbers' | 'withdrawn'; readonly id: string };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    name: fc.constantFrom('prompts', 'numbers', 'withdrawn'),
    id: fc.constantFrom(one, two, three, '__proto__', 'constructor'),
    value: fc.nat(3),
  }),
  fc.record({
    kind: fc.constant('cut' as const),
    name: fc.constantFrom('prompts', 'numbers', 'withdrawn'),
    id: fc.constantFrom(one, two, three, '__proto__', 'constructor'),
  }),
);

const perform = (board: Board, made: Edit): void => {
  if (made.kind === 'cut') board.cut(made.name, made.id);
  else if (made.name === 'prompts') board.put('prompts', made.id, { text: String(made.value) });
  else if (made.name === 'numbers') board.put('numbers', made.id, { number: made.value });
  else board.put('withdrawn', made.id, { at: made.value });
};

it('[BO2] the same edits leave a plain board, a document, an overlay and an overlay on an overlay alike', () => {
  fc.assert(
    fc.property(fc.array(edit), fc.array(edit), (first, second) => {
      const plain = plainBoard();
      const doc = yBoard(new Y.Doc());
      for (const made of first) for (const board of [plain, doc]) perform(board, made);
      const before = publishedText(plain);
      const overPlain = overlay(plain);
      const overDoc = overlay(overlay(doc));
      const direct = copyOf(plain);
      for (const made of second) for (const board of [direct, overPlain, overDoc]) perform(board, made);
      expect(publishedText(overPlain)).toBe(publishedText(direct));
      expect(publishedText(overDoc)).toBe(publishedText(direct));
      expect(publishedText(plain)).toBe(before);
      expect(publishedText(doc)).toBe(before);

      const changes = overPlain.changes();
      overPlain.flush(plain);
      applyChanges(doc, changes);
      expect(publishedText(plain)).toBe(publishedText(direct));
      expect(publishedText(doc)).toBe(publishedText(direct));

      // Undo is the same changes the other way.
      applyChanges(
        plain,
        changes.map((change) => ({ ...change, before: change.after, after: change.before }) as typeof change),
      );
      expect(publishedText(plain)).toBe(before);
    }),
  );
});
