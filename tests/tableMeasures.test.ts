import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { around } from '../client/src/board/table/farCanvas.ts';
import { measures } from '../client/src/board/tableMeasures.ts';

it('papers and islands are drawn with the measures they are laid out by', () => {
  const css = readFileSync(new URL('../client/src/styles/tokens.css', import.meta.url), 'utf8');
  const token = (name: string): number => Number(new RegExp(`--${name}: (\\d+)px;`).exec(css)?.[1]);
  const { paperWidth, paperTop, paperSide, paperBottom, textSize, textLine, metaSize, metaGap } = measures;
  expect([paperWidth, paperTop, paperSide, paperBottom, textSize, textLine, metaSize, metaGap]).toEqual(
    ['paper', 'paper-top', 'paper-side', 'paper-bottom', 'text', 'line', 'meta', 'meta-gap'].map((name) =>
      token(`table-${name}`),
    ),
  );
  expect(around).toBe(token('table-around'));
  const { islandPad, titleSize, titleLine, linkLine } = measures;
  expect([islandPad, titleSize, titleLine, linkLine]).toEqual(
    ['island', 'title', 'title-line', 'link-line'].map((name) => token(`table-${name}`)),
  );
});
