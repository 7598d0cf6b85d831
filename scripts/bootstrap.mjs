// Brings a machine that has only Node and npm to the point where the project can run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
const pnpm = 'pnpm@12.21.0';
const stampFile = path.join(root, 'node_modules', '.skab-installed.json');
const manifests = ['.', 'shared', 'server', 'client', 'tests', 'tests/node24', 'tests/peers'].map(
  (dir) => `${dir}/package.json`,
);

/** Paths of all files under the given ones, relative to the root, sorted; `node_modules` and `dist` are left out. */
export function filesUnder(...starts) {
  const found = [];
  const walk = (relative) => {
    for (const entry of readdirSync(path.join(root, relative), { withFileTypes: true })) {
      if (['node_modules', 'dist', 'test-results'].includes(entry.name)) continue;
      const inner = `${relative}/${entry.name}`;
      if (entry.isDirectory()) walk(inner);
      else if (entry.isFile()) found.push(inner);
    }
  };
  for (const start of starts) if (existsSync(path.join(root, start))) walk(start);
  return found.sort();
}

/** One hash of the names and contents of the given files (paths from the root). */
export function hashOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

const readStamp = () => {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
};

/** Ends the run with one plain sentence. */
export function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Skab Sammen needs Node 20.19 or later; this is ${process.version}.`);
}

/** Installs what the lockfile says when it changed since the last time; `run` leaves out what only tests need. */
export function install(scope = 'all') {
  requireNode();
  const hash = hashOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]);
  const stamp = readStamp();
  const enough = stamp.scope === 'all' || stamp.scope === scope;
  if (stamp.hash === hash && enough) return;
  const whole = scope === 'all' || stamp.scope === 'all';
  const filters = whole ? [] : ['--filter', '@skab/server...', '--filter', '@skab/client...'];
  console.error('Installing the locked dependencies ...');
  const args = ['-y', pnpm, 'install', '--frozen-lockfile', ...filters];
  // npx is a .cmd file on Windows and needs the shell there.
  const done = spawnSync('npx', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status !== 0) stop('The dependencies could not be installed; the lines above say why.');
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ hash, scope: whole ? 'all' : scope }));
}
