import { kinds, mostTables, type Kind } from '../meeting/kinds.ts';
import type { SceneQuestions } from '../scene/composeScene.ts';

/** What a card in somebody's hand says for her at the door, so that she is asked nothing. It gives no right. */
export interface ArrivalCard {
  readonly table?: number;
  readonly kind?: Kind;
  readonly council?: string;
}

const isKind = (value: string): value is Kind => (kinds as readonly string[]).includes(value);

/** The link of a card: the evening's own link, and after it what the card says. */
export const cardLink = (link: string, { table, kind, council }: ArrivalCard): string => {
  const says = [
    ...(table === undefined ? [] : [`bord=${table}`]),
    ...(kind === undefined ? [] : [`som=${kind}`]),
    ...(council === undefined ? [] : [`raad=${encodeURIComponent(council)}`]),
  ];
  return says.length === 0 ? link : `${link}?${says.join('&')}`;
};

const decoded = (typed: string): string => {
  try {
    return decodeURIComponent(typed.replaceAll('+', ' '));
  } catch {
    return '';
  }
};

/** Reads what a card says out of the part of an address after `?`; what cannot be read is left out. */
export const readCard = (search: string): ArrivalCard => {
  const says = (name: string): string => decoded(new RegExp(`[?&]${name}=([^&#]*)`).exec(search)?.[1] ?? '');
  const [typed, kind, council] = [says('bord'), says('som'), says('raad')];
  const table = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  return {
    ...(table >= 1 && table <= mostTables ? { table } : {}),
    ...(isKind(kind) ? { kind } : {}),
    ...(council === '' ? {} : { council }),
  };
};

/** What of a card the door asks for now: the rest is not said. */
export const fitCard = ({ table, kind, council }: ArrivalCard, asks: SceneQuestions): ArrivalCard => {
  const isAsked = kind !== undefined && asks.kinds.includes(kind);
  const isTheirs = isAsked && kind === 'councilMember' && council !== undefined && asks.councils.includes(council);
  return {
    ...(table !== undefined && table <= (asks.tables ?? 0) ? { table } : {}),
    ...(isAsked ? { kind } : {}),
    ...(isTheirs ? { council } : {}),
  };
};
