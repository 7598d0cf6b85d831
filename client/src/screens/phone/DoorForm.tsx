import type { RefusalCode } from '@skab/shared/outcome.ts';
import { emergencyPath, type Door } from '@skab/shared/protocol/http.ts';
import { publishedPath } from '@skab/shared/protocol/publishedHttp.ts';
import { useState, type FormEvent, type ReactNode } from 'react';
import { usePageTitle } from '../../text/usePageTitle.ts';
import { useText } from '../../text/useText.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { PhoneFrame } from '../../ui/PhoneFrame.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Meta, Stack } from '../../ui/Stack.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Programme } from './Programme.tsx';
import { OwnAfter } from './OwnAfter.tsx';
import { clockWords, dayWords } from './meetingWords.ts';

const nameLimit = 60;
const formId = 'door';

interface Props {
  readonly door: Door;
  readonly refusal: RefusalCode | 'away' | null;
  readonly isJoining: boolean;
  readonly onJoin: (name: string) => void;
  readonly settings: ReactNode;
}

/** The door: which meeting, what becomes of one's words, a name if one likes, and in. */
export const DoorForm = ({ door, refusal, isJoining, onJoin, settings }: Props) => {
  const { t, language } = useText();
  const [name, setName] = useState('');
  usePageTitle(`${door.title} – ${t('common:name')}`);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isJoining) onJoin(name);
  };
  const when = t('phone:doorWhen', {
    day: dayWords(door.date, language),
    from: clockWords(door.from, language),
    to: clockWords(door.to, language),
  });
  return (
    <PhoneFrame
      skip={t('common:skip')}
      foot={
        <Button kind="primary" wide type="submit" form={formId} busy={isJoining}>
          {t('phone:doorJoin')}
        </Button>
      }
    >
      <Logo>{t('common:name')}</Logo>
      <Stack gap={2}>
        <h1>{door.title}</h1>
        {door.body !== '' && <p>{door.body}</p>}
        <Meta>{door.place === '' ? when : `${when}, ${door.place}`}</Meta>
      </Stack>
      {door.phase === 'closed' && (
        <>
          <p>{t('phone:doorClosed')}</p>
          {door.hasMinutes && (
            <ButtonLink href={`${publishedPath}/${door.workshopId}`}>{t('phone:readMinutes')}</ButtonLink>
          )}
          <OwnAfter />
        </>
      )}
      <p>{t(door.hasNames ? 'phone:doorWelcomeNamed' : 'phone:doorWelcome')}</p>
      {refusal && (
        <Refusal>
          <p>{refusal === 'away' ? t('phone:doorAway') : t(`refusals:${refusal}`)}</p>
        </Refusal>
      )}
      <form id={formId} onSubmit={submit}>
        <TextInput
          label={t('phone:doorName')}
          note={t('phone:doorNameNote')}
          value={name}
          onChange={setName}
          maxLength={nameLimit}
          autoComplete="name"
        />
      </form>
      {door.evening && <Programme scene={door.evening} />}
      <p>
        <Meta>
          {t('phone:computerGone')} <a href={emergencyPath}>{t('phone:useEmergencyCode')}</a>
        </Meta>
      </p>
      {settings}
    </PhoneFrame>
  );
};
