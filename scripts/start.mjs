// `npm start`, `npm run invite -- <role>`, `npm run verify -- <file>`: install and build what changed, then run the server's entry.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { install, root, stop } from './bootstrap.mjs';
import { build } from './build.mjs';

const given = process.argv.slice(2);
const named = given[0] === '--run';
const entry = named ? given[1] : 'main';
const args = named ? given.slice(2) : given;

install('run');
await build();

const file = path.join(root, `server/dist/${entry}.js`);
if (!existsSync(file)) stop(`There is nothing to run yet: server/src/${entry}.ts does not exist.`);

const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { NODE_ENV: 'production', ...process.env },
});
// Ctrl+C in a terminal reaches the child by itself; a second copy of it would cut its graceful stop short.
const pass = (signal) => process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) pass(signal);
// npm hands a SIGTERM to its shell, which dies of it without a word to us: a parent that is gone means stop.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
}
child.on('error', (error) => stop(`The server could not be started: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
