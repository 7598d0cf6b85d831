import type { OwnMeeting, OwnStatements } from '@skab/shared/protocol/ownHttp.ts';
import { publishedPath } from '@skab/shared/protocol/publishedHttp.ts';
import type { ReactNode } from 'react';
import { useText } from '../../../text/useText.ts';
import { ButtonLink } from '../../../ui/Button.tsx';
import { Logo } from '../../../ui/Logo.tsx';
import { PhoneFrame } from '../../../ui/PhoneFrame.tsx';
import { Meta, Stack } from '../../../ui/Stack.tsx';
import { readOwnKey } from '../joined.ts';
import { dayWords } from '../meetingWords.ts';
import { FateWalk } from './FateWalk.tsx';
import { longDay } from './longDay.ts';
import { MoveHere } from './MoveHere.tsx';

/** What somebody said, meeting by meeting, and what became of it; and the way back to the meeting, on this phone or from another. */
export const OwnPage = ({
  linkKey,
  own,
  settings,
}: {
  readonly linkKey: string;
  readonly own: OwnStatements;
  readonly settings: ReactNode;
}) => {
  const { t, language } = useText();
  const isHere = readOwnKey(own.code) === linkKey;
  return (
    <PhoneFrame
      skip={t('common:skip')}
      head={<Logo>{t('common:name')}</Logo>}
      foot={
        isHere ? (
          <ButtonLink kind="primary" wide href={`/m/${own.code}`}>
            {t('own:back')}
          </ButtonLink>
        ) : undefined
      }
    >
      <h1>{t('own:title')}</h1>
      {own.meetings.map((meeting) => (
        <Meeting key={meeting.workshopId} meeting={meeting} />
      ))}
      {own.meetings.length === 0 && <p>{t('own:none')}</p>}
      {!isHere && <MoveHere linkKey={linkKey} />}
      <Stack gap={2}>
        <Meta>{t('own:yours')}</Meta>
        <Meta>{t('own:until', { day: longDay(own.until, language) })}</Meta>
      </Stack>
      {settings}
    </PhoneFrame>
  );
};

const Meeting = ({ meeting }: { readonly meeting: OwnMeeting }) => {
  const { t, language } = useText();
  const { workshopId, title, date, place, statements, phase, hasMinutes } = meeting;
  return (
    <section>
      <Stack gap={8}>
        <div>
          <h2>{title}</h2>
          <Meta>{[dayWords(date, language), place].filter((part) => part !== '').join(', ')}</Meta>
        </div>
        {phase !== 'closed' && <p>{t('own:notOver')}</p>}
        {hasMinutes && <ButtonLink href={`${publishedPath}/${workshopId}`}>{t('phone:readMinutes')}</ButtonLink>}
        {statements.length === 0 && <p>{t('own:none')}</p>}
        {statements.map((fate) => (
          <FateWalk key={fate.statementId} fate={fate} meeting={meeting} isMine />
        ))}
      </Stack>
    </section>
  );
};
