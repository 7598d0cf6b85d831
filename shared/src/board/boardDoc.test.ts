import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { anId, aBoard, anna, aStatement, frida, aWorkshop } from '../testing/builders.ts';
import { applyChanges } from './board.ts';
import { foundDoc, watchDoc, yBoard, type Touched } from './boardDoc.ts';
import { boardCollections, collectionNames, deskCollections, homes } from './collections.ts';
import { publishedText, sameRow, wholeText } from './equality.ts';
import { plainBoard } from './plainBoard.ts';
import { twoHomes } from './twoHomes.ts';

const one = anId('one');
const two = anId('two');

describe('the board document', () => {
  it('[BO3] says on every replica what it says on the server', () => {
    const server = new Y.Doc();
    const replica = new Y.Doc();
    server.on('update', (update: Uint8Array) => Y.applyUpdate(replica, update));
    const board = yBoard(server);
    board.put('prompts', one, { text: 'Hvad skal være til stede?' });
    board.put('numbers', two, { number: 47 });
    board.put('prompts', one, { text: 'Hvad gør det svært?' });
    board.put('withdrawn', two, { at: 3 });
    board.cut('withdrawn', two);
    expect(publishedText(yBoard(replica))).toBe(publishedText(board));
    expect(yBoard(replica).get('prompts', one)).toEqual({ text: 'Hvad gør det svært?' });
    expect(yBoard(replica).get('withdrawn', two)).toBeUndefined();
  });

  it('[AC4] never takes a row of the desk', () => {
    const doc = new Y.Doc();
    const board = yBoard(doc);
    for (const name of deskCollections) {
      expect(() => board.put(name, one, { actorId: anna.id } as never)).toThrow(name); // any row will do: none may be put
      expect(board.get(name, one)).toBeUndefined();
      expect([...board.all(name)]).toEqual([]);
      board.cut(name, one);
    }
    expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()));
  });

  it('gives rows that no reader can change, also those that came over the line', () => {
    const server = new Y.Doc();
    yBoard(server).put('prompts', one, { text: 'a' });
    const replica = new Y.Doc();
    Y.applyUpdate(replica, Y.encodeStateAsUpdate(server));
    expect(Object.isFrozen(yBoard(replica).get('prompts', one))).toBe(true);
    for (const [, row] of yBoard(replica).all('prompts')) expect(Object.isFrozen(row)).toBe(true);
  });

  it('tells after each transaction which rows it touched, once, until it is told to stop', () => {
    const doc = new Y.Doc();
    const board = yBoard(doc);
    const told: (readonly Touched[])[] = [];
    const stop = watchDoc(doc, (touched) => told.push(touched));
    doc.transact(() => {
      board.put('prompts', one, { text: 'a' });
      board.put('prompts', one, { text: 'b' });
      board.put('numbers', two, { number: 1 });
    });
    board.cut('numbers', two);
    board.cut('numbers', anId('nobody'));
    stop();
    board.put('prompts', two, { text: 'c' });
    expect(told).toEqual([
      [
        { collection: 'prompts', id: one },
        { collection: 'numbers', id: two },
      ],
      [{ collection: 'numbers', id: two }],
    ]);
  });

  it('[BO3] is founded anew with the same content and none of its history', () => {
    const old = new Y.Doc();
    for (let turn = 0; turn < 200; turn += 1) yBoard(old).put('prompts', one, { text: `udkast ${turn}` });
    yBoard(old).put('prompts', two, { text: 'slettede ord' });
    yBoard(old).cut('prompts', two);
    const fresh = new Y.Doc();
    foundDoc(fresh, yBoard(old));
    expect(publishedText(yBoard(fresh))).toBe(publishedText(yBoard(old)));
    const bytes = Y.encodeStateAsUpdate(fresh);
    expect(bytes.length).toBeLessThan(120);
    expect(new Map(yBoard(fresh).all('prompts')).size).toBe(1);
  });
});

describe('two homes', () => {
  it('[AC4] keep what is published in the document and the rest on the desk, seen as one board', () => {
    const evening = aWorkshop();
    evening.run(frida, 'startStep', { stepId: aStatement().stepId, seen: null });
    evening.run(anna, 'postStatement', aStatement());
    const doc = yBoard(new Y.Doc());
    const desk = plainBoard();
    const both = twoHomes(doc, desk);
    for (const name of collectionNames) {
      for (const [id, row] of evening.board.all(name)) both.put(name, id, row);
    }
    expect(wholeText(both)).toBe(wholeText(evening.board));
    expect(publishedText(doc)).toBe(publishedText(evening.board));
    for (const name of boardCollections) expect([...desk.all(name)]).toEqual([]);
    expect(desk.get('authors', aStatement().statementId)).toEqual({ actorId: anna.id });
    both.cut('authors', aStatement().statementId);
    both.cut('statements', aStatement().statementId);
    expect(desk.get('authors', aStatement().statementId)).toBeUndefined();
    expect(doc.get('statements', aStatement().statementId)).toBeUndefined();
  });

  it('every collection has one home', () => {
    expect([...boardCollections, ...deskCollections].sort()).toEqual([...collectionNames].sort());
    expect(deskCollections).toContain('authors');
    expect(homes.statements).toBe('board');
  });
});

describe('equality of boards', () => {
  it('does not ask in which order rows and fields were written', () => {
    const a = plainBoard();
    const b = plainBoard();
    a.put('stepRuns', one, { startedAt: 1, endedAt: null });
    a.put('stepRuns', two, { startedAt: 2, endedAt: 3 });
    b.put('stepRuns', two, { endedAt: 3, startedAt: 2 });
    b.put('stepRuns', one, { endedAt: null, startedAt: 1 });
    expect(wholeText(a)).toBe(wholeText(b));
    expect(sameRow({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toBe(true);
    expect(sameRow({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(sameRow(undefined, {})).toBe(false);
  });

  it('sees one sign of difference, and tells the desk from the board', () => {
    const a = aBoard({ prompts: { [one]: { text: 'a' } } });
    const b = aBoard({ prompts: { [one]: { text: 'å' } } });
    expect(wholeText(a)).not.toBe(wholeText(b));
    applyChanges(b, [{ collection: 'prompts', id: one, before: undefined, after: { text: 'a' } }]);
    expect(wholeText(a)).toBe(wholeText(b));
    applyChanges(b, [{ collection: 'authors', id: one, before: undefined, after: { actorId: anna.id } }]);
    expect(publishedText(a)).toBe(publishedText(b));
    expect(wholeText(a)).not.toBe(wholeText(b));
  });
});
