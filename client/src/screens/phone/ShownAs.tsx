import type { OwnSignature } from '@skab/shared/commands/signing.ts';
import { signedBy } from '../../text/signedBy.ts';
import { useText } from '../../text/useText.ts';

/** What will stand under what is sent now, in words. */
export const ShownAs = ({ told }: { readonly told: OwnSignature | null }) => {
  const { t } = useText();
  if (!told) return t('phone:withoutName');
  const who = signedBy(told.signature, t);
  if (!('name' in told.signature)) return t('names:shownAs', { who });
  return t(told.isToBeSeen ? 'names:shownNameSeen' : 'names:shownName', { who });
};
