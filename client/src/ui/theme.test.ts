import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { chooseTheme, startTheme, themeChoice } from './theme.ts';

const shown = () => document.documentElement.dataset['theme'];
const deviceAsksFor = (scheme: 'light' | 'dark') =>
  vi.stubGlobal('matchMedia', (query: string) =>
    Object.assign(new EventTarget(), { matches: query.includes(scheme), media: query }),
  );

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

it('without a choice of her own a person gets her device’s theme', () => {
  deviceAsksFor('dark');
  startTheme();
  expect(shown()).toBe('dark');
  expect(themeChoice()).toBe('device');
});

it('a choice is shown at once, kept, and can be taken back', () => {
  deviceAsksFor('dark');
  chooseTheme('light');
  expect(shown()).toBe('light');
  expect(themeChoice()).toBe('light');
  chooseTheme('device');
  expect(shown()).toBe('dark');
});

it('where nothing may be stored a choice lasts as long as the page', () => {
  deviceAsksFor('light');
  const forbidden = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  chooseTheme('dark');
  expect(shown()).toBe('dark');
  expect(themeChoice()).toBe('dark');
});
