import type { ReactNode } from 'react';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { PhoneFrame } from '../../ui/PhoneFrame.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { DoorForm } from './DoorForm.tsx';
import { Inside } from './Inside.tsx';
import { useDoor } from './useDoor.ts';

/** The phone: the door behind a code, and the evening behind the door. */
export const PhoneScreen = ({ code, settings }: { readonly code: string; readonly settings: ReactNode }) => {
  const { t } = useText();
  usePageTitle(t('common:name'));
  const { entry, isJoining, join, sentOut } = useDoor(code);
  if (entry.at === 'inside') return <Inside workshopId={entry.workshopId} settings={settings} onSentOut={sentOut} />;
  if (entry.at === 'door') return <DoorForm {...entry} isJoining={isJoining} onJoin={join} settings={settings} />;
  return (
    <PhoneFrame skip={t('common:skip')} head={<Logo>{t('common:name')}</Logo>}>
      <h1>{t(entry.at === 'refused' ? 'phone:startTitle' : 'phone:doorLooksUp')}</h1>
      {entry.at === 'refused' ? (
        <Refusal action={<ButtonLink href="/">{t('phone:doorOtherCode')}</ButtonLink>}>
          <p>{t(`refusals:${entry.code}`)}</p>
        </Refusal>
      ) : (
        <Loading>{t(entry.at === 'away' ? 'phone:doorAway' : 'common:oneMoment')}</Loading>
      )}
      {settings}
    </PhoneFrame>
  );
};
