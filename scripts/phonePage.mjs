// What the phone's first page loads, read from the client's build: the entry, the phone screen, all they import statically, one language.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './bootstrap.mjs';

const dist = path.join(root, 'client/dist');
const read = (name, from = dist) => JSON.parse(readFileSync(path.join(from, '.vite', name), 'utf8'));
const entryKeys = ['index.html', 'src/main.tsx'];
const screenKey = 'src/screens/phone/PhoneScreen.tsx';
const languages = ['da', 'en'];

/** The modules of the phone's page that have no business there. */
const forbidden = {
  Yjs: /node_modules\/(yjs|lib0|y-websocket|y-protocols|y-indexeddb)\//,
  'a board': /^(client\/src\/board|shared\/src\/board\/boardDoc)/,
  'react-aria': /node_modules\/(react-aria|react-stately|@react-aria|@react-stately|@react-spectrum)/,
  'the full zod (use zod/mini)': /node_modules\/zod\/(index|v3\/|v4\/classic\/|v4\/index|v4\/locales\/index)/,
};

function followed(manifest, keys) {
  const seen = new Set();
  const follow = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const inner of manifest[key].imports ?? []) follow(inner);
  };
  for (const key of keys) follow(key);
  return [...seen].map((key) => manifest[key]);
}

const filesOf = (manifest, keys) =>
  followed(manifest, keys)
    .map(({ file }) => file)
    .filter((file) => file.endsWith('.js'));

/** The script files of the phone's page in one language, relative to client/dist. */
export function phoneFiles(manifest, language) {
  const entry = entryKeys.find((key) => manifest[key]);
  if (!entry) throw new Error('the client build has no entry');
  if (!manifest[screenKey]) throw new Error(`${screenKey} is not a chunk of its own: open it with import()`);
  const words = `src/text/${language}/phonePage.ts`;
  if (!manifest[words]) throw new Error(`${words} is not a chunk of its own: load a language with import()`);
  return filesOf(manifest, [entry, screenKey, words]);
}

/** Everything the phone's page is made of in a build, in every language, with its styles and letters: what opens it without a network. */
export function pageFiles(from) {
  const manifest = read('manifest.json', from);
  const words = languages.map((language) => `src/text/${language}/phonePage.ts`);
  const entry = entryKeys.find((key) => manifest[key]);
  const parts = followed(manifest, [
    entry,
    screenKey,
    'src/screens/start/StartScreen.tsx',
    'src/NewVersion.tsx',
    ...words,
  ]);
  return new Set(parts.flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]));
}

/** What of the forbidden is in these files: one sentence each. */
export function intruders(modules, files) {
  return files.flatMap((file) =>
    (modules[file] ?? []).flatMap((id) =>
      Object.entries(forbidden)
        .filter(([, pattern]) => pattern.test(id.replaceAll('\\', '/')))
        .map(([what]) => `the phone's page loads ${what}: ${id} (${file})`),
    ),
  );
}

/** For size-limit: the page's scripts once for each language. */
export const weighed = () =>
  languages.map((language) => ({
    name: `the phone's page, ${language}`,
    path: phoneFiles(read('manifest.json'), language).map((file) => path.join('client/dist', file)),
    limit: '115 kB',
  }));

if (process.argv[1] === import.meta.filename) {
  const manifest = read('manifest.json');
  const modules = read('modules.json');
  const found = new Set(languages.flatMap((language) => intruders(modules, phoneFiles(manifest, language))));
  for (const sentence of found) console.error(sentence);
  if (found.size > 0) process.exit(1);
}
