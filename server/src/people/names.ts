import * as z from 'zod/mini';
import { cleanText, countSigns } from '@skab/shared/board/statementText.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import type { Identified, PeopleTools } from './identity.ts';

/** The longest name of a person or a screen. */
export const nameSigns = 60;

const nameSchema = z.strictObject({ name: z.string().check(z.maxLength(600)) });

/** Changes the name others see of somebody; an empty one takes it away. */
export const changeName = async (
  { store }: PeopleTools,
  call: unknown,
  asker: Identified,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly code: RefusalCode }> => {
  const read = nameSchema.safeParse(call);
  const name = cleanText(read.data?.name ?? '');
  if (!read.success || countSigns(name) > nameSigns) return refuse('malformed');
  await store.register((register) => register.namePerson(asker.personId, name === '' ? null : name));
  return { ok: true };
};
