import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from './bootstrap.mjs';
import { judge, judgeFile } from './reports.mjs';

const file = 'shared/src/a.test.ts';
const vitestReport = (...statuses) => ({
  testResults: [
    {
      name: path.join(root, file),
      status: 'passed',
      assertionResults: statuses.map((status) => ({ status, fullName: `a ${status} test` })),
    },
  ],
});

it('counts what passed and what failed', () => {
  expect(judge(vitestReport('passed', 'passed', 'failed'), [file])).toEqual({ passed: 2, failed: 1, problems: [] });
});

it('a skipped and a planned test are problems', () => {
  expect(judge(vitestReport('passed', 'skipped', 'todo'), [file]).problems).toHaveLength(2);
});

it('a test file on disk that the report does not know is a problem', () => {
  expect(judge(vitestReport('passed'), [file, 'shared/src/b.test.ts']).problems).toEqual([
    'shared/src/b.test.ts: no test of this file ran',
  ]);
});

it('reads a browser report: a flaky test counts as failed, a skipped one is a problem', () => {
  const spec = (title, status) => ({ title, file: 'line.spec.ts', tests: [{ status }] });
  const specs = [spec('a', 'expected'), spec('b', 'flaky'), spec('c', 'skipped')];
  const report = {
    config: { rootDir: path.join(root, 'tests/e2e') },
    suites: [{ suites: [{ specs }] }],
    errors: [],
  };
  const { passed, failed, problems } = judge(report, ['tests/e2e/line.spec.ts']);
  expect({ passed, failed, problems: problems.length }).toEqual({ passed: 1, failed: 1, problems: 1 });
});

it('a report that was never written is a failure', () => {
  expect(judgeFile(path.join(root, 'test-results/none.json'), []).failed).toBe(1);
});
