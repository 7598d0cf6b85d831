import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { draftLimits } from '@skab/shared/protocol/draft.ts';
import { memoryStore } from '../adapters/memory/store.ts';
import type { DraftLog, DraftVerdict, Store } from '../ports/store.ts';
import { foundIn } from '../testing/someWork.ts';
import { draftDoc, structCount, textOf } from './draftWork.ts';
import { liveDraft, type LiveDraft } from './liveDraft.ts';

const [workshopId, draftId, deviceId] = ['workshop-1', 'draft-1', 'phone'];
let store: Store;
let clientId: number;
beforeEach(async () => {
  store = memoryStore();
  await foundIn(store);
  clientId = (await store.drafts.giveId(workshopId, draftId, { deviceId, most: 9 }, null))!.clientId;
});

const opened = async (append?: DraftLog['append']): Promise<LiveDraft> => {
  const drafts = append ? { ...store.drafts, append } : store.drafts;
  const stored = (await store.drafts.load(workshopId, draftId))!;
  return liveDraft({ workshopId, draftId }, stored, { drafts, onGone: () => undefined, onTrouble: () => undefined });
};

const anEditor = () => {
  const doc = draftDoc();
  doc.clientID = clientId;
  const write = (words: string): Uint8Array => {
    const before = Y.encodeStateVector(doc);
    doc.getText('text').insert(0, words);
    return Y.encodeStateAsUpdate(doc, before);
  };
  return { doc, write };
};

const offer = (draft: LiveDraft, bytes: Uint8Array, isAnswer = false) =>
  draft.offer({ bytes, isAnswer, isOwnId: draft.isIdOf(deviceId) });

describe('a draft that is open', () => {
  it('[DR3] is told of as saved when it can be read from the store again, many at once', async () => {
    const draft = await opened();
    const editor = anEditor();
    const answers = await Promise.all(['a', 'b', 'c'].map((words) => offer(draft, editor.write(words))));
    expect(answers).toEqual([{ kind: 'saved' }, { kind: 'saved' }, { kind: 'saved' }]);
    expect(textOf((await opened()).doc)).toBe('cba');
    // Together: what came at once is committed with what it came with.
    expect((await store.drafts.load(workshopId, draftId))?.seq).toBeLessThan(3);
  });

  it('[DR3] shows nothing that was not saved, and takes it when it is offered again', async () => {
    let isFull = true;
    const draft = await opened(async (...at): Promise<DraftVerdict> =>
      isFull ? { kind: 'failed', cause: new Error('full') } : store.drafts.append(...at),
    );
    const told: Uint8Array[] = [];
    draft.join({ moved: (update) => void told.push(update), gone: () => undefined });
    const editor = anEditor();
    expect(await offer(draft, editor.write('Ord'))).toEqual({ kind: 'not-saved' });
    expect([textOf(draft.doc), told.length]).toEqual(['', 0]);
    isFull = false;
    expect(await offer(draft, editor.write('Flere '))).toEqual({ kind: 'gap' });
    expect(await offer(draft, Y.encodeStateAsUpdate(editor.doc), true)).toEqual({ kind: 'saved' });
    expect([textOf(draft.doc), told.length]).toEqual(['Flere Ord', 1]);
  });

  it('[DR3] is let go of when nobody knows what was written, or somebody else wrote', async () => {
    const [one, other] = [await opened(), await opened()];
    const gone: string[] = [];
    other.join({ moved: () => undefined, gone: (why) => void gone.push(why) });
    const editor = anEditor();
    expect(await offer(one, editor.write('Ord'))).toEqual({ kind: 'saved' });
    expect(await offer(other, Y.encodeStateAsUpdate(editor.doc))).toEqual({ kind: 'gone' });
    expect(gone).toEqual(['lost']);
    expect(await offer(other, editor.write('x'))).toEqual({ kind: 'gone' });
  });

  it('is founded anew with its words alone when it is heavy and nobody is at it', async () => {
    const draft = await opened();
    const editor = anEditor();
    const reader = { moved: () => undefined, gone: () => undefined };
    draft.join(reader);
    while (structCount(draft.doc) < draftLimits.heavyStructs) {
      const before = Y.encodeStateVector(editor.doc);
      for (let n = 0; n < 500; n++) {
        editor.doc.getText('text').insert(n % 2 === 0 ? 0 : editor.doc.getText('text').length, 'ø');
        if (n % 3 === 0) editor.doc.getText('text').delete(1, 1);
      }
      if (editor.doc.getText('text').length > 4_000) editor.doc.getText('text').delete(0, 3_900);
      expect(await offer(draft, Y.encodeStateAsUpdate(editor.doc, before))).toEqual({ kind: 'saved' });
    }
    await draft.rest();
    expect((await store.drafts.load(workshopId, draftId))?.epoch).toBe(1);
    draft.leave(reader);
    await draft.rest();
    const again = await opened();
    expect(again.epoch).toBe(2);
    expect(textOf(again.doc)).toBe(textOf(editor.doc));
    expect(structCount(again.doc)).toBe(1);
  });
});
