import { newId } from '../../sync/newId.ts';
import type { Unsent } from './unsent.ts';

/** What stands in a field with more words after those that are there. */
export const joinUnsent = (there: Unsent | undefined, more: string): Unsent => ({
  statementId: there?.statementId ?? newId(),
  text: there && there.text.trim() !== '' ? `${there.text.trimEnd()}\n${more}` : more,
  rest: there?.rest ?? '',
});
