import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { draftLimits } from '@skab/shared/protocol/draft.ts';
import { draftGate, isStrike, type DraftGate } from './draftGate.ts';
import { draftDoc, textOf, type Taken } from './draftWork.ts';

const own = 7;
const foreign = 9;
const isOwnId = (id: number): boolean => id === own || id === own + 1;

/** A draft with words of somebody else, and the gate before it. */
const aDraft = (words = 'Mødesteder er gode.') => {
  const live = draftDoc();
  const other = draftDoc();
  other.clientID = foreign;
  other.getText('text').insert(0, words);
  Y.applyUpdate(live, Y.encodeStateAsUpdate(other));
  return { live, gate: draftGate(live) };
};

const offer = (gate: DraftGate, bytes: Uint8Array, isAnswer = false): Promise<Taken> =>
  gate.judge({ bytes, isAnswer, isOwnId });

/** An editor that has what the draft has. */
const anEditor = (live: Y.Doc, clientId = own): Y.Doc => {
  const doc = draftDoc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(live));
  doc.clientID = clientId;
  return doc;
};

const editing = (doc: Y.Doc, edit: (text: Y.Text) => void): Uint8Array => {
  const before = Y.encodeStateVector(doc);
  edit(doc.getText('text'));
  return Y.encodeStateAsUpdate(doc, before);
};

interface Part {
  readonly client?: number;
  readonly clock?: number;
  readonly count?: number;
  readonly write: (encoder: encoding.Encoder, at: number) => void;
}

/** Bytes that no editor writes. */
const forged = (parts: readonly Part[], deletes: readonly (readonly [number, number, number])[] = []): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, parts.length);
    for (const { client = own, clock = 0, count = 1, write } of parts) {
      encoding.writeVarUint(encoder, count);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      for (let at = 0; at < count; at++) write(encoder, at);
    }
    encoding.writeVarUint(encoder, deletes.length);
    for (const [client, clock, length] of deletes) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  });

const underRoot =
  (words: string, root = 'text') =>
  (encoder: encoding.Encoder): void => {
    encoding.writeUint8(encoder, 4);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, root);
    encoding.writeVarString(encoder, words);
  };
const gone =
  (length: number) =>
  (encoder: encoding.Encoder): void => {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
  };

const made = (edit: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = own;
  edit(doc);
  return Y.encodeStateAsUpdate(doc);
};

const refused = (fault: string) => ({ kind: 'refused', fault });

const msOf = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

describe('the gate before a draft', () => {
  it('[DR3] takes honest words, and tells what was new in them', async () => {
    const { live, gate } = aDraft();
    const editor = anEditor(live);
    const first = editing(editor, (text) => text.insert(0, 'Ja. '));
    const taken = await offer(gate, first);
    expect(taken.kind).toBe('taken');
    expect(textOf(live)).toBe('Mødesteder er gode.');
    Y.applyUpdate(live, gate.taken()!);
    gate.settle();
    expect(textOf(live)).toBe('Ja. Mødesteder er gode.');
    expect(await offer(gate, first)).toEqual({ kind: 'taken', update: null });
    expect(gate.taken()).toBeNull();
  });

  it('[DR3] takes what undo, emoji, deleting and pasting make', async () => {
    const { live, gate } = aDraft();
    const editor = anEditor(live);
    const undo = new Y.UndoManager(editor.getText('text'));
    const edits: ((text: Y.Text) => void)[] = [
      (text) => text.insert(3, 'æøå 👍'),
      (text) => text.delete(0, 5),
      () => void undo.undo(),
      () => void undo.redo(),
      (text) => text.insert(text.length, 'linje\nto'),
      (text) => text.delete(0, text.length),
    ];
    const made: Uint8Array[] = [];
    editor.on('update', (bytes: Uint8Array) => void made.push(bytes));
    for (const edit of edits) edit(editor.getText('text'));
    for (const bytes of made) expect((await offer(gate, bytes)).kind).toBe('taken');
    Y.applyUpdate(live, gate.taken()!);
    expect(textOf(live)).toBe(textOf(editor));
  });

  it('[DR4] neither applies nor blames what overtook what it stands on: a gap, an unknown neighbour, a deletion ahead', async () => {
    const { live, gate } = aDraft();
    const editor = anEditor(live);
    const [first, second, third] = [
      editing(editor, (text) => text.insert(0, 'en ')),
      editing(editor, (text) => text.insert(0, 'to ')),
      editing(editor, (text) => text.delete(0, 3)),
    ];
    expect(await offer(gate, second)).toEqual({ kind: 'gap' });
    expect(await offer(gate, third)).toEqual({ kind: 'gap' });
    const twin = anEditor(editor, own + 1);
    const dependent = editing(twin, (text) => text.insert(2, '!'));
    expect(await offer(gate, dependent)).toEqual({ kind: 'gap' });
    expect(gate.taken()).toBeNull();
    for (const update of [first, second, third]) expect((await offer(gate, update)).kind).toBe('taken');
    expect((await offer(gate, dependent)).kind).toBe('taken');
  });

  it('[DR5] strikes who writes under an id that is not its own; to repeat what is there is nothing', async () => {
    const { live, gate } = aDraft();
    const stranger = anEditor(live, 77);
    for (const bytes of [
      editing(stranger, (text) => text.insert(0, 'x')),
      forged([{ client: foreign, clock: 19, write: gone(1000) }]),
    ])
      expect(await offer(gate, bytes)).toEqual(refused('foreign-id'));
    expect(isStrike('foreign-id')).toBe(true);
    expect(await offer(gate, Y.encodeStateAsUpdate(live), true)).toEqual({ kind: 'taken', update: null });
    expect(gate.taken()).toBeNull();
  });

  it('[DR5] words under a clock that is taken change nothing', async () => {
    const { live, gate } = aDraft();
    Y.applyUpdate(live, forged([{ write: underRoot('abc') }]));
    const before = textOf(live);
    expect(await offer(draftGate(live), forged([{ write: underRoot('XYZ') }]))).toEqual({
      kind: 'taken',
      update: null,
    });
    expect(textOf(live)).toBe(before);
    expect(gate.taken()).toBeNull();
  });

  it.each([
    ['bold words', made((doc) => doc.getText('text').insert(0, 'a', { bold: true }))],
    ['a picture', made((doc) => doc.getText('text').insertEmbed(0, { src: 'x' }))],
    ['a map', made((doc) => doc.getMap('text').set('k', 1))],
    ['another root', made((doc) => doc.getText('andet').insert(0, 'a'))],
    ['a nested type', made((doc) => doc.getArray('text').push([new Y.Map()]))],
    ['a document', made((doc) => doc.getArray('text').push([new Y.Doc()]))],
    ['values', made((doc) => doc.getArray('text').push([{ a: 1 }]))],
    ['bytes', made((doc) => doc.getArray('text').push([new Uint8Array(3)]))],
  ])('[DR6] refuses %s', async (_, bytes) => {
    const { gate } = aDraft();
    expect(await offer(gate, bytes)).toEqual(refused('content'));
    expect(gate.taken()).toBeNull();
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a version 2 update', Y.encodeStateAsUpdateV2(aDraft().live)],
    ['more than was said', Uint8Array.of(...forged([{ write: underRoot('a') }]), 0)],
    ['less than was said', forged([{ write: underRoot('abc') }]).slice(0, 9)],
    ['one writer twice', forged([{ write: underRoot('a') }, { clock: 1, write: gone(1) }])],
    ['no length', forged([{ write: underRoot('') }])],
    ['a clock beyond all clocks', forged([{ write: gone(2 ** 40) }])],
    ['a writer with nothing to say', forged([{ count: 0, write: gone(1) }])],
    [
      'deletions over each other',
      encoding.encode((encoder) => {
        for (const number of [0, 1, foreign, 2, 0, 10, 3, 10]) encoding.writeVarUint(encoder, number);
      }),
    ],
    [
      'four million structs in a few bytes',
      encoding.encode((encoder) => {
        for (const number of [1, 4_000_000, own, 0]) encoding.writeVarUint(encoder, number);
      }),
    ],
  ])('[DR6] refuses %s as no update', async (_, bytes) => {
    const { gate } = aDraft();
    expect(await offer(gate, bytes)).toEqual(refused('malformed'));
  });

  it('[DR7] looks at the size before it looks at anything else', async () => {
    const { gate } = aDraft();
    const large = new Uint8Array(draftLimits.updateBytes + 1);
    expect(await offer(gate, large)).toEqual(refused('too-large'));
    expect(await offer(gate, large, true)).toEqual(refused('malformed'));
    expect(await offer(gate, new Uint8Array(draftLimits.answerBytes + 1), true)).toEqual(refused('too-large'));
    const many = forged([{ count: draftLimits.updateStructs + 1, write: gone(1) }]);
    expect(await offer(gate, many)).toEqual(refused('too-large'));
    expect(isStrike('too-large')).toBe(false);
  });

  it('[DR7] words that would take long to find their place are refused before they do', async () => {
    const { live, gate } = aDraft('');
    const each = 2_000;
    const takenMs = await msOf(async () => {
      expect((await offer(gate, forged([{ count: each, write: underRoot('a') }]))).kind).toBe('taken');
    });
    Y.applyUpdate(live, gate.taken()!);
    gate.settle();
    const refusedMs = await msOf(async () => {
      const later = forged([{ client: own + 1, count: each, write: underRoot('b') }]);
      expect(await offer(gate, later)).toEqual(refused('content'));
    });
    // Let through, it would take a hundred times as long as what was taken.
    expect(refusedMs).toBeLessThan(takenMs * 10);
  });

  it('[DR7] more new structs than there may be are refused, whatever they cost', async () => {
    const { gate } = aDraft();
    const count = draftLimits.newStructs + 1;
    const one = underRoot('a');
    const after = (encoder: encoding.Encoder, at: number): void => {
      encoding.writeUint8(encoder, 4 | 128);
      encoding.writeVarUint(encoder, own);
      encoding.writeVarUint(encoder, at - 1);
      encoding.writeVarString(encoder, 'a');
    };
    const chain = forged([{ count, write: (encoder, at) => (at === 0 ? one(encoder) : after(encoder, at)) }]);
    expect(await offer(gate, chain, true)).toEqual(refused('content'));
    expect(gate.taken()).toBeNull();
  });

  it('[DR7] words of two that each wait for the other’s are not looked for among forty thousand who say nothing', async () => {
    const { gate } = aDraft();
    const half = 900;
    const leaning =
      (client: number, clockOf: (at: number) => number) =>
      (encoder: encoding.Encoder, at: number): void => {
        encoding.writeUint8(encoder, 4 | 128);
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, clockOf(at));
        encoding.writeVarString(encoder, 'a');
      };
    const [first, second] = [leaning(own + 1, (at) => at), leaning(own, (at) => at - 1)];
    const idle = Array.from({ length: 40_000 }, (_, at) => ({ client: 100_000 + at, count: 0, write: gone(1) }));
    const waiting = [
      { count: half, write: first },
      {
        client: own + 1,
        count: half,
        write: (encoder: encoding.Encoder, at: number) => (at === 0 ? underRoot('a')(encoder) : second(encoder, at)),
      },
    ];
    const aloneMs = await msOf(() => offer(aDraft().gate, forged(waiting), true));
    const bytes = forged([...waiting, ...idle]);
    const refusedMs = await msOf(async () => {
      expect(await offer(gate, bytes, true)).toEqual(refused('malformed'));
    });
    // Let through, they would take more than ten times as long as those who speak do alone.
    expect(refusedMs).toBeLessThan(aloneMs * 4);
  });

  it('[DR7] what costs much leaves others their turn meanwhile, and is taken whole', async () => {
    const { live, gate } = aDraft('');
    const editor = anEditor(live);
    const bytes = editing(editor, (text) => {
      for (let at = 0; at < 1900; at++) text.insert(at, at % 2 === 0 ? 'a' : 'b', at % 2 === 0 ? {} : undefined);
      for (let at = 0; at < 900; at++) text.delete(at, 1);
    });
    let turns = 0;
    let isOver = false;
    const others = (): void => {
      turns += 1;
      if (!isOver) setImmediate(others);
    };
    setImmediate(others);
    const taken = await offer(gate, bytes, true);
    isOver = true;
    expect(taken.kind).toBe('taken');
    expect(turns).toBeGreaterThan(4);
    Y.applyUpdate(live, gate.taken()!);
    expect(textOf(live)).toBe(textOf(editor));
  });

  it('[DR7] text over its limit is refused, and is no strike', async () => {
    const { live, gate } = aDraft();
    const editor = anEditor(live);
    expect(
      await offer(
        gate,
        editing(editor, (text) => text.insert(0, 'a'.repeat(draftLimits.textLength))),
      ),
    ).toEqual(refused('too-long'));
    expect(isStrike('too-long')).toBe(false);
    expect(gate.taken()).toBeNull();
  });

  it('[DR3] what was not saved is as if it had never been offered', async () => {
    const { live, gate } = aDraft();
    const bytes = editing(anEditor(live), (text) => text.insert(0, 'Ja. '));
    await offer(gate, bytes);
    gate.drop();
    expect(gate.taken()).toBeNull();
    expect((await offer(gate, bytes)).kind).toBe('taken');
    expect(gate.taken()).not.toBeNull();
  });

  it('[DR3] after a refusal the words taken before it still stand', async () => {
    const { live, gate } = aDraft();
    const bytes = editing(anEditor(live), (text) => text.insert(0, 'Ja. '));
    await offer(gate, bytes);
    await offer(gate, forged([{ client: own + 1, write: underRoot('a'.repeat(draftLimits.textLength)) }]));
    expect(await offer(gate, bytes)).toEqual({ kind: 'taken', update: null });
    Y.applyUpdate(live, gate.taken()!);
    expect(textOf(live)).toBe('Ja. Mødesteder er gode.');
  });
});
