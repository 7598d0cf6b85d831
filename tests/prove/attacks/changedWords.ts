import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import { draftLimits } from '@skab/shared/protocol/draft.ts';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { Visitor } from '../../harness/visitor.ts';
import { newId } from '../../harness/visitor.ts';
import { inParallel } from '../../harness/inParallel.ts';
import { headersOf, mutate, type Attack } from './attack.ts';
import { honestId, type AttackedDraft } from './draft.ts';
import * as frames from './frames.ts';
import type { House } from './house.ts';
import { knockAgain, told } from './knock.ts';

const deviceCount = 8;
/** Every so many the honest words are looked at, and the attackers are given new ids: a device has only so many. */
const listed = new Set<number>([
  closeCodes.badFrame,
  closeCodes.tooLarge,
  closeCodes.foreignId,
  closeCodes.forbiddenContent,
]);
/** What one has written stays short, or the text would be full. */
const mostOwn = 400;

/** Somebody who may write, and does so with bytes that are not quite right. */
const anAttacker = async (who: Visitor, draft: AttackedDraft) => {
  const own = await draft.idFor(who);
  const doc = new Y.Doc();
  const honest = draft.per.draft.text().doc;
  if (honest) Y.applyUpdate(doc, Y.encodeStateAsUpdate(honest));
  doc.clientID = own;
  let written = 0;
  return {
    who,
    /** The next words, as an editor would send them. */
    next: (at: number): Uint8Array => {
      const text = doc.getText('text');
      const before = Y.encodeStateVector(doc);
      text.insert(Math.min(at, text.length), 'æ👍x');
      written += 1;
      // Only its own: whoever may write may delete as well, and would be right to.
      if (written % mostOwn === 0)
        for (let item = text._start, from = 0; item; item = item.right) {
          if (item.deleted) continue;
          if (item.id.client === own) text.delete(from, item.length);
          else from += item.length;
        }
      return Y.encodeStateAsUpdate(doc, before);
    },
  };
};

/** Whether bytes that happen to be an update delete what honest people wrote, as whoever may write may do. */
const deletesOf = (message: Uint8Array, honest: ReadonlySet<number>): boolean => {
  try {
    const decoder = decoding.createDecoder(message);
    if (decoding.readVarUint(decoder) !== 0 || decoding.readVarUint(decoder) === 0) return false;
    const { ds } = Y.decodeUpdate(decoding.readVarUint8Array(decoder));
    return [...ds.clients.keys()].some((client) => honest.has(client));
  } catch {
    return false; // no update: it deletes nothing
  }
};

/** Valid words, answers, questions and cursors with bytes changed, by people who may write: three a socket, for the third fault ends it. */
export const changedWords = async (
  house: House,
  draft: AttackedDraft,
  { holds, random, mutations }: Parameters<Attack['run']>[1],
): Promise<void> => {
  const attackers = await Promise.all(
    Array.from({ length: deviceCount }, async () => anAttacker(await house.invited('member'), draft)),
  );
  const cursor = { writer: { key: newId(), from: 1, to: 2 } };
  const doc = draft.per.draft.text().doc ?? new Y.Doc();
  const honest = new Set([0, ...doc.store.clients.keys(), honestId(draft.ida).client, honestId(draft.per).client]);
  const changed = (valid: Uint8Array): Uint8Array => {
    for (;;) {
      const bytes = mutate(valid, random);
      if (!deletesOf(bytes, honest)) return bytes;
    }
  };
  const sockets = Math.ceil(mutations / draftLimits.strikes);
  await inParallel(Array.from({ length: sockets }), deviceCount, async (_none, _index, lane) => {
    const attacker = attackers[lane];
    if (!attacker) return;
    const sent = Array.from({ length: draftLimits.strikes }, () => {
      const words = attacker.next(random.below(200));
      const valid = random.pick([
        frames.updateFrame(words),
        frames.updateFrame(words),
        frames.answerFrame(words),
        frames.askFrame(Y.encodeStateVector(doc)),
        frames.awareness([[5, 1, cursor]]),
      ]);
      // Then as it should have been, or what comes later would stand on nothing.
      return [changed(valid), frames.updateFrame(words)];
    });
    let states = 0;
    const end = await knockAgain({
      url: draft.url,
      headers: headersOf(attacker.who, house.server.origin),
      frames: [frames.askFrame(), ...sent.flat(), frames.askFrame()],
      // The first state is what it asked for when it came, and the last comes after all that was sent.
      isAnswered: (message) => message[0] === 0 && message[1] === 1 && (states += 1) > 1,
    });
    holds(end === 'open' || ('code' in end && listed.has(end.code)), () => `P9: ${told(end)}`);
  });
};
