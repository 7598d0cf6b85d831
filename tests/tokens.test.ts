import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const source = new URL('../client/src/', import.meta.url);
const cssFiles = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.css') && !/\/(tokens|fonts)\.css$/.test(file))
  .sort();

const read = (file: string) => readFileSync(new URL(file, source), 'utf8');
const plain = (file: string) =>
  read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    // A condition cannot take a token.
    .replace(/@(media|supports|container)[^{]*\{/g, '{');

const known = new Set(
  [read('styles/tokens.css'), ...cssFiles.map(read)].flatMap((css) =>
    [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name),
  ),
);

// Parts of the font size (em), of the place (%) and of the screen's own height (100vh) are proportions, not values.
const value =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|(?<![\w.-])(?!0(?:px|rem)\b)(?!100d?vh\b)\d*\.?\d+(?:px|rem|vh|vw|ms|s)\b/i;

it.each(cssFiles)('%s holds no value of its own', (file) => {
  const lines = plain(file).split('\n');
  expect(lines.filter((line) => value.test(line))).toEqual([]);
});

it.each(cssFiles)('%s names only tokens that exist', (file) => {
  const used = [...plain(file).matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
  expect(used.filter((name) => !known.has(name))).toEqual([]);
});
