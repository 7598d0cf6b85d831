import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Fonts } from './paper.ts';

/** The product's typeface out of its folder. */
export const readFonts = async (folder: string): Promise<Fonts> => {
  const read = (name: string): Promise<Buffer> => readFile(path.join(folder, `AtkinsonHyperlegibleNext-${name}.ttf`));
  const [regular, bold] = await Promise.all([read('Regular'), read('Bold')]);
  return { regular, bold };
};
