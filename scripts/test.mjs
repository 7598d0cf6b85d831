// `npm test`: everything that must be green, in order, stopping at the first red suite. `--only a,b` runs some of it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { install, root, stop } from './bootstrap.mjs';
import { judgeFile } from './reports.mjs';

const onlyAt = process.argv.indexOf('--only');
const only = onlyAt > 0 ? (process.argv[onlyAt + 1] ?? '').split(',') : undefined;
const budget = JSON.parse(readFileSync(path.join(root, 'tests/budget.json'), 'utf8'));
const rows = [];
const total = { passed: 0, failed: 0 };

const started = Date.now();
install();
rows.push({ name: 'install', seconds: (Date.now() - started) / 1000, note: '' });
const { reports, suites } = await import('./suites.mjs');
const chosen = suites.filter(({ name }) => !only || only.includes(name));
if (only?.some((name) => !suites.some((suite) => suite.name === name)))
  stop(`Suites are: ${suites.map(({ name }) => name).join(', ')}`);
mkdirSync(reports, { recursive: true });

function runCommands({ commands, env, cwd, report }) {
  for (const [command, ...args] of commands) {
    const done = spawnSync(command, args, {
      cwd: cwd ?? root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        ...(report ? { CI: '1' } : {}),
        ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
        ...env?.(),
      },
    });
    if (done.status !== 0) return false;
  }
  return true;
}

/** Runs one suite; true when it is green. */
function runSuite(suite, row) {
  const absent = suite.absent?.();
  if (typeof absent === 'string') {
    row.note = `not run: ${absent}`;
    return true;
  }
  const files = suite.files?.();
  if (files?.length === 0) {
    row.note = 'not run: it has no test files yet';
    return true;
  }
  if (suite.report) rmSync(suite.report, { force: true });
  const green = runCommands(suite);
  if (!suite.report) {
    if (!green) total.failed += 1;
    return green;
  }
  const { passed, failed, problems } = judgeFile(suite.report, files);
  total.passed += passed;
  total.failed += green || failed > 0 ? failed : 1;
  row.note = `${passed} passed, ${failed} failed`;
  for (const problem of problems) console.error(`  ${problem}`);
  if (problems.length > 0 && failed === 0) total.failed += problems.length;
  return green && failed === 0 && problems.length === 0;
}

let red;
for (const suite of chosen) {
  console.log(`\n── ${suite.name}`);
  const from = Date.now();
  const row = { name: suite.name, note: '' };
  rows.push(row);
  if (!runSuite(suite, row)) red = suite.name;
  row.seconds = (Date.now() - from) / 1000;
  if (row.note.startsWith('not run')) console.log(row.note);
  if (red) break;
}

console.log(`\n${'suite'.padEnd(12)}${'seconds'.padStart(9)}${'budget'.padStart(8)}`);
for (const { name, seconds, note } of rows) {
  const over = seconds > budget[name] ? 'OVER BUDGET  ' : '';
  console.log(`${name.padEnd(12)}${seconds.toFixed(1).padStart(9)}${String(budget[name]).padStart(8)}  ${over}${note}`);
}
const sum = rows.reduce((seconds, row) => seconds + row.seconds, 0);
console.log(`${'together'.padEnd(12)}${sum.toFixed(1).padStart(9)}`);
if (red) {
  const left = chosen.slice(chosen.findIndex(({ name }) => name === red) + 1).map(({ name }) => name);
  console.log(`\nRED: ${red}.${left.length > 0 ? ` Not run after it: ${left.join(', ')}.` : ''}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(red ? 1 : 0);
