import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { useText } from '../../text/useText.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';

/** Says so where the device keeps nothing, as in a private window. */
export const NotKept = ({ line }: { readonly line: PhoneLine }) => {
  const { t } = useText();
  const isKept = usePhoneView(line, (view) => view.isKept);
  return isKept ? null : <Note icon={<Icon name="alert" />}>{t('phone:notKept')}</Note>;
};
