import { newId } from '../../sync/newId.ts';
import type { Draft } from './drafts.ts';

/** A draft with more words after those that are there. */
export const joinDrafts = (there: Draft | undefined, more: string): Draft => ({
  statementId: there?.statementId ?? newId(),
  text: there && there.text.trim() !== '' ? `${there.text.trimEnd()}\n${more}` : more,
  rest: there?.rest ?? '',
});
