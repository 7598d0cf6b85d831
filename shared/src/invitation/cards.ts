import type { SceneQuestions } from '../scene/composeScene.ts';
import type { Language } from '../minutes/headings.ts';
import { showJoinCode } from '../protocol/joinCode.ts';
import { ownPath } from '../protocol/ownHttp.ts';
import { cardLink, type ArrivalCard } from './arrivalCard.ts';
import type { InvitedBy } from './invitationText.ts';
import { invitationWords } from './words.ts';

/** One card to print: for whom, the link for its QR, and how one takes part, a sentence a line. */
export interface PrintedCard {
  /** Stands for the card in a list; no two have the same. */
  readonly key: string;
  readonly heading: string;
  readonly link: string;
  /** What the QR is, in words. */
  readonly qr: string;
  readonly how: readonly string[];
}

/** A code whose two groups stay on one line. */
const unbroken = (code: string): string => showJoinCode(code).replace(' ', '\u00A0');

const cardOf = (says: ArrivalCard, heading: string, way: InvitedBy, language: Language): PrintedCard => {
  const words = invitationWords[language];
  return {
    key: heading,
    heading,
    link: cardLink(way.link, says),
    qr: words.qr(way.address),
    how: [words.scan, words.type({ code: unbroken(way.code), address: way.address }), words.press, words.noApp],
  };
};

/** A card for each table, in the order of their numbers: whoever comes by it is at that table, and is not asked. */
export const tableCards = (
  asks: Pick<SceneQuestions, 'tables'> | undefined,
  way: InvitedBy,
  language: Language,
): readonly PrintedCard[] =>
  Array.from({ length: asks?.tables ?? 0 }, (_, at) =>
    cardOf({ table: at + 1 }, invitationWords[language].table(at + 1), way, language),
  );

/** A card for each kind that the door asks for, of council members one for each council: whoever comes by it is not asked. */
export const personalCards = (
  asks: SceneQuestions | undefined,
  way: InvitedBy,
  language: Language,
): readonly PrintedCard[] =>
  (asks?.kinds ?? []).flatMap((kind) => {
    const named = invitationWords[language].kinds[kind];
    const councils = kind === 'councilMember' ? (asks?.councils ?? []) : [];
    return councils.length === 0
      ? [cardOf({ kind }, named, way, language)]
      : councils.map((council) => cardOf({ kind, council }, council, way, language));
  });

/** A slip for who has no phone: room for the number of a statement, and where it is looked up afterwards. */
export const numberSlip = (way: InvitedBy, language: Language): PrintedCard => {
  const words = invitationWords[language];
  const address = `${way.address}${ownPath}`;
  return {
    key: words.slip,
    heading: words.slip,
    link: `${way.link.slice(0, way.link.indexOf('/m/'))}${ownPath}?kode=${way.code}`,
    qr: words.qr(address),
    how: [words.slipHow({ code: unbroken(way.code), address })],
  };
};
