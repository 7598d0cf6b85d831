import type { Translate } from '../../text/texts.ts';
import type { BoardModel } from '../boardModel.ts';
import { tableLayouter } from '../tableLayout.ts';
import { download } from '../download.ts';
import { boardPicture } from './boardPicture.ts';
import { fontFaces } from './fontFaces.ts';
import { listPicture } from './listPicture.ts';
import { paintPicture } from './paintPicture.ts';
import { family, toSvg, weights, type Picture } from './picture.ts';

export type PictureOf = 'board' | 'list';
export type PictureKind = 'png' | 'svg';

const signsOf = ({ marks }: Picture): string =>
  [...new Set(marks.flatMap((mark) => (mark.kind === 'words' ? [...mark.text] : [])))].join('');

/** Makes a picture of the board as it stands and hands it over as a file. Gives how large its words are on A3, in points. */
export const savePicture = async (
  model: BoardModel,
  what: { readonly of: PictureOf; readonly kind: PictureKind; readonly name: string; readonly meeting: string },
  t: Translate,
): Promise<number> => {
  const { of, kind, name, meeting } = what;
  const picture =
    of === 'board' ? boardPicture(tableLayouter(model)(), model, meeting, t) : listPicture(model, meeting, t);
  if (kind === 'svg') {
    const faces = await fontFaces().catch(() => '');
    download(new Blob([toSvg(picture, faces)], { type: 'image/svg+xml' }), `${name}.svg`);
  } else {
    await Promise.all(
      Object.values(weights).map((weight) => document.fonts.load(`${weight} 16px '${family}'`, signsOf(picture))),
    );
    download(await paintPicture(picture), `${name}.png`);
  }
  return picture.points;
};
