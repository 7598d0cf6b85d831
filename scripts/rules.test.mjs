import { expect, it } from 'vitest';
import { ruleProblems } from './rules.mjs';

const rules = (...lines) => ['# Rules', '## ST Statements', ...lines].join('\n');
const test = (text) => [{ file: 'post.test.ts', text }];

it('is content when each rule has a test', () => {
  const text = rules('- **ST1** A statement posted twice stands once.', '- **ST2** An empty statement is refused.');
  expect(ruleProblems(text, test(`it('[ST1][ST2] both', () => {}); it.each([1, 2])('[ST2] %s', () => {})`))).toEqual(
    [],
  );
});

it('objects to a rule without a test', () => {
  expect(ruleProblems(rules('- **ST1** A rule.'), test(`it('no id', () => {})`))).toEqual([
    'docs/RULES.md: ST1 has no test',
  ]);
});

it('objects to a test of an unknown rule', () => {
  expect(ruleProblems(rules(), test("it('[ST9] a name', () => {})"))).toEqual([
    'post.test.ts: ST9 is not in docs/RULES.md',
  ]);
});

it('objects to an id that stands twice', () => {
  const text = rules('- **ST1** A rule.', '- **ST1** Another rule.');
  expect(ruleProblems(text, test("it('[ST1] a name', () => {})"))).toEqual(['docs/RULES.md: ST1 stands twice']);
});

it('objects to an id of no group and to a line of another form', () => {
  expect(ruleProblems(rules('- **QQ1** A rule.', '- **st2** A rule.'), test("it('[QQ1] a name', () => {})"))).toEqual([
    'docs/RULES.md: QQ1 belongs to no group',
    'docs/RULES.md: not of the form "- **ST1** sentence": - **st2** A rule.',
  ]);
});

it('does not take an id in a comment for a test', () => {
  expect(ruleProblems(rules('- **ST1** A rule.'), test("// '[ST1] a name'"))).toEqual([
    'docs/RULES.md: ST1 has no test',
  ]);
});
