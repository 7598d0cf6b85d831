// Reads what a test run wrote and says what it holds: passed, failed, and everything that did not run.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './bootstrap.mjs';

const relative = (file) => path.relative(root, file).split(path.sep).join('/');

function readVitest(report) {
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map(({ status, fullName }) => ({ file: relative(file.name), name: fullName, status })),
  );
  return {
    tests,
    broken: report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0),
  };
}

function readPlaywright(report) {
  const tests = [];
  const walk = (suite) => {
    for (const inner of suite.suites ?? []) walk(inner);
    for (const spec of suite.specs ?? [])
      for (const { status } of spec.tests)
        tests.push({
          file: relative(path.join(report.config.rootDir, spec.file)),
          name: spec.title,
          status: { expected: 'passed', unexpected: 'failed', flaky: 'failed' }[status] ?? status,
        });
  };
  for (const suite of report.suites) walk(suite);
  return { tests, broken: report.errors };
}

/** `{passed, failed, problems}` of a report; a skipped test or a file without a test is a problem. */
export function judge(report, files) {
  const { tests, broken } = 'testResults' in report ? readVitest(report) : readPlaywright(report);
  const count = (status) => tests.filter((test) => test.status === status).length;
  const passed = count('passed');
  const failed = count('failed') + broken.length;
  const seen = new Set(tests.map(({ file }) => file));
  const problems = [
    ...tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ file, name, status }) => `${file}: "${name}" did not run (${status})`),
    ...files.filter((file) => !seen.has(file)).map((file) => `${file}: no test of this file ran`),
  ];
  return { passed, failed, problems };
}

/** The same for a report on disk; one that is missing or broken counts as one failure. */
export function judgeFile(reportFile, files) {
  try {
    return judge(JSON.parse(readFileSync(reportFile, 'utf8')), files);
  } catch {
    return { passed: 0, failed: 1, problems: [`no readable report was written to ${relative(reportFile)}`] };
  }
}
