import 'fake-indexeddb/auto';
import { keepInBrowser, type KeepDraft } from '../../../client/src/sync/draftKept.ts';
import { newId } from '../../harness/visitor.ts';
import { aWriter, type AWriter } from '../../harness/writer.ts';
import { aLine } from '../../integration/aLine.ts';
import { until } from '../../integration/until.ts';
import { sender } from '../kit/sender.ts';
import type { Random } from '../kit/random.ts';
import type { Holds } from './attack.ts';
import type { House } from './house.ts';

const delayMs = 40;
const breaks = 40;
const patienceMs = 120_000;

/** Each browser has a database of its own; here they share one, and keep apart by name. */
const databaseOf =
  (browser: string): KeepDraft =>
  (name, doc) =>
    keepInBrowser(`${browser}/${name}`, doc);

/**
 * Honest people, with the client's own editor and the browser's own storage: several at one draft over a slow line that breaks again and
 * again, one of them in two tabs, and one whose page is loaded anew with words that were never sent. Nobody gets a strike, nothing is
 * lost, and all read the same. How many words they wrote.
 */
export const honestEditors = async (
  house: House,
  clusterId: string,
  { holds, random }: { readonly holds: Holds; readonly random: Random },
): Promise<number> => {
  const { server, workshopId, leader } = house;
  const place = { workshopId, draftId: newId() };
  const desk = await sender(leader);
  const begun = await desk.send(workshopId, 'beginDraft', { clusterId, draftId: place.draftId });
  desk.leave();
  if (!begun.ok) throw new Error(`the draft was not begun: ${begun.code}`);
  const line = await aLine(server.port);
  line.delay(delayMs);
  const people = await Promise.all(
    Array.from({ length: 4 }, async () => ({ who: await house.invited('member'), keep: databaseOf(newId()) })),
  );
  const gone: AWriter[] = [];
  const open = (person: number): AWriter => {
    const { who, keep } = people[person] ?? people[0]!;
    return aWriter(who, place, keep, line.origin);
  };
  // The first browser has the draft open in two tabs.
  const writers = [...people.map((_person, index) => open(index)), open(0)];
  const ready = (): Promise<void> =>
    until(
      'they may write',
      () => writers.every(({ draft }) => draft.view().state === 'writing' && draft.view().isLive),
      patienceMs,
    );
  await ready();
  const words: string[] = [];
  for (let turn = 0; turn < breaks; turn += 1) {
    for (const writer of writers) {
      const word = `<${words.length}>`;
      words.push(word);
      const at = random.below(3) === 0 ? 0 : writer.words().length;
      let typed = 0;
      for (const sign of word) {
        writer.insert(at + typed, sign);
        typed += 1;
        if (random.below(4) === 0) await new Promise((resolve) => setTimeout(resolve, random.below(20)));
      }
      // A slip of the finger, and what was meant.
      if (random.below(3) === 0) {
        writer.insert(0, '#');
        writer.cut(0, 1);
      }
    }
    writers[random.below(writers.length)]?.breakLine();
  }
  // A page goes with words that were never sent, and is loaded anew: the browser has kept them.
  line.cut();
  const unsent = '(uden linje)';
  writers[1]?.insert(0, unsent);
  await new Promise((resolve) => setTimeout(resolve, 50));
  gone.push(...writers.splice(1, 1));
  for (const one of gone) one.leave();
  line.mend();
  writers.splice(1, 0, open(1));
  await ready();
  await until(
    'all is saved, and all read the same',
    () =>
      writers.every(({ draft }) => draft.view().isSaved && draft.view().isLive) &&
      new Set(writers.map((one) => one.words())).size === 1,
    patienceMs,
  ).catch(() => holds(false, () => 'honest editors do not come to read the same'));
  const fresh = aWriter(leader, place);
  await until('a newcomer reads it too', () => fresh.words() === writers[0]?.words(), patienceMs);
  const read = fresh.words();
  // Others may have written between two signs: that every sign is there once is what can be asked of each word.
  const signsOf = (text: string): string => Array.from(text).toSorted().join('');
  const due = signsOf(words.join('') + unsent);
  holds(
    signsOf(read) === due,
    () => `${read.length} signs are read, ${due.length} were written: ${read.slice(0, 300)}`,
  );
  for (const writer of [...writers, ...gone, fresh]) {
    holds(writer.refusals() === 0, () => `an honest editor was refused ${writer.refusals()} times`);
    const bad = writer.closeCodes().filter((code) => code >= 4000);
    holds(bad.length === 0, () => `an honest editor was closed with ${bad.join(', ')}`);
    const { leftOut } = writer.draft.view();
    holds(leftOut === null, () => `an honest editor was told that its words did not come along: ${leftOut}`);
  }
  for (const writer of [...writers, fresh]) writer.leave();
  await line.close();
  return words.length;
};
