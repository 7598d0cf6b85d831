// Runs a TypeScript file of tests/ : `node scripts/runTs.mjs bench <name> ...`, `... prove <name> ...` or `... screenshots ...`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { install, root, stop } from './bootstrap.mjs';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';

const [kind, ...rest] = process.argv.slice(2);
const isNamed = kind === 'bench' || kind === 'prove';
const [name, ...args] = isNamed ? rest : [kind, ...rest];
const dir = path.join(root, isNamed ? `tests/${kind}` : 'tests');
const file = path.join(dir, `${name}.ts`);
if (!name || !existsSync(file)) {
  const known = existsSync(dir) ? readdirSync(dir).filter((entry) => entry.endsWith('.ts')) : [];
  stop(`There is no ${path.relative(root, file)}. There is: ${known.map((entry) => entry.slice(0, -3)).join(', ')}`);
}

install();
await build();
const env = kind === 'bench' ? process.env : { ...process.env, CHROMIUM_PATH: findChromium() };
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
const done = spawnSync(process.execPath, [tsx, file, ...args], { cwd: root, stdio: 'inherit', env });
process.exit(done.status ?? 1);
