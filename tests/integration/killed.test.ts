import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyChanges, type Change } from '@skab/shared/board/board.ts';
import { yBoard } from '@skab/shared/board/boardDoc.ts';
import { publishedText } from '@skab/shared/board/equality.ts';
import { unsoundness } from '@skab/shared/board/invariants.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { routes, type Redeemed, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { openPorts } from '../../server/src/openPorts.ts';
import { granted, joinByCode, newId, visitor } from '../harness/visitor.ts';
import { aChild } from './aChild.ts';
import { builtServer } from './builtServer.ts';
import { sitDown } from './aPhone.ts';
import { until } from './until.ts';

const linkIn = (printed: string): string => /#([\w-]{22})/.exec(printed)?.[1] ?? '';

it('[UL8][UL19] killed under load and started again, nothing acknowledged is missing, and the events still make the board', async () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'skab-kill-'));
  const settings = { DATA_DIR: dataFolder };
  const built = await builtServer();
  let server = await aChild(built.main, settings);
  try {
    const leader = visitor(server.origin);
    granted(await leader.post<Redeemed>(routes.session, { token: linkIn(server.printed()) }));
    const [listed] = granted(await leader.get<readonly WorkshopListed[]>(routes.workshops));
    const { workshopId, code } = listed ?? { workshopId: '', code: '' };
    const people = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const who = visitor(server.origin);
        await joinByCode(who, code);
        return who;
      }),
    );
    const acknowledged = new Set<string>();
    let stepId: string | undefined;
    for (let life = 0; life < 2; life += 1) {
      const { origin } = server;
      const desk = await sitDown({ ...leader, origin }, workshopId, 'desk');
      const phones = await Promise.all(people.map((who) => sitDown({ ...who, origin }, workshopId, 'phone')));
      stepId ??= phones[0]?.heard.scene?.step?.stepId ?? (await untilScene(phones[0]));
      const post = async (phone: (typeof phones)[number], index: number): Promise<void> => {
        const statementId = newId();
        const text = `Liv ${life}, udsagn ${index}`;
        const reply = await phone
          .send('postStatement', { statementId, stepId: stepId ?? '', text })
          .catch(() => undefined);
        if (reply?.ok) acknowledged.add(statementId);
      };
      const before = acknowledged.size;
      const posting = phones.flatMap((phone) => Array.from({ length: 25 }, (_none, index) => post(phone, index)));
      // In the midst of it: on a machine that does much else it begins late.
      await until('something is acknowledged', () => acknowledged.size > before);
      await new Promise((resolve) => setTimeout(resolve, life * 25));
      await server.kill();
      for (const one of [desk, ...phones]) one.leave();
      await Promise.all(posting);
      server = await aChild(built.main, settings);
    }
    expect(await server.stop()).toBe(0);

    const { store } = await openPorts({ storage: 'embedded', dataFolder });
    const stored = await store.log.load(workshopId);
    const doc = new Y.Doc();
    for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
    const board = yBoard(doc);
    expect([...acknowledged].filter((id) => !board.get('statements', id))).toEqual([]);
    const folded = plainBoard();
    for (const { content } of await store.log.events(workshopId, 0, 10_000))
      applyChanges(folded, (JSON.parse(content ?? '') as { changes: Change[] }).changes);
    expect(publishedText(folded)).toBe(publishedText(board));
    expect(unsoundness(folded)).toBeNull();
    await store.close();
  } finally {
    await server.kill();
    built.remove();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}, 120_000);

const untilScene = async (phone: Awaited<ReturnType<typeof sitDown>> | undefined): Promise<string> => {
  for (;;) {
    const found = phone?.heard.scene?.step?.stepId;
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
