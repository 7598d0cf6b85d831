import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../client/src/styles/tokens.css', import.meta.url), 'utf8');

const blockAfter = (selector: string) => {
  const from = css.indexOf(`${selector} {`);
  if (from < 0) throw new Error(`tokens.css has no ${selector}`);
  return css.slice(from, css.indexOf('}', from));
};
const declared = (block: string) =>
  Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));

const light = declared(blockAfter(':root'));
const dark = { ...light, ...declared(blockAfter("[data-theme='dark']")) };

const luminance = (colour: string) => {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (one: string, other: string) => {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
};

const grounds = ['table', 'island', 'paper'];
const bodies = Object.keys(light).filter((name) => name.startsWith('body-'));
const pairs = [
  ...['ink', 'ink-2', 'thread', ...bodies].map((over) => ({ over, on: grounds, least: 7 })),
  { over: 'ink-3', on: grounds, least: 4.5 },
  { over: 'edge', on: grounds, least: 3 },
  { over: 'on-ink', on: ['ink'], least: 7 },
  { over: 'on-ink', on: ['ink-2'], least: 7 },
  { over: 'on-thread', on: ['thread'], least: 7 },
  { over: 'ink', on: ['thread-wash'], least: 7 },
  { over: 'thread', on: ['thread-wash'], least: 4.5 },
  { over: 'wait', on: ['table', 'paper', 'wait-wash'], least: 4.5 },
  { over: 'focus', on: [...grounds, 'wait-wash'], least: 3 },
  { over: 'qr-ink', on: ['qr-ground'], least: 7 },
].flatMap(({ over, on, least }) => on.map((ground) => ({ over, ground, least })));

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_, theme) => {
  it.each(pairs)('$over can be read on $ground', ({ over, ground, least }) => {
    expect(contrast(theme[over]!, theme[ground]!)).toBeGreaterThanOrEqual(least);
  });
});

it('all nine bodies have a colour', () => {
  expect(bodies).toHaveLength(9);
});

it('a device that asks for dark before the script has run gets the same dark', () => {
  expect(declared(blockAfter(':root:not([data-theme])'))).toEqual(declared(blockAfter("[data-theme='dark']")));
});
