// `npm run e2e -- --grep @line`: the browser tests against what is built now; arguments go to Playwright.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { install, root } from './bootstrap.mjs';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';

install();
await build();
const playwright = path.join(root, 'tests/node_modules/@playwright/test/cli.js');
const done = spawnSync(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
  cwd: path.join(root, 'tests'),
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: findChromium() },
});
process.exit(done.status ?? 1);
