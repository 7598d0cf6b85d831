import type { CommandCall } from '@skab/shared/commands/registry.ts';
import { refuse } from '@skab/shared/outcome.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { aStatement, anId, workshopId } from '@skab/shared/testing/builders.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Kept, KeptCommand } from './kept.ts';
import { openOutbox, type Outbox } from './outbox.ts';

/** A device's storage that outlives its tabs. */
const aDevice = (): Kept & { readonly held: Map<string, KeptCommand> } => {
  const held = new Map<string, KeptCommand>();
  return {
    held,
    load: async (id) => [...held.values()].filter(({ call }) => call.workshopId === id),
    put: async (command) => void held.set(command.id, command),
    cut: async (id) => void held.delete(id),
  };
};

const brokenDevice: Kept = {
  load: () => Promise.reject(new Error('private window')),
  put: () => Promise.reject(new Error('private window')),
  cut: () => Promise.reject(new Error('private window')),
};

/** A server that judges each id once and remembers what it said. */
const aServer = (judge: (call: CommandCall) => CommandReply = () => ({ ok: true, seq: 0 })) => {
  const judged = new Map<string, CommandReply>();
  const heard: CommandCall[] = [];
  let seq = 0;
  return {
    heard,
    judged,
    deliver: async (call: CommandCall): Promise<CommandReply> => {
      heard.push(call);
      const known = judged.get(call.id);
      if (known) return known;
      const said = judge(call);
      const reply: CommandReply = said.ok ? { ok: true, seq: (seq += 1) } : said;
      judged.set(call.id, reply);
      return reply;
    },
  };
};

const open = (kept: Kept): Outbox => openOutbox(workshopId, kept, () => {});
const settle = () => vi.advanceTimersByTimeAsync(0);
const post = (outbox: Outbox, name: string, text = name) =>
  outbox.add({
    name: 'postStatement',
    args: aStatement({ statementId: anId(name), text }),
    makes: [anId(name)],
  });
const edit = (outbox: Outbox, name: string, text: string) =>
  outbox.add({ name: 'editStatement', args: { statementId: anId(name), text }, makes: [] });
const states = (outbox: Outbox) => outbox.queue().map(({ standing }) => standing.state);

describe('the outbox', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('[OB1] sends a command whose answer was lost again under the same id, until it is judged once', async () => {
    const server = aServer();
    const outbox = open(aDevice());
    let losses = 2;
    outbox.connect(async (call) => {
      const reply = await server.deliver(call);
      if (losses-- > 0) throw new Error('the answer was lost');
      return reply;
    });
    const { id } = post(outbox, 'one');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.heard.map((call) => call.id)).toEqual([id, id, id]);
    expect(server.judged.size).toBe(1);
    expect(states(outbox)).toEqual(['done']);
  });

  it('[OB1] sends again what the server could not save, was too busy for or failed at', async () => {
    const answers: CommandReply[] = [refuse('not-saved'), refuse('too-fast'), refuse('stopping'), refuse('failed')];
    const outbox = open(aDevice());
    outbox.connect(async () => answers.shift() ?? { ok: true, seq: 7 });
    const { id } = post(outbox, 'one');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await outbox.answer(id).catch(() => null)).toEqual({ ok: true, seq: 7 });
  });

  it('[OB1] gives up on a command the server fails at every time, and says so', async () => {
    const outbox = open(aDevice());
    outbox.connect(async (call) => (call.id === id ? refuse('failed') : { ok: true, seq: 1 }));
    const { id } = post(outbox, 'one');
    post(outbox, 'two');
    await vi.advanceTimersByTimeAsync(300_000);
    expect(states(outbox)).toEqual(['refused', 'done']);
  });

  it('[SL4] holds words back for the room’s pace alone, lets everything else pass, and sends them in time and in order', async () => {
    const outbox = open(aDevice());
    let freeAt = 0;
    const taken: string[] = [];
    const heard: CommandCall[] = [];
    outbox.connect(async (call) => {
      heard.push(call);
      if (call.name !== 'postStatement') return { ok: true, seq: 1 };
      if (Date.now() < freeAt) return refuse('slow-pace', { inSeconds: Math.ceil((freeAt - Date.now()) / 1000) });
      freeAt = Date.now() + 60_000;
      taken.push(call.args.text);
      return { ok: true, seq: 1 };
    });
    for (const name of ['one', 'two', 'three']) post(outbox, name);
    edit(outbox, 'one', 'one, better');
    edit(outbox, 'three', 'three, better');
    await vi.advanceTimersByTimeAsync(1000);
    // The second waits, and the third behind it; what is about the first passes, what is about the third does not.
    expect(taken).toEqual(['one']);
    expect(states(outbox)).toEqual(['done', 'waiting', 'waiting', 'done', 'waiting']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(taken).toEqual(['one', 'two']);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(taken).toEqual(['one', 'two', 'three']);
    expect(states(outbox)).toEqual(['done', 'done', 'done', 'done', 'done']);
    // Nobody hammers: each was refused once for each time it waited.
    expect(heard.filter(({ name }) => name === 'postStatement').length).toBeLessThanOrEqual(6);
  });

  it('[SL4] sends at once what waited when the pace is taken off, and keeps it over a lost line and a lost tab', async () => {
    const device = aDevice();
    const outbox = open(device);
    let isSlow = true;
    const taken: string[] = [];
    const deliver = async (call: CommandCall): Promise<CommandReply> => {
      if (isSlow) return refuse('slow-pace', { inSeconds: 120 });
      taken.push(call.id);
      return { ok: true, seq: 1 };
    };
    outbox.connect(deliver);
    const { id } = post(outbox, 'one');
    await settle();
    outbox.disconnect();
    outbox.connect(deliver);
    await settle();
    expect(states(outbox)).toEqual(['waiting']);
    expect([...device.held.keys()]).toEqual([id]);
    isSlow = false;
    outbox.hurry();
    await settle();
    expect(taken).toEqual([id]);
  });

  it('[OB2] keeps a command that is done until what it changed has come back', async () => {
    const outbox = open(aDevice());
    outbox.connect(async () => ({ ok: true, seq: 5 }));
    post(outbox, 'one');
    await settle();
    outbox.reached(4);
    expect(states(outbox)).toEqual(['done']);
    outbox.reached(5);
    expect(states(outbox)).toEqual([]);
  });

  it('[OB3] refuses with a command what was queued behind it and named what it would have made, in one message', async () => {
    const outbox = open(aDevice());
    post(outbox, 'one');
    edit(outbox, 'one', 'one, better');
    post(outbox, 'two');
    edit(outbox, 'two', 'two, better');
    const server = aServer((call) =>
      call.name === 'postStatement' && call.args.text === 'one' ? refuse('too-late') : { ok: true, seq: 0 },
    );
    outbox.connect(server.deliver);
    await settle();
    expect(states(outbox)).toEqual(['refused', 'refused', 'done', 'done']);
    expect(server.heard).toHaveLength(3);
    const [root, follower] = outbox.queue();
    expect(root?.standing).toMatchObject({ code: 'too-late', causedBy: null });
    expect(follower?.standing).toMatchObject({ code: 'depended-on-refused', causedBy: root?.call.id });
    outbox.dismiss(root?.call.id ?? '');
    expect(states(outbox)).toEqual(['done', 'done']);
  });

  it('[OB4] sends in the next tab what was queued in one that was killed', async () => {
    const device = aDevice();
    const { id } = post(open(device), 'one');
    await settle();
    const server = aServer();
    const outbox = open(device);
    outbox.connect(server.deliver);
    await settle();
    expect(server.heard.map((call) => call.id)).toEqual([id]);
    expect(device.held.size).toBe(0);
    expect(states(open(device))).toEqual([]);
  });

  it('[OB4] two tabs of one device send the same command, and it is judged once', async () => {
    const device = aDevice();
    const first = open(device);
    post(first, 'one');
    await settle();
    const second = open(device);
    await settle();
    const server = aServer();
    first.connect(server.deliver);
    second.connect(server.deliver);
    await settle();
    expect(server.heard).toHaveLength(2);
    expect(server.judged.size).toBe(1);
    expect([...states(first), ...states(second)]).toEqual(['done', 'done']);
  });

  it('[OB4] words that were refused are there in the next tab, until they are dismissed', async () => {
    const device = aDevice();
    const first = open(device);
    first.connect(async () => refuse('too-late'));
    const { id } = post(first, 'one');
    await settle();
    const second = open(device);
    await settle();
    expect(states(second)).toEqual(['refused']);
    second.dismiss(id);
    await settle();
    expect(device.held.size).toBe(0);
  });

  it('[OB5] sends commands in the order they were made, also those of the tab before', async () => {
    const device = aDevice();
    const first = open(device);
    const ids = [post(first, 'one').id, post(first, 'two').id];
    await settle();
    const second = open(device);
    await settle();
    ids.push(edit(second, 'two', 'better').id);
    const server = aServer();
    let isDown = true;
    second.connect((call) => (isDown ? Promise.reject(new Error('down')) : server.deliver(call)));
    await settle();
    isDown = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.heard.map((call) => call.id)).toEqual(ids);
  });

  it('[OB5] a new line goes on where the old one was cut', async () => {
    const server = aServer();
    const outbox = open(aDevice());
    let cut = () => {};
    outbox.connect((call) => new Promise((_, reject) => (cut = () => reject(new Error(`cut at ${call.name}`)))));
    const { id } = post(outbox, 'one');
    await settle();
    outbox.disconnect();
    outbox.connect(server.deliver);
    cut();
    await settle();
    expect(server.heard.map((call) => call.id)).toEqual([id]);
  });

  it('[OB5] sends what was kept first, also when the device’s clock was set back since', async () => {
    const device = aDevice();
    vi.setSystemTime(2_000_000);
    open(device).dispose();
    const earlier = open(device);
    const kept = [post(earlier, 'one').id, edit(earlier, 'one', 'one, better').id];
    earlier.dispose();
    vi.setSystemTime(1_000_000);
    const outbox = open(device);
    const made = [edit(outbox, 'one', 'one, best').id, post(outbox, 'two').id];
    await settle();
    expect(outbox.queue().map(({ call }) => call.id)).toEqual([...kept, ...made]);
    outbox.dispose();
    vi.setSystemTime(500_000);
    const server = aServer();
    const again = open(device);
    again.connect(server.deliver);
    const last = edit(again, 'two', 'two, better').id;
    await settle();
    expect(server.heard.map(({ id }) => id).slice(-3)).toEqual([...made, last]);
  });

  it('[OB6] a device that keeps nothing says so, and what is queued is sent all the same', async () => {
    const outbox = open(brokenDevice);
    await settle();
    expect(outbox.isKept()).toBe(false);
    const server = aServer();
    const { kept } = post(outbox, 'one');
    await kept;
    outbox.connect(server.deliver);
    await settle();
    expect(server.heard).toHaveLength(1);
    expect(states(outbox)).toEqual(['done']);
  });

  it('[OB10] where a copy is kept, what is done stays on the device until the copy has it', async () => {
    const device = aDevice();
    const server = aServer();
    const outbox = open(device);
    outbox.connect(server.deliver, { epoch: 1, seq: 0, copied: 0 });
    const { id } = post(outbox, 'one');
    const { id: second } = post(outbox, 'two');
    await settle();
    outbox.reached(2);
    expect(outbox.queue()).toEqual([]);
    expect([...device.held.keys()]).toEqual([id, second]);
    outbox.copied(1);
    await settle();
    expect([...device.held.keys()]).toEqual([second]);
    outbox.copied(2);
    await settle();
    expect([...device.held.keys()]).toEqual([]);
    post(outbox, 'three');
    await settle();
    outbox.copied(3);
    outbox.reached(3);
    await settle();
    expect([outbox.queue(), device.held.size]).toEqual([[], 0]);
  });

  it('[OB10] a server that is behind is offered what it may not have, in its order, and it never looks unreceived', async () => {
    const server = aServer();
    const outbox = open(aDevice());
    outbox.connect(server.deliver, { epoch: 1, seq: 0, copied: 0 });
    post(outbox, 'in the copy');
    const lost = post(outbox, 'lost');
    const edited = edit(outbox, 'lost', 'lost and edited');
    await settle();
    outbox.copied(1);
    outbox.reached(3);
    outbox.disconnect();
    const offline = post(outbox, 'written meanwhile');
    const other = aServer();
    outbox.connect(other.deliver, { epoch: 900, seq: 1 });
    expect(states(outbox)).toEqual(['done', 'done', 'waiting']);
    outbox.reached(3);
    expect(states(outbox)).toEqual(['done', 'done', 'waiting']);
    await settle();
    expect(other.heard.map(({ id }) => id)).toEqual([lost.id, edited.id, offline.id]);
    outbox.reached(3);
    expect(outbox.queue()).toEqual([]);
  });

  it('[OB10] what is refused when it is offered again waits a while for what it stands on, and then it counts', async () => {
    const outbox = open(aDevice());
    outbox.connect(aServer().deliver, { epoch: 1, seq: 0, copied: 0 });
    post(outbox, 'the step is not on yet');
    post(outbox, 'never');
    await settle();
    const other = aServer();
    let refusals = 0;
    outbox.connect(
      async (call) => {
        const isNever = JSON.stringify(call.args).includes('never');
        return isNever || refusals++ < 3 ? refuse('step-not-started') : other.deliver(call);
      },
      { epoch: 900, seq: 0, copied: 0 },
    );
    await vi.advanceTimersByTimeAsync(60_000);
    expect(other.heard).toHaveLength(1);
    expect(states(outbox)).toEqual(['done', 'refused']);
  });

  it('[OB10] what another server says of its copy before it is known as another one does not count', async () => {
    const outbox = open(aDevice());
    outbox.connect(aServer().deliver, { epoch: 1, seq: 0, copied: 0 });
    const { id } = post(outbox, 'one');
    await settle();
    outbox.reached(1);
    outbox.disconnect();
    outbox.copied(40);
    const other = aServer();
    outbox.connect(other.deliver, { epoch: 900, seq: 40, copied: 40 });
    await settle();
    expect(other.heard.map((call) => call.id)).toEqual([id]);
  });

  it('[OB10] the same server is offered nothing again, and one that keeps no copy any more has all of it', async () => {
    const device = aDevice();
    const server = aServer();
    const outbox = open(device);
    outbox.connect(server.deliver, { epoch: 1, seq: 0, copied: 0 });
    post(outbox, 'one');
    await settle();
    outbox.reached(1);
    outbox.connect(server.deliver, { epoch: 1, seq: 1, copied: 0 });
    await settle();
    expect([server.heard.length, device.held.size]).toEqual([1, 1]);
    outbox.connect(server.deliver, { epoch: 1, seq: 1 });
    await settle();
    expect([server.heard.length, device.held.size]).toEqual([1, 0]);
  });

  it('[OB10] what was acknowledged in a tab that died is offered again by the next one, and looks received', async () => {
    const device = aDevice();
    const server = aServer();
    const first = open(device);
    first.connect(server.deliver, { epoch: 1, seq: 0, copied: 0 });
    const { id } = post(first, 'one');
    await settle();
    first.dispose();
    const next = open(device);
    await settle();
    expect(states(next)).toEqual(['done']);
    const other = aServer();
    next.connect(other.deliver, { epoch: 900, seq: 0, copied: 0 });
    await settle();
    expect(other.heard.map((call) => call.id)).toEqual([id]);
    expect([...device.held.keys()]).toEqual([id]);
    next.copied(1);
    await settle();
    expect(device.held.size).toBe(0);
  });
});
