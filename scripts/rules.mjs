// Holds docs/RULES.md and the tests together: each rule has a test, each id in a test's name is a rule, no id stands twice.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, root } from './bootstrap.mjs';

const testFile = /\.(test|spec|contract)\.(tsx?|mjs)$/;
const ruleLine = /^- \*\*([A-Z]{2}\d+)\*\* \S/;
// A call whose first argument is a name that begins with ids: it('[ST1] ...', test.each(...)('[ST1][OB2] ...'
const testName = /\(\s*['"`]((?:\[[A-Z]{2}\d+\]\s*)+)/g;

/** What is wrong between the text of RULES.md and the tests (`{file, text}`), one sentence each. */
export function ruleProblems(rulesText, tests) {
  const problems = [];
  const groups = new Set([...rulesText.matchAll(/^## ([A-Z]{2})\b/gm)].map((match) => match[1]));
  const rules = new Set();
  for (const line of rulesText.split('\n').filter((candidate) => /^\s*[-*] \*\*/.test(candidate))) {
    const id = ruleLine.exec(line)?.[1];
    if (!id) problems.push(`docs/RULES.md: not of the form "- **ST1** sentence": ${line.trim()}`);
    else if (rules.has(id)) problems.push(`docs/RULES.md: ${id} stands twice`);
    else if (!groups.has(id.slice(0, 2))) problems.push(`docs/RULES.md: ${id} belongs to no group`);
    if (id) rules.add(id);
  }
  const tested = new Set();
  for (const { file, text } of tests)
    for (const [, ids] of text.matchAll(testName))
      for (const [, id] of ids.matchAll(/\[([A-Z]{2}\d+)\]/g)) {
        tested.add(id);
        if (!rules.has(id)) problems.push(`${file}: ${id} is not in docs/RULES.md`);
      }
  for (const id of rules) if (!tested.has(id)) problems.push(`docs/RULES.md: ${id} has no test`);
  return [...new Set(problems)];
}

if (process.argv[1] === import.meta.filename) {
  const read = (file) => readFileSync(path.join(root, file), 'utf8');
  const tests = filesUnder('shared/src', 'server/src', 'client/src', 'tests')
    .filter((file) => testFile.test(file))
    .map((file) => ({ file, text: read(file) }));
  const problems = ruleProblems(read('docs/RULES.md'), tests);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exit(1);
}
