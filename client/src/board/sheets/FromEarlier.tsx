import { dateInWords } from '@skab/shared/minutes/headings.ts';
import { Link } from 'wouter';
import { useText } from '../../text/useText.ts';
import { useDesk } from '../useDesk.ts';
import { minutesOfMeeting, minutesOfStatement } from '../wayToStatement.ts';

/** Which earlier meeting of the series something is from, and the way to it; nothing for what is of this one. */
export const FromEarlier = ({ id, isStatement = false }: { readonly id: string; readonly isStatement?: boolean }) => {
  const { t, language } = useText();
  const earlier = useDesk().model.earlier(id);
  if (!earlier) return null;
  const { meetingId, date } = earlier.meeting;
  const to = isStatement ? minutesOfStatement(meetingId, earlier.originalId) : minutesOfMeeting(meetingId);
  return (
    <p>
      <Link href={to}>{t('board:fromMeeting', { day: dateInWords(date, language) })}</Link>
    </p>
  );
};
