import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayReadDesk } from '../access/deskReaders.ts';
import type { Role } from '../access/can.ts';
import type { Board } from '../board/board.ts';
import {
  boardCollections,
  collectionNames,
  isBoardCollection,
  only,
  type CollectionName,
} from '../board/collections.ts';
import { unsoundness } from '../board/invariants.ts';
import { plainBoard } from '../board/plainBoard.ts';
import { composeMinutes } from '../minutes/compose.ts';
import {
  adam,
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  eveningOn,
  frida,
  mads,
  refusedRan,
  signe,
  type Evening,
} from '../testing/builders.ts';
import type { Draw } from '../testing/random/draws.ts';
import { randomCommand } from '../testing/randomCommands.ts';
import { copiedCollections, type CopiedCollection } from './rowSchemas.ts';
import { closedPart, copyWorkshop, openPart, readCopy, type WorkshopCopy } from './workshopCopy.ts';

const importId = anId('the copy');
const as =
  (...roles: readonly Role[]) =>
  (collection: CopiedCollection): boolean =>
    isBoardCollection(collection) || mayReadDesk(roles, collection);

/** A copy as it comes back from the disk. */
const carried = (copy: WorkshopCopy): WorkshopCopy => {
  const read = readCopy(JSON.stringify(copy));
  if (!('copy' in read)) throw new Error(`${read.code} at ${read.about?.what ?? '?'}`);
  return read.copy;
};

const foundedFrom = (copy: WorkshopCopy): Evening => {
  const evening = eveningOn(plainBoard());
  expect(evening.run(frida, 'foundFromCopy', { importId, copy }, 9).outcome).toEqual({ ok: true });
  return evening;
};

const leftBehind: ReadonlySet<CollectionName> = new Set<CollectionName>([
  'imports',
  'origins',
  'drafts',
  'floor',
  'upshot',
  'shownPoll',
  'publishedMinutes',
  'rehearsal',
  'practice',
  'heldWall',
  'roomShows',
  'screens',
  'wifi',
  'sealedCounts',
]);

/** What a copy keeps, as one value: everything published but where it is from, which is told of the copy itself. */
const keptOf = (board: Board): unknown =>
  boardCollections
    .filter((name) => !leftBehind.has(name))
    .map((name) => [name, [...board.all(name)].sort(([a], [b]) => (a < b ? -1 : 1))]);

/** An evening with statements, one of each standing, clusters, a principle and minutes. */
const anEvening = (): Evening => {
  const evening = anOpenWorkshop();
  for (const name of ['en', 'to', 'tre', 'fire']) {
    evening.run(anna, 'postStatement', aStatement({ statementId: anId(name), text: `Udsagn ${name} 😀\n"citat"` }));
  }
  evening.run(anna, 'withdrawStatement', { statementId: anId('to') });
  evening.run(frida, 'hideStatement', { statementId: anId('tre') });
  const clusterId = anId('klynge');
  evening.run(mads, 'startCluster', { clusterId, statements: [{ statementId: anId('en'), seen: null }], x: 3, y: 4 });
  evening.run(mads, 'renameCluster', { clusterId, title: 'Bænke' });
  evening.run(frida, 'makePrinciple', { principleId: anId('princip'), clusterId, title: 'Lytter først' });
  evening.run(signe, 'writeMinutes', { adjournedAt: '21.02', attachments: 'Et kort' });
  return evening;
};

const whole = (): WorkshopCopy => copyWorkshop(anEvening().board, as('facilitator', 'secretary'), 7);

describe('a copy of a workshop', () => {
  it('[CO1] founds a new workshop whose board is equal, and whose minutes are', () => {
    const { board } = anEvening();
    const copied = foundedFrom(carried(copyWorkshop(board, as('facilitator'), 7))).board;
    expect(keptOf(copied)).toEqual(keptOf(board));
    expect(unsoundness(copied)).toBeNull();
    for (const desk of ['hiddenStatements', 'minutes'] as const)
      expect([...copied.all(desk)]).toEqual([...board.all(desk)]);
    const minutesOf = (one: Board): string =>
      JSON.stringify(composeMinutes(one, { language: 'da', form: 'long', head: null }));
    // The one difference: each statement says where it is from.
    const from = JSON.stringify('fra »4. møde, 2027-02-09«');
    expect(minutesOf(copied)).toContain(from);
    expect(minutesOf(copied).replaceAll(from, 'null')).toBe(minutesOf(board));
  });

  it('[CO1] founds an equal board of any evening', { timeout: 120_000 }, () => {
    const any = fc.noBias(fc.nat(999));
    const draw: fc.Arbitrary<Draw> = fc.tuple(any, any, any, any, any, any);
    fc.assert(
      fc.property(fc.array(draw, { minLength: 20, maxLength: 60, size: 'max' }), (draws) => {
        const evening = anOpenWorkshop();
        for (const { by, name, args } of draws.map(randomCommand)) evening.run(by, name, args);
        const copied = foundedFrom(carried(copyWorkshop(evening.board, as('secretary'), 7))).board;
        expect(keptOf(copied)).toEqual(keptOf(evening.board));
        expect(unsoundness(copied)).toBeNull();
      }),
      { numRuns: 60, seed: 12 },
    );
  });

  it('[CO2] has authors no more: its statements are imported, and nobody edits or withdraws them', () => {
    const evening = foundedFrom(carried(whole()));
    expect(evening.board.get('origins', anId('en'))).toEqual({ importId });
    expect(evening.board.get('imports', importId)?.source).toBe('4. møde, 2027-02-09');
    expect([...evening.board.all('authors')]).toEqual([]);
    expect(evening.run(anna, 'withdrawStatement', { statementId: anId('en') }).outcome).toEqual({
      ok: false,
      code: 'not-yours',
    });
    expect(JSON.stringify(whole())).not.toContain(anna.id);
  });

  it('[CO2] goes on where it was: a new statement gets the next number', () => {
    const evening = foundedFrom(carried(whole()));
    evening.run(anna, 'postStatement', aStatement({ statementId: anId('fem') }));
    expect(evening.board.get('numbers', anId('fem'))).toEqual({ number: 5 });
  });

  it('[CO3] holds what its maker may read and no more', () => {
    const { board } = anEvening();
    const held = (role: Role): readonly string[] =>
      Object.keys(copyWorkshop(board, as(role), 7).rows).filter(
        (name) => !(boardCollections as string[]).includes(name),
      );
    expect([...held('facilitator')].sort()).toEqual([
      'attendees',
      'closedItems',
      'closedSteps',
      'endings',
      'gatedStatements',
      'hiddenStatements',
      'itemMinutes',
      'lateStatements',
      'minutes',
      'putOffs',
      'roomVotes',
      'scriptNotes',
      'stars',
      'tasks',
      'voices',
    ]);
    expect([...held('secretary')].sort()).toEqual([
      'attendees',
      'closedItems',
      'closedSteps',
      'endings',
      'itemMinutes',
      'minutes',
      'putOffs',
      'roomVotes',
      'stars',
      'tasks',
      'voices',
    ]);
    expect(held('member')).toEqual([]);
    expect(JSON.stringify(copyWorkshop(board, as('secretary'), 7))).not.toContain('Udsagn tre');
  });

  it('[CO5] holds nothing of what closed points are about: that is a file of its own', () => {
    const { board, run } = anEvening();
    const itemId = anId('closed item');
    run(frida, 'reopenWorkshop', {});
    run(frida, 'writeAgendaItem', { agendaItemId: itemId, title: 'Personsag', isClosed: true });
    run(frida, 'writeItemMinutes', { agendaItemId: itemId, field: 'decisions', text: 'Ansættes ikke' });
    const copy = copyWorkshop(board, as('secretary'), 7);
    const [open, closed] = [openPart(copy, board), closedPart(copy, board)];
    for (const words of ['Personsag', 'Ansættes ikke']) {
      expect(JSON.stringify(open)).not.toContain(words);
      expect(JSON.stringify(closed)).toContain(words);
    }
    expect(JSON.stringify(closed)).not.toContain(board.get('workshop', only)?.title);
    expect('copy' in readCopy(JSON.stringify(open))).toBe(true);
  });

  it('[CO4] that cannot be read is refused with where it is wrong', () => {
    const refusal = (file: string): unknown => {
      const read = readCopy(file);
      return 'copy' in read ? 'read' : [read.code, read.about?.what];
    };
    const changed = (change: (copy: { rows: Record<string, unknown[]> } & Record<string, unknown>) => void): string => {
      const copy = JSON.parse(JSON.stringify(whole())) as { rows: Record<string, unknown[]> } & Record<string, unknown>;
      change(copy);
      return JSON.stringify(copy);
    };
    expect(refusal(`\uFEFF${JSON.stringify(whole())}`)).toBe('read');
    expect(refusal('{\n "format": "skab-sammen/workshop",\n "rows" }')).toEqual(['copy-unreadable', '3']);
    expect(refusal('')).toEqual(['copy-unreadable', '1']);
    expect(refusal('[]')).toEqual(['copy-of-other', undefined]);
    // Brackets alone would hold everybody up for seconds if they were read; in somebody's words they are words.
    expect(refusal('['.repeat(7_000_000))).toEqual(['copy-of-other', undefined]);
    expect(
      refusal(changed(({ rows }) => (rows['prompts'] = [{ id: anId('p'), row: { text: '[{"\\'.repeat(40) } }]))),
    ).toBe('read');
    expect(refusal('{"format":"something else","version":1}')).toEqual(['copy-of-other', undefined]);
    expect(refusal(changed((copy) => (copy['version'] = 2)))).toEqual(['copy-newer', undefined]);
    const spoil = (row: Record<string, unknown>) =>
      changed(({ rows }) => (rows['statements'] = [rows['statements']?.[0], { id: anId('x'), row }]));
    const right = { text: 'a', stepId: null, promptId: null, publishedAt: 1, editedAt: null, isLate: false };
    expect(refusal(spoil(right))).toBe('read');
    expect(refusal(spoil({ ...right, text: '' }))).toEqual(['copy-wrong', 'statements 2: text']);
    expect(refusal(spoil({ ...right, text: 'å'.repeat(1001) }))).toEqual(['copy-wrong', 'statements 2: text']);
    expect(refusal(spoil({ ...right, author: 'en' }))).toEqual(['copy-wrong', 'statements 2']);
    expect(refusal(changed(({ rows }) => (rows['authors'] = [])))).toEqual(['copy-wrong', '']);
    expect(refusal(changed(({ rows }) => (rows['places'] = [{ id: '__proto__', row: { at: 1 } }])))).toEqual([
      'copy-wrong',
      'places 1: id',
    ]);
  });

  it('[CO4] that does not hang together is refused whole', () => {
    const refusedWith = (rows: WorkshopCopy['rows']) => {
      const evening = eveningOn(plainBoard());
      return evening.run(frida, 'foundFromCopy', {
        importId,
        copy: { ...whole(), rows: { ...whole().rows, ...rows } },
      });
    };
    const place = { id: `${anId('en')}/${anId('nowhere')}`, row: { at: 1 } };
    expect(refusedWith({ places: [place] })).toEqual(refusedRan('copy-unsound'));
    const [one] = whole().rows.statements ?? [];
    expect(refusedWith({ statements: one ? [one, one] : [] })).toEqual(refusedRan('copy-unsound'));
    expect(refusedWith({ workshop: [] })).toEqual(refusedRan('copy-unsound'));
    expect(refusedWith({ run: [] })).toEqual(refusedRan('copy-unsound'));
  });

  it('[CO4] is taken only where nothing is, by those who lead', () => {
    const args = { importId, copy: carried(whole()) };
    expect(anOpenWorkshop().run(adam, 'foundFromCopy', args).outcome).not.toEqual({ ok: true });
    expect(eveningOn(plainBoard()).run(signe, 'foundFromCopy', args)).toEqual(refusedRan('not-allowed'));
  });

  it('[CO1] has a shape for every collection but who wrote, moved and spoke, and what was counted', () => {
    const uncopied = [
      'arrivals',
      'signals',
      'lastPosts',
      'authors',
      'counters',
      'dealt',
      'letters',
      'returnedLetters',
      'movers',
      'stepLeaders',
      'drafts',
      'sealedStatements',
      'sealedCounts',
      'upshot',
      'shownPoll',
      'publishedMinutes',
      'objections',
      'floor',
      'heldWall',
      'roomShows',
      'screens',
      'wifi',
      'speakers',
      'askers',
      'rehearsal',
      'practice',
    ];
    expect([...copiedCollections, ...uncopied].sort()).toEqual([...collectionNames].sort());
    expect(whole().rows.wall).toEqual([{ id: only, row: { textScale: 1, address: null } }]);
  });
});
