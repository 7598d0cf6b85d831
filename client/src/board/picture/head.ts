import { inks, type Mark } from './picture.ts';
import { widthIn } from './breakWords.ts';

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** A sixtieth of the height: sizes that go with the sheet. */
  readonly unit: number;
}

/** The title over a picture, and what is told under it. */
export const headOf = (title: string, foot: string, { width, height, unit }: Sheet): readonly Mark[] => {
  const side = 1.5 * unit;
  const room = width - 2 * side;
  // A long title is set smaller rather than cut.
  const size = Math.min(1.6 * unit, (1.6 * unit * room) / Math.max(room, widthIn(title, 1.6 * unit, 'heavy')));
  const words = (text: string, y: number, at: number, isHeavy: boolean): Mark => ({
    kind: 'words',
    x: side,
    y,
    text,
    size: at,
    isHeavy,
    fill: isHeavy ? inks.ink : inks.soft,
  });
  return [
    words(title, 2.7 * unit, size, true),
    ...(foot === '' ? [] : [words(foot, height - 0.7 * unit, 0.9 * unit, false)]),
  ];
};
