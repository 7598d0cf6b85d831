import { expect, it } from 'vitest';
import { intruders, phoneFiles } from './phonePage.mjs';

const manifest = {
  'index.html': { file: 'assets/index.js', imports: ['_react.js'], dynamicImports: ['src/screens/projector/P.tsx'] },
  '_react.js': { file: 'assets/react.js' },
  'src/screens/phone/PhoneScreen.tsx': { file: 'assets/phone.js', imports: ['_outbox.js', 'index.html'] },
  '_outbox.js': { file: 'assets/outbox.js' },
  'src/screens/projector/P.tsx': { file: 'assets/projector.js' },
  'src/text/da/phonePage.ts': { file: 'assets/da.js' },
  'src/text/en/phonePage.ts': { file: 'assets/en.js' },
};

it('the page is the entry, the phone screen, what they import, and one language', () => {
  expect(phoneFiles(manifest, 'da')).toEqual(
    ['index', 'react', 'phone', 'outbox', 'da'].map((name) => `assets/${name}.js`),
  );
});

it('a phone screen that is not a chunk of its own is an error', () => {
  const { 'src/screens/phone/PhoneScreen.tsx': _gone, ...rest } = manifest;
  expect(() => phoneFiles(rest, 'da')).toThrow('not a chunk of its own');
});

it('Yjs, react-aria, the board and the full zod are intruders; zod/mini is not', () => {
  const store = 'node_modules/.pnpm/x/node_modules';
  const modules = {
    'assets/phone.js': [`${store}/yjs/src/index.js`, `${store}/zod/v4/mini/schemas.js`, `${store}/zod/v4/core/core.js`],
    'assets/outbox.js': [`${store}/@react-aria/focus/x.mjs`, `${store}/zod/v4/classic/schemas.js`],
    'assets/react.js': ['shared/src/board/boardDoc.ts', 'shared/src/board/statementText.ts'],
    'assets/projector.js': [`${store}/lib0/array.js`],
  };
  expect(intruders(modules, phoneFiles(manifest, 'da'))).toHaveLength(4);
});
