import type { ReactNode } from 'react';
import type { PhoneLine } from '../../sync/phoneLine.ts';
import { usePhoneView } from '../../sync/usePhone.ts';
import { useText } from '../../text/useText.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { PhoneFrame } from '../../ui/PhoneFrame.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { NotArrived } from './NotArrived.tsx';
import { OwnAfter } from './OwnAfter.tsx';

interface Props {
  readonly workshopId: string;
  readonly line: PhoneLine;
  /** The door is asked anew, so no refusal is shown. */
  readonly mayAskAgain: boolean;
  readonly settings: ReactNode;
}

/** A device that has passed the door before, and is not in: on its way, refused, or come when everything has long been over. */
export const NotInside = ({ workshopId, line, mayAskAgain, settings }: Props) => {
  const { t } = useText();
  const { refusal, isRefused, isAway } = usePhoneView(line, (view) => ({
    refusal: view.refusal,
    isRefused: view.state === 'refused',
    isAway: view.line === 'away',
  }));
  // What one may do ends with the evening; what one said does not.
  const isLongOver = refusal === 'too-late';
  return (
    <PhoneFrame skip={t('common:skip')} head={<Logo>{t('common:name')}</Logo>}>
      <h1>{t(isLongOver ? 'phone:closed' : isRefused ? 'phone:startTitle' : 'phone:doorLooksUp')}</h1>
      {isLongOver ? (
        <>
          <p>{t('phone:closedWordsNamed')}</p>
          <OwnAfter />
        </>
      ) : refusal && !mayAskAgain ? (
        <Refusal action={<ButtonLink href="/">{t('phone:doorOtherCode')}</ButtonLink>}>
          <p>{t(`refusals:${refusal}`)}</p>
        </Refusal>
      ) : (
        <Loading>{t(isAway ? 'phone:doorAway' : 'common:oneMoment')}</Loading>
      )}
      {isRefused && !mayAskAgain && <NotArrived workshopId={workshopId} line={line} />}
      {settings}
    </PhoneFrame>
  );
};
