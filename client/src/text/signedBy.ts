import type { Signature } from '@skab/shared/meeting/naming.ts';
import type { Translate } from './texts.ts';

/** What stands under a statement, in words: a name, a council, or what somebody is here as. */
export const signedBy = (signature: Signature, t: Translate): string =>
  'name' in signature ? signature.name : (signature.council ?? t(`names:${signature.kind}`));
