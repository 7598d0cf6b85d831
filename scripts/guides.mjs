// Holds the guides and the screens together: what stands in *italics* with a capital letter in docs/guide is words of a screen or of paper.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, root } from './bootstrap.mjs';

const plain = (text) => text.replace(/\s+/g, ' ');
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const literal = /'((?:[^'\\\n]|\\.)+)'|"([^"\n]+)"|`([^`]+)`/g;
// Not within other emphasis: **bold** is no name of a button.
const italics = /(?<![*\w])\*([^*]+)\*(?![*\w])/g;

/** Words on screens as a test for names: a name is all of them, all of a sentence of them, or they are that with its gaps filled. */
function shownWords(sources) {
  const words = sources.flatMap((text) =>
    [...text.matchAll(literal)].map((found) =>
      plain(found[1] ?? found[2] ?? found[3].replace(/\$\{[^}]*\}/g, '{{gap}}')),
    ),
  );
  const all = words.join('\n');
  const filled = words
    .filter((one) => one.includes('{{') && one.replace(/\{\{.*?\}\}|\W/g, '').length >= 4)
    .map(
      (one) =>
        new RegExp(
          `^${one
            .split(/\{\{.*?\}\}/)
            .map(escaped)
            .join('.+')}$`,
        ),
    );
  return (name) =>
    new RegExp(`(^|[\\n»(.:] ?)${escaped(name)}($|[\\n.,:;…«)]| \\{\\{)`).test(all) ||
    filled.some((one) => one.test(name));
}

/** Names in the guides (`{file, text}`) that no screen has, one sentence each. */
export function guideProblems(guides, sources) {
  const isShown = shownWords(sources);
  return guides.flatMap(({ file, text }) =>
    [...plain(text).matchAll(italics)]
      .map(([, name]) => name.replace(/ ?(\.{3}|…)$|[.,:]$/, ''))
      .filter((name) => /^\p{Lu}/u.test(name) && !isShown(name))
      .map((name) => `${file}: no screen says "${name}"`),
  );
}

if (process.argv[1] === import.meta.filename) {
  const read = (file) => readFileSync(path.join(root, file), 'utf8');
  const isSource = (file) => /\.tsx?$/.test(file) && !/\.test\./.test(file) && !file.includes('/text/en/');
  const sources = filesUnder('client/src', 'shared/src', 'server/src').filter(isSource).map(read);
  const guides = filesUnder('docs/guide')
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ file, text: read(file) }));
  const problems = guideProblems(guides, sources);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exit(1);
}
