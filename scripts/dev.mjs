// `npm run dev`: the server (restarted when it changes) and Vite, which hands /api, /socket.io and /board on to it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { install, root } from './bootstrap.mjs';

install();
const port = process.env.PORT ?? '3000';
const run = (label, ...args) => {
  const env = { ...process.env, PORT: port, NODE_ENV: 'development' };
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env });
  child.on('exit', (code) => {
    console.error(`${label} ended (${code ?? 'stopped'})`);
    end();
  });
  return child;
};
const children = [
  run(
    'server',
    path.join(root, 'node_modules/tsx/dist/cli.mjs'),
    'watch',
    'server/src/main.ts',
    ...process.argv.slice(2),
  ),
  run('vite', path.join(root, 'client/node_modules/vite/bin/vite.js'), 'client'),
];
function end() {
  for (const child of children) if (child.exitCode === null && !child.killed) child.kill('SIGTERM');
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
