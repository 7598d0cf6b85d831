import type { Rows } from '../board/collections.ts';
import { dayInWords, headingsIn, type Language } from '../minutes/headings.ts';
import { showJoinCode } from '../protocol/joinCode.ts';
import { invitationWords } from './words.ts';

/** How people come in: the code, the address as one types it, and the link behind the QR. */
export interface InvitedBy {
  readonly code: string;
  readonly address: string;
  readonly link: string;
}

/** What an invitation says of a meeting. */
export type InvitedTo = Pick<Rows['workshop'], 'title' | 'body' | 'place' | 'date' | 'from' | 'to' | 'purpose'>;

/** When and where: `tirsdag 9. februar 2027 kl. 19.00–21.00`, and the place on a line of its own. */
export const whenAndWhere = (meeting: InvitedTo, language: Language): readonly string[] => {
  const { clockTime } = headingsIn[language];
  const time = invitationWords[language].between(clockTime(meeting.from), clockTime(meeting.to));
  const day = dayInWords(meeting.date, language);
  const when = `${day.charAt(0).toUpperCase()}${day.slice(1)} ${time}`;
  return meeting.place === '' ? [when] : [when, meeting.place];
};

/** How one takes part, a sentence a line, for somebody who reads it on a screen. */
export const howToTakePart = (way: InvitedBy, language: Language): readonly string[] => {
  const words = invitationWords[language];
  return [words.open(way.link), words.type({ code: showJoinCode(way.code), address: way.address }), words.noApp];
};

/** An invitation as plain text: what, when, where, what for, and how one takes part. */
export const composeInvitation = (meeting: InvitedTo, way: InvitedBy, language: Language): string => {
  const words = invitationWords[language];
  const parts = [
    [meeting.title, ...(meeting.body === '' ? [] : [meeting.body]), ...whenAndWhere(meeting, language)],
    meeting.purpose === undefined || meeting.purpose === '' ? [] : [meeting.purpose],
    [words.howTo, ...howToTakePart(way, language), words.before, words.noPhone],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
};
