import assert from 'node:assert/strict';
import { routes } from '@skab/shared/protocol/http.ts';
import type { Call } from '@skab/shared/testing/handsAtBoard.ts';
import { granted, newId, redeemLink, visitor, type Visitor } from '../../harness/visitor.ts';
import { aDatabase, aWriter, type AWriter } from '../../harness/writer.ts';
import type { AnOverlayDesk } from '../aClient.ts';
import { patiently } from './patience.ts';

/** A cluster's description that two write, each with the client's own editor; words go in at either end. */
export const aDraftOfTwo = async (
  workshopId: string,
  leader: Visitor,
  desk: { readonly send: AnOverlayDesk['send'] },
  stepId: string,
  behind: (index: number, one: Visitor) => Visitor,
) => {
  const [statementId, clusterId, draftId] = [newId(), newId(), newId()];
  for (const reply of [
    await desk.send('startStep', { stepId, seen: null }),
    await desk.send('postStatement', { statementId, stepId, text: 'Det, der skrives om' }),
    await desk.send('startCluster', { clusterId, statements: [{ statementId, seen: null }], x: 0, y: 0 }),
    await desk.send('beginDraft', { clusterId, draftId }),
  ])
    assert.ok(reply.ok);
  const place = { workshopId, draftId };
  const people = await Promise.all(
    [0, 1].map(async () => {
      const { link } = granted(await leader.post<{ link: string }>(routes.invitations(workshopId), { role: 'member' }));
      const who = visitor(leader.origin);
      await redeemLink(who, link);
      return { who, keep: aDatabase() };
    }),
  );
  const open = (index: number, address?: string): AWriter =>
    aWriter(people[index]!.who, place, people[index]!.keep, address);
  let writers = people.map(({ who }, index) => open(index, behind(index, who).origin));
  const words: string[] = [];
  let leftOut = '';
  await patiently('the editors may write', () => writers.every(({ draft }) => draft.view().state === 'writing'));
  return {
    draftId,
    /** Ends the description with its cluster: in most evenings it is to be there in the end, for words that are gone with it show nothing. */
    isEndedBy: (call: Call): boolean =>
      (call.name === 'dissolveCluster' && call.args.clusterId === clusterId) ||
      (call.name === 'mergeClusters' && call.args.fromId === clusterId),
    wordCount: () => words.length,
    write: (editor: number, atEnd: boolean): void => {
      const writer = writers[editor]!;
      // Without an id the field is for reading only.
      if (writer.draft.view().state !== 'writing') return;
      words.push(`<${words.length}>`);
      writer.insert(atEnd ? writer.words().length : 0, words.at(-1)!);
    },
    /** Their pages are loaded anew over a good line; then everybody reads the same, and every word is there or was given back. */
    judge: async (): Promise<string | null> => {
      for (const one of writers) {
        leftOut += one.draft.view().leftOut ?? '';
        one.leave();
      }
      const late = aWriter(leader, place);
      writers = [open(0), open(1), late];
      await patiently('the draft is read alike by all', () =>
        writers.every((one) => {
          const { state, isSaved, isLive } = one.draft.view();
          return state === 'writing' && isSaved && isLive && one.words() === late.words();
        }),
      );
      for (const one of writers) leftOut += one.draft.view().leftOut ?? '';
      const text = late.words();
      const lost = words.filter((word) => !text.includes(word) && !leftOut.includes(word));
      const doubled = words.filter((word) => text.split(word).length > 2);
      return lost.length + doubled.length > 0 ? `lost ${lost.join()}, doubled ${doubled.join()} in ${text}` : null;
    },
    leave: (): void => {
      for (const one of writers) one.leave();
    },
  };
};
