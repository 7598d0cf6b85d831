import { routes, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import type { TimeReply } from '@skab/shared/protocol/socket.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { granted, newId } from '../harness/visitor.ts';
import { storages } from './aServer.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { until } from './until.ts';

describe.each(storages)('the unbroken line, kept in %s', (storage) => {
  let room: ARoom;
  beforeEach(async () => {
    room = await aRoom({ storage });
  });
  afterEach(() => room.end());
  const eventNames = async (): Promise<readonly string[]> =>
    (await room.server.ports.store.log.events(room.workshopId, 0, 100)).map(({ name }) => name);

  it('[UL13] a statement is on disk when its phone is told, and on the wall with that seq', async () => {
    const wall = await room.replica();
    const anna = await room.phone();
    const statementId = newId();
    const reply = await anna.send('postStatement', { statementId, stepId: room.steps[0], text: 'Mød os på torvet' });
    expect(reply).toEqual({ ok: true, seq: 3 });
    expect(await eventNames()).toEqual(['foundWorkshop', 'startStep', 'postStatement']);
    await until('the wall has reached the seq', () => wall.seq() >= 3);
    expect(wall.board.get('statements', statementId)?.text).toBe('Mød os på torvet');
    expect(wall.board.get('numbers', statementId)).toEqual({ number: 1 });
    await until('the phone sees its own', () => anna.heard.mine?.[0]?.text === 'Mød os på torvet');
  });

  it('[UL14] a command sent again, at once or later, is done once and answered as the first time', async () => {
    const anna = await room.phone();
    const id = newId();
    const args = { statementId: newId(), stepId: room.steps[0], text: 'Kun én gang' };
    const first = await Promise.all([anna.send('postStatement', args, id), anna.send('postStatement', args, id)]);
    await room.desk.send('startStep', { stepId: room.steps[1], seen: room.steps[0] });
    // Judged anew it would be refused: the step it moved from is no longer on.
    const again = await anna.send('postStatement', args, id);
    expect([...first, again]).toEqual([
      { ok: true, seq: 3 },
      { ok: true, seq: 3 },
      { ok: true, seq: 3 },
    ]);
    expect((await eventNames()).filter((name) => name === 'postStatement')).toHaveLength(1);
  });

  it('[UL15] a command that changes nothing writes no event, and its phone still hears of the seq it was answered with', async () => {
    const anna = await room.phone();
    const bo = await room.phone();
    const args = { statementId: newId(), stepId: room.steps[0], text: 'Kun én gang' };
    await anna.send('postStatement', args);
    await bo.send('postStatement', { ...args, statementId: newId() });
    const again = await anna.send('postStatement', args);
    expect(again).toEqual({ ok: true, seq: 4 });
    expect(await eventNames()).toHaveLength(4);
    await until('a frame as new as the answer', () => anna.heard.mineSeq >= 4);
  });

  it('[SE6] words that come after their step wait at the desk, and stand on the wall as late when they are let in', async () => {
    const wall = await room.replica();
    const anna = await room.phone();
    await room.desk.send('endStep', { stepId: room.steps[0] });
    const statementId = newId();
    const text = 'Skrevet i kælderen';
    const reply = await anna.send('postStatement', { statementId, stepId: room.steps[0], text });
    expect(reply.ok).toBe(true);
    await until('the phone knows it is late', () => anna.heard.mine?.[0]?.standing === 'late');
    await until('the desk has it', () =>
      room.desk.heard.desk.some(({ changes }) =>
        changes.some(({ collection, after }) => collection === 'lateStatements' && after?.text === text),
      ),
    );
    expect(wall.board.get('statements', statementId)).toBeUndefined();
    const lateComer = await room.phone();
    const tooLate = { statementId: newId(), stepId: room.steps[0], text: 'Jeg var her ikke' };
    expect(await lateComer.send('postStatement', tooLate)).toEqual({ ok: false, code: 'too-late' });
    await room.desk.send('admitLateStatement', { statementId });
    await until('it is on the wall', () => wall.board.get('statements', statementId)?.isLate === true);
  });

  it('[SC8] a phone that slept is told what it missed, and nothing else; one that knows nothing gets all', async () => {
    const anna = await room.phone();
    const [first, second] = [newId(), newId()];
    await anna.send('postStatement', { statementId: first, stepId: room.steps[0], text: 'Før søvnen' });
    await until('the feed has it', () => anna.heard.feed.some(({ shown }) => shown.length > 0));
    const seen = anna.heard.feed.at(-1)?.seq ?? 0;
    anna.leave();
    const bo = await room.phone();
    await bo.send('postStatement', { statementId: second, stepId: room.steps[0], text: 'Under søvnen' });
    await room.desk.send('hideStatement', { statementId: first });
    const back = await room.sit(anna.who, 'phone', seen);
    await until('a feed', () => back.heard.feed.length > 0);
    const [frame] = back.heard.feed;
    expect(frame).toMatchObject({ isWhole: false, gone: [first] });
    expect(frame?.shown.map(({ text }) => text)).toEqual(['Under søvnen']);
    const fresh = await room.phone();
    await until('a feed', () => fresh.heard.feed.length > 0);
    expect(fresh.heard.feed[0]).toMatchObject({ isWhole: true });
    expect(fresh.heard.feed[0]?.shown).toHaveLength(1);
  });

  it('[SC9] who is here is counted by device: phones, screens and desks', async () => {
    const anna = await room.phone();
    await room.sit(anna.who, 'phone');
    await room.sit(await room.invited('screen'), 'desk');
    await until('the count', () => JSON.stringify(room.desk.heard.room) === '{"phones":1,"screens":1,"desks":1}');
    // A wall that the facilitator opened on her own laptop is a screen too.
    const wall = await room.sit(room.leader, 'screen');
    await until('two screens', () => JSON.stringify(room.desk.heard.room) === '{"phones":1,"screens":2,"desks":1}');
    wall.leave();
    anna.leave();
    await until('still one phone', () => room.desk.heard.room?.phones === 1);
  });

  it('[AG23] a screen that asks is told the server’s time, the same that steps are started at', async () => {
    const { socket, entered } = room.desk;
    const answer = (await socket.timeout(10_000).emitWithAck('time', null)) as TimeReply; // the crossing's own type
    expect(entered.ok && answer.now - entered.now).toBeGreaterThanOrEqual(0);
    socket.emit('time', 'no callback');
    expect(await room.desk.send('darkenWall', { isBlack: true })).toMatchObject({ ok: true });
  });

  it('[AC6] what the board says of a workshop stands in the list of workshops', async () => {
    await room.desk.send('closeWorkshop', {});
    const list = async (): Promise<readonly WorkshopListed[]> =>
      granted(await room.leader.get<readonly WorkshopListed[]>(routes.workshops));
    await until('the list says so', async () => (await list())[0]?.phase === 'closed');
    expect(await list()).toEqual([
      {
        workshopId: room.workshopId,
        seriesId: expect.any(String) as string,
        title: 'Aften på biblioteket',
        date: '2027-02-09',
        phase: 'closed',
        code: room.code,
      },
    ]);
  });

  it('[MI13] the file is the minutes as they stand, with the head of the chain', async () => {
    const anna = await room.phone();
    await anna.send('postStatement', { statementId: newId(), stepId: room.steps[0], text: 'Ordret i referatet' });
    const ask = (format: 'docx' | 'pdf' | 'md'): Promise<Response> =>
      fetch(new URL(routes.minutes(room.workshopId, format, 'da'), room.server.origin), {
        headers: { cookie: room.leader.cookie() },
      });
    const text = await (await ask('md')).text();
    const head = (await room.server.ports.store.log.load(room.workshopId))?.head ?? 'none';
    expect(text).toContain('Ordret i referatet');
    expect(text).toContain(head);
    const docx = await ask('docx');
    expect(docx.headers.get('content-disposition')).toBe('attachment; filename=referat-2027-02-09.docx');
    expect(
      Buffer.from(await docx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const pdf = await ask('pdf');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toBe('attachment; filename=referat-2027-02-09.pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const asked = await anna.who.get(routes.minutes(room.workshopId, 'md', 'da'));
    expect(asked).toEqual({ ok: false, code: 'not-allowed' });
  });

  it('[IM8] the statements leave as a table for those who may write the minutes, and nobody else', async () => {
    const anna = await room.phone();
    await anna.send('postStatement', { statementId: newId(), stepId: room.steps[0], text: '=1+1' });
    const address = routes.statementsCsv(room.workshopId, 'da');
    const answer = await fetch(new URL(address, room.server.origin), { headers: { cookie: room.leader.cookie() } });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=udsagn-2027-02-09.csv');
    expect(await answer.text()).toContain(`"1";"'=1+1";`);
    expect(await anna.who.get(address)).toEqual({ ok: false, code: 'not-allowed' });
  });
});
