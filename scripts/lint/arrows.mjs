// oxlint plugin: an import must follow an arrow of borders.mjs. It sees static, dynamic, type and re-exporting imports.
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { arrows, packageHomes, sharedPackages } from './borders.mjs';

const testFile = /\.(test|contract|bench)\.tsx?$/;
const isUnder = (file, area) => file === area || file.startsWith(`${area}/`);
// The roots are areas of the files that lie directly in them; a folder of its own must be listed.
const isIn = (file, area) => (area.endsWith('/src') ? path.posix.dirname(file) === area : isUnder(file, area));
const areaOf = (file) =>
  Object.keys(arrows)
    .filter((area) => isIn(file, area))
    .sort((a, b) => b.length - a.length)[0];
const packageOf = (file) => file.split('/')[0];

const pathOf = (file, source) => {
  if (source.startsWith('.')) return path.posix.join(path.posix.dirname(file), source);
  if (source.startsWith('@skab/shared/')) return `shared/src/${source.slice('@skab/shared/'.length)}`;
  return undefined;
};

function objectionToPackage(file, source) {
  const name = isBuiltin(source) ? `node:${source.replace(/^node:/, '')}` : source;
  if (isUnder(file, 'shared/src') && !sharedPackages.some((allowed) => isUnder(name, allowed)))
    return `shared is pure: it imports ${sharedPackages.join(', ')} and nothing else`;
  const known = Object.keys(packageHomes).find((key) => (key === 'node:' ? name.startsWith(key) : isUnder(name, key)));
  if (!known || packageHomes[known].some((home) => isUnder(file, home))) return undefined;
  return `${known} may be imported only in: ${packageHomes[known].join(', ') || 'tests'}`;
}

/** Why `file` (a path from the root) may not import `source`; undefined when it may. */
export function objection(file, source) {
  const target = pathOf(file, source);
  const home = packageOf(file);
  const isTest = testFile.test(file);
  if (!['shared', 'server', 'client'].includes(home) || !file.startsWith(`${home}/src/`)) return undefined;
  if (!target) {
    if (isTest) return /^@skab\/(client|server|tests)\b/.test(source) ? `${home} may not import ${source}` : undefined;
    return objectionToPackage(file, source);
  }
  if (target.startsWith('shared/') && home !== 'shared' && source.startsWith('.'))
    return 'import shared as @skab/shared/...';
  if (packageOf(target) !== home && packageOf(target) !== 'shared')
    return `${home} may not import ${packageOf(target)}`;
  if (isTest) return undefined;
  if (testFile.test(target)) return 'only tests import tests and contracts';
  const from = areaOf(file);
  const to = areaOf(target);
  if (!from || !to) return `no area in scripts/lint/borders.mjs covers ${from ? target : file}`;
  if (from === to || arrows[from].includes(to)) return undefined;
  return `${from} may not import ${to}`;
}

const follow = {
  meta: { type: 'problem' },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return;
      const message = objection(file, source.value);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

export default { meta: { name: 'borders' }, rules: { follow } };
