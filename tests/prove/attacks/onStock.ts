import { WebSocket } from 'ws';
import * as Y from 'yjs';
import * as frames from './frames.ts';
import { knock } from './knock.ts';
import { startStock, type Stock } from './stock.ts';

type Holds = (isTrue: boolean, sentence: () => string) => boolean;

/** What an attack did to the stock server; null when it failed there, which would mean that it shows nothing. */
type Bite = (stock: Stock) => Promise<string | null>;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Nobody has logged in, and the page is a stranger's. */
const foreign = { origin: 'http://evil.test' };
const send = (stock: Stock, room: string, sent: readonly Uint8Array[]) =>
  knock({ url: stock.urlOf(room), headers: foreign, frames: sent, patienceMs: 400 });

const textOf = (doc: Y.Doc): string => JSON.stringify(doc.getArray('notes').toJSON());
const sameVector = (a: Y.Doc, b: Y.Doc): boolean =>
  Buffer.from(Y.encodeStateVector(a)).equals(Buffer.from(Y.encodeStateVector(b)));

/** An author who is known, has gone offline, and writes on. */
const offlineAuthor = async (stock: Stock, room: string, client: number): Promise<Y.Doc> => {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getArray('notes').push(['sagt ved mødet']);
  const author = await stock.reader(room, doc);
  await pause(200);
  author.leave();
  return doc;
};

const clash: Bite = async (stock) => {
  const author = await offlineAuthor(stock, 'p1', 4711);
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(author));
  forged.clientID = 4711;
  const before = Y.encodeStateVector(forged);
  forged.getArray('notes').push(['jeg er dig']);
  await send(stock, 'p1', [frames.updateFrame(Y.encodeStateAsUpdate(forged, before))]);
  author.getArray('notes').push(['skrevet uden net']);
  const back = await stock.reader('p1', author);
  await pause(300);
  const other = await stock.reader('p1');
  const isForked = textOf(author) !== textOf(other.doc) && sameVector(author, other.doc);
  for (const one of [back, other]) one.leave();
  return isForked ? `the author reads ${textOf(author)}, all others ${textOf(other.doc)}` : null;
};

const occupied: Bite = async (stock) => {
  const author = await offlineAuthor(stock, 'p2', 4712);
  const clock = Y.decodeStateVector(Y.encodeStateVector(author)).get(4712) ?? 0;
  await send(stock, 'p2', [frames.updateFrame(frames.occupying(4712, clock, 1000))]);
  author.getArray('notes').push(['første uden net', 'andet uden net']);
  const back = await stock.reader('p2', author);
  await pause(300);
  const other = await stock.reader('p2');
  const left = other.doc.getArray('notes').length;
  for (const one of [back, other]) one.leave();
  return left < 3 ? `two statements of the author’s are gone, ${left} left` : null;
};

const deleted: Bite = async (stock) => {
  const honest = await stock.reader('p3');
  honest.doc.getArray('notes').push(Array.from({ length: 1000 }, (_, index) => `udsagn ${index}`));
  await pause(300);
  await send(stock, 'p3', [frames.updateFrame(frames.deletingAll(honest.doc.clientID))]);
  await pause(300);
  const left = honest.doc.getArray('notes').length;
  honest.leave();
  return left === 0 ? '0 of 1,000 statements are left' : null;
};

const gaps: Bite = async (stock) => {
  await send(
    stock,
    'p4',
    Array.from({ length: 200 }, (_, index) => frames.updateFrame(frames.withGap(9, 10_000 + index * 2000))),
  );
  let bytes = 0;
  await knock({
    url: stock.urlOf('p4'),
    frames: [frames.askFrame()],
    patienceMs: 800,
    isAnswered: (message) => {
      bytes = Math.max(bytes, message.length);
      return false;
    },
  });
  return bytes > 100_000 ? `every newcomer is sent ${Math.round(bytes / 1024)} kB of an empty document` : null;
};

const deep: Bite = async (stock) => {
  await send(stock, 'p6', [frames.updateFrame(frames.nested(1000))]);
  const reader = await stock.reader('p6');
  let depth = 0;
  // Whatever it holds: only how deep it goes is asked.
  for (let value = reader.doc.getMap('notes').get('deep') as { a?: unknown } | undefined; value; depth += 1)
    value = value.a as { a?: unknown } | undefined;
  reader.leave();
  return depth >= 1000 ? `a value ${depth} deep is kept and handed on` : null;
};

const poison: Bite = async (stock) => {
  const doc = new Y.Doc();
  // Yjs's own type asks for an object; this is one.
  doc.getText('notes').insertEmbed(0, frames.poisonedValue() as object);
  const reader = await stock.reader('p7');
  await send(stock, 'p7', [frames.updateFrame(Y.encodeStateAsUpdate(doc))]);
  await pause(300);
  const [first] = reader.doc.getText('notes').toDelta() as readonly { readonly insert: object }[];
  reader.leave();
  // As anybody copies an object.
  const copy: { readonly role?: string } = Object.assign({}, first?.insert);
  return copy.role === 'facilitator' ? 'whoever copies the value holds a role that nobody wrote' : null;
};

const ghosts: Bite = async (stock) => {
  const honest = await stock.reader('p8');
  honest.provider.awareness.setLocalState({ user: { name: 'Ordstyreren' } });
  const reader = await stock.reader('p8');
  await pause(300);
  const forged = [honest.doc.clientID, 2 ** 30, { user: { name: 'Borgmesteren' } }] as const;
  const many = Array.from({ length: 20_000 }, (_, index) => [index + 5, 1, {}] as const);
  // While whoever says it is there, so are all of them.
  const staying = knock({ url: stock.urlOf('p8'), frames: [frames.awareness([forged, ...many])], patienceMs: 3000 });
  await pause(2000);
  const states = reader.provider.awareness.getStates();
  const name = (states.get(honest.doc.clientID) as { readonly user?: { readonly name?: string } } | undefined)?.user
    ?.name;
  const count = states.size;
  await staying;
  for (const one of [honest, reader]) one.leave();
  return name === 'Borgmesteren' || count > 10_000 ? `${count} people are shown, and one is called ${name}` : null;
};

/** What our own server may need for any attack, in MB. */
const mostHonestMb = 50;

const stalled: Bite = async (stock) => {
  const honest = await stock.reader('p11');
  honest.doc.getArray('notes').push(Array.from({ length: 200 }, (_, index) => `${index}`.padEnd(2000, 'x')));
  await pause(300);
  const before = stock.memoryMb();
  const socket = new WebSocket(stock.urlOf('p11'));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.pause();
  for (let sent = 0; sent < 1000; sent += 1) socket.send(frames.askFrame());
  let grownMb = 0;
  for (let waited = 0; waited < 40 && grownMb <= mostHonestMb; waited += 1) {
    await pause(250);
    grownMb = Math.round(stock.memoryMb() - before);
  }
  socket.terminate();
  honest.leave();
  return grownMb > mostHonestMb ? `${grownMb} MB are kept for one reader who does not read` : null;
};

const large: Bite = async (stock) => {
  const end = await knock({ url: stock.urlOf('large'), frames: [new Uint8Array(60 * 1024 * 1024)], patienceMs: 4000 });
  return end === 'open' ? 'a message of 60 MB is taken' : null;
};

const stranger: Bite = async (stock) => {
  const doc = new Y.Doc();
  doc.getArray('notes').push(['fra en fremmed side']);
  await send(stock, 'origin', [frames.updateFrame(Y.encodeStateAsUpdate(doc))]);
  const reader = await stock.reader('origin');
  const { length } = reader.doc.getArray('notes');
  return length === 1 ? 'a page from anywhere writes' : null;
};

/** Each in a document of its own. */
const inRooms: Readonly<Record<string, Bite>> = {
  'P1 two contents under one clock': clash,
  'P2 future clocks occupied': occupied,
  'P3 everything deleted': deleted,
  'P4 updates with gaps': gaps,
  'P6 values nested deep': deep,
  'P7 keys that mean something else': poison,
  'P8 others renamed, and twenty thousand ghosts': ghosts,
  'a foreign Origin': stranger,
};
/** These keep the server busy for a while: one after the other. */
const onWhole: Readonly<Record<string, Bite>> = {
  'P11 a reader that does not read': stalled,
  'a message of 60 MB': large,
};

/** Runs the same attacks on a stock server: each must succeed there. How many did. */
export const biteStock = async (holds: Holds, say: (line: string) => void): Promise<number> => {
  const stock = await startStock();
  let bitten = 0;
  const tryAll = (bites: Readonly<Record<string, Bite>>): Promise<unknown> =>
    Promise.all(
      Object.entries(bites).map(async ([name, bite]) => {
        const harm = await bite(stock);
        if (holds(harm !== null, () => `${name}: fails against a stock server, and shows nothing`)) bitten += 1;
        say(`on a stock server, ${name}: ${harm ?? 'nothing'}`);
      }),
    );
  await tryAll(inRooms);
  for (const [name, bite] of Object.entries(onWhole)) await tryAll({ [name]: bite });
  stock.stop();
  return bitten;
};
