import type { ReactNode } from 'react';
import { loadPracticeText } from '../../text/text.ts';
import { useText } from '../../text/useText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { PhoneFrame } from '../../ui/PhoneFrame.tsx';
import { useLater } from './useLater.ts';

const load = async () => (await Promise.all([import('./practice/Practising.tsx'), loadPracticeText()]))[0];

interface Props {
  readonly practiceId: string;
  readonly settings: ReactNode;
}

/** The practice round that is on, fetched when there is one. */
export const PracticeLater = (props: Props) => {
  const { t } = useText();
  const { part, hasFailed } = useLater(load);
  if (part) return <part.InPractice key={props.practiceId} {...props} />;
  return (
    <PhoneFrame skip={t('common:skip')} mark={t('common:practice')}>
      <Loading>{t(hasFailed ? 'common:screenNotFetched' : 'common:oneMoment')}</Loading>
      {props.settings}
    </PhoneFrame>
  );
};
