import type { Cut, Piece } from '../kit/cutLine.ts';

/** A moment of the protocol at which the line is lost. */
export interface CutPoint {
  readonly name: string;
  /** On the wire: the cut of this piece, if it is the one. */
  readonly onWire?: (piece: Piece) => Cut | null;
  /** In the store: while the turn that holds the phone's command is judged, or when it is on disk. */
  readonly inStore?: 'judging' | 'committed';
  /** It comes before anything can be sent: the words are written while the phone opens. */
  readonly isEarly?: boolean;
}

const cutWhen =
  (cut: Cut, isIt: (piece: Piece) => boolean) =>
  (piece: Piece): Cut | null =>
    isIt(piece) ? cut : null;
const isAsked = (event: string) => (piece: Piece) => piece.event === event && piece.from === 'client';
const isAnswered = (event: string) => (piece: Piece) => piece.event === event && piece.isAnswer;

export const cutPoints: readonly CutPoint[] = [
  {
    name: 'while the socket opens',
    isEarly: true,
    onWire: cutWhen('half', ({ kind, from }) => kind === 'head' && from === 'server'),
  },
  { name: 'before it enters', isEarly: true, onWire: cutWhen('before', isAsked('enter')) },
  { name: 'entered, before the answer', isEarly: true, onWire: cutWhen('after', isAsked('enter')) },
  { name: 'in the answer to entering', isEarly: true, onWire: cutWhen('half', isAnswered('enter')) },
  { name: 'before it is sent', onWire: cutWhen('before', isAsked('command')) },
  { name: 'in the middle of sending', onWire: cutWhen('half', isAsked('command')) },
  { name: 'when it is sent', onWire: cutWhen('after', isAsked('command')) },
  { name: 'before the commit', inStore: 'judging' },
  { name: 'after the commit, before the ack', inStore: 'committed' },
  { name: 'before the ack arrives', onWire: cutWhen('before', isAnswered('command')) },
  { name: 'in the middle of the ack', onWire: cutWhen('half', isAnswered('command')) },
  {
    name: 'after the ack, before it shows',
    onWire: cutWhen('before', ({ from, event, text }) => from === 'server' && event === 'mine' && text.length > 60),
  },
];
