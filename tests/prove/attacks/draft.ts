import { draftIdPath, draftPath, draftRoom, type DraftId } from '@skab/shared/protocol/draft.ts';
import * as Y from 'yjs';
import { aWriter, type AWriter } from '../../harness/writer.ts';
import { granted, newId, type Visitor } from '../../harness/visitor.ts';
import { aLine, type ALine } from '../../integration/aLine.ts';
import { until } from '../../integration/until.ts';
import { sender } from '../kit/sender.ts';
import type { House } from './house.ts';

/** A description that two honest people write, with the client's own code; the one behind a line that can be cut. */
export interface AttackedDraft {
  readonly url: string;
  readonly line: ALine;
  readonly ida: AWriter;
  readonly per: AWriter;
  /** An id to write under, given to somebody who attacks. */
  idFor(who: Visitor): Promise<number>;
  /** What honest people have written: the same words by both, and by who opens it now. Waits until all of it is saved. */
  honestWords(): Promise<string>;
  /** How many bytes of document a newcomer is sent. */
  newcomersBytes(): Promise<number>;
  /** Ida writes a word, and Per reads it; how long it took her to be told that it is saved, in ms. */
  write(): Promise<number>;
  leave(): Promise<void>;
}

const idOf = ({ draft }: AWriter): number => draft.text().doc?.clientID ?? 0;

/** The id an honest writer writes under now, and how far it has come. */
export const honestId = (writer: AWriter): { readonly client: number; readonly clock: number } => {
  const client = idOf(writer);
  const { doc } = writer.draft.text();
  return { client, clock: doc ? Y.getState(doc.store, client) : 0 };
};

export const openDraft = async (
  house: Pick<House, 'server' | 'workshopId' | 'leader' | 'invited'>,
  clusterId: string,
): Promise<AttackedDraft> => {
  const { server, workshopId, leader } = house;
  const place = { workshopId, draftId: newId() };
  const desk = await sender(leader);
  const begun = await desk.send(workshopId, 'beginDraft', { clusterId, draftId: place.draftId });
  desk.leave();
  if (!begun.ok) throw new Error(`the draft was not begun: ${begun.code}`);
  const line = await aLine(server.port);
  const [asIda, asPer] = [await house.invited('member'), await house.invited('member')];
  const ida = aWriter(asIda, place, undefined, line.origin);
  const per = aWriter(asPer, place);
  const strangers = new Set<number>();

  const isSettled = ({ draft }: AWriter): boolean => {
    const { state, isSaved, isLive } = draft.view();
    return state === 'writing' && isSaved && isLive;
  };
  const settled = (...writers: readonly AWriter[]): Promise<void> =>
    until(
      'all is saved, and everybody reads the same',
      () => writers.every(isSettled) && new Set(writers.map((one) => one.words())).size === 1,
      60_000,
    );
  const honestIn = (writer: AWriter): string => {
    let words = '';
    for (let item = writer.draft.text()._start; item; item = item.right)
      if (!item.deleted && item.content instanceof Y.ContentString && !strangers.has(item.id.client))
        words += item.content.str;
    return words;
  };
  let written = 0;
  const write = async (): Promise<number> => {
    await settled(ida, per);
    const from = performance.now();
    ida.insert(ida.words().length, ` ord${(written += 1)}`);
    await until('the word is saved', () => ida.draft.view().isSaved);
    const tookMs = performance.now() - from;
    await settled(ida, per);
    return tookMs;
  };
  await settled(ida, per);
  ida.insert(0, 'Vi vil have steder, hvor man kan mødes. ');
  await settled(ida, per);
  per.insert(per.words().length, 'Også om aftenen, og uden at skulle købe noget.');
  await settled(ida, per);
  const { epoch } = granted(await leader.post<DraftId>(draftIdPath(workshopId, place.draftId), {}));
  return {
    url: `${server.origin.replace(/^http/, 'ws')}${draftPath}/${draftRoom(workshopId, epoch, place.draftId)}`,
    line,
    ida,
    per,
    idFor: async (who) => {
      const { clientId } = granted(await who.post<DraftId>(draftIdPath(workshopId, place.draftId), {}));
      strangers.add(clientId);
      return clientId;
    },
    honestWords: async () => {
      const fresh = aWriter(leader, place);
      await settled(ida, per, fresh);
      const words = [ida, per, fresh].map(honestIn);
      fresh.leave();
      if (new Set(words).size !== 1) throw new Error(`honest words differ: ${JSON.stringify(words)}`);
      return words[0] ?? '';
    },
    newcomersBytes: async () => {
      const fresh = aWriter(leader, place);
      await settled(ida, per, fresh);
      const { doc } = fresh.draft.text();
      const bytes = doc ? Y.encodeStateAsUpdate(doc).length : 0;
      fresh.leave();
      return bytes;
    },
    write,
    leave: async () => {
      for (const one of [ida, per]) one.leave();
      await line.close();
    },
  };
};
