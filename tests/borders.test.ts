import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const imports = (source: string) => `import '${source}';\nexport const planted = 1;\n`;
const plain = 'export const x = 1;\n';

/** What follows the arrows: the lint must say nothing. */
const allowed: Record<string, string> = {
  'shared/src/outcome.ts': plain,
  'shared/src/board/board.ts': imports('../outcome.ts'),
  'shared/src/board/boardDoc.ts': imports('yjs'),
  'shared/src/commands/postStatement.ts': imports('../board/board.ts'),
  'shared/src/commands/postStatement.test.ts': imports('../testing/builders.ts'),
  'shared/src/protocol/socket.ts': imports('../commands/postStatement.ts'),
  'shared/src/minutes/compose.ts': imports('../board/board.ts'),
  'shared/src/testing/builders.ts': imports('../commands/postStatement.ts'),
  'server/src/config.ts': "export const port = process.env['PORT'];\n",
  'server/src/ports/store.ts': imports('@skab/shared/outcome.ts'),
  'server/src/adapters/memory/store.ts': imports('../../ports/store.ts'),
  'server/src/collab/gateway.ts': imports('@skab/shared/protocol/socket.ts'),
  'server/src/collab/gateway.test.ts': imports('../adapters/memory/store.ts'),
  'server/src/people/sessions.ts': imports('../ports/store.ts'),
  'server/src/app.ts': imports('./collab/gateway.ts'),
  'server/src/openPorts.ts': imports('./adapters/memory/store.ts'),
  'server/src/main.ts': imports('./openPorts.ts'),
  'client/src/ui/Button.tsx': imports('react'),
  'client/src/text/da.ts': plain,
  'client/src/board/draw.ts': imports('../ui/Button.tsx'),
  'client/src/sync/outbox.ts': imports('yjs'),
  'client/src/screens/phone/PhoneScreen.tsx': imports('../../sync/outbox.ts'),
  'client/src/screens/phone/parts/Form.tsx': imports('../PhoneScreen.tsx'),
  'client/src/screens/projector/Wall.tsx': imports('../../board/draw.ts'),
  'client/src/routes.tsx': "export const open = () => import('./screens/phone/PhoneScreen.tsx');\n",
  'client/src/main.tsx': imports('./routes.tsx'),
};

/** One forbidden thing a file: its text, and the rule that must object. */
const forbidden: Record<string, [text: string, rule: string]> = {
  'client/src/sync/a1.ts': [imports('../../../server/src/app.ts'), 'borders(follow)'],
  'client/src/sync/a2.ts': [imports('@skab/server/src/app.ts'), 'borders(follow)'],
  'server/src/http/a3.ts': [imports('../../../client/src/text/da.ts'), 'borders(follow)'],
  'shared/src/board/a4.ts': [imports('../../../server/src/ports/store.ts'), 'borders(follow)'],
  'shared/src/board/a5.ts': [imports('node:fs'), 'borders(follow)'],
  'shared/src/board/a6.ts': [imports('fs/promises'), 'borders(follow)'],
  'shared/src/board/a7.ts': [imports('kysely'), 'borders(follow)'],
  'shared/src/board/a8.ts': [imports('../commands/postStatement.ts'), 'borders(follow)'],
  'shared/src/board/a9.ts': [imports('../testing/builders.ts'), 'borders(follow)'],
  'shared/src/commands/b1.ts': [imports('../protocol/socket.ts'), 'borders(follow)'],
  'shared/src/commands/b2.ts': [imports('yjs'), 'borders(follow)'],
  'shared/src/minutes/b3.ts': [imports('../commands/postStatement.ts'), 'borders(follow)'],
  'shared/src/scene/b4.ts': [imports('../minutes/compose.ts'), 'borders(follow)'],
  'server/src/ports/b5.ts': [imports('../adapters/memory/store.ts'), 'borders(follow)'],
  'server/src/adapters/memory/b6.ts': [imports('../../collab/gateway.ts'), 'borders(follow)'],
  'server/src/adapters/memory/b7.ts': [imports('../../app.ts'), 'borders(follow)'],
  'server/src/collab/b8.ts': [imports('../people/sessions.ts'), 'borders(follow)'],
  'server/src/people/b9.ts': [imports('../openPorts.ts'), 'borders(follow)'],
  'server/src/people/c1.ts': [imports('yjs'), 'borders(follow)'],
  'server/src/people/c2.ts': [imports('libsql'), 'borders(follow)'],
  'server/src/people/c3.ts': [imports('react'), 'borders(follow)'],
  'server/src/people/c4.ts': [imports('../collab/gateway.test.ts'), 'borders(follow)'],
  'server/src/people/c5.ts': ["export const port = process.env['PORT'];\n", 'node(no-process-env)'],
  'server/src/people/c6.ts': [
    "import { env } from 'node:process';\nexport const port = env['PORT'];\n",
    'borders(follow)',
  ],
  'server/src/collab/c7.ts': ['export const now = Date.now();\n', 'eslint(no-restricted-properties)'],
  'client/src/screens/phone/c8.tsx': [imports('../projector/Wall.tsx'), 'borders(follow)'],
  'client/src/screens/phone/c9.tsx': [
    "export const open = () => import('../projector/Wall.tsx');\n",
    'borders(follow)',
  ],
  'client/src/screens/phone/d1.tsx': ["export type { Wall } from '../projector/Wall.tsx';\n", 'borders(follow)'],
  'client/src/screens/phone/d2.tsx': ["export type W = import('../projector/Wall.tsx').Wall;\n", 'borders(follow)'],
  'client/src/screens/phone/d3.tsx': [imports('yjs'), 'borders(follow)'],
  'client/src/screens/phone/parts/d4.tsx': [imports('../../projector/Wall.tsx'), 'borders(follow)'],
  'client/src/board/d5.ts': [imports('../sync/outbox.ts'), 'borders(follow)'],
  'client/src/ui/d6.ts': [imports('../text/da.ts'), 'borders(follow)'],
  'client/src/ui/d7.ts': [imports('@skab/shared/outcome.ts'), 'borders(follow)'],
  'client/src/utils/d8.ts': [imports('../text/da.ts'), 'borders(follow)'],
  'client/src/sync/d9.ts': ['export default 1;\n', 'import(no-default-export)'],
  'client/src/sync/e1.ts': ['export const x: any = 1;\n', 'typescript(no-explicit-any)'],
  'client/src/sync/e2.ts': [
    'export function go(): void {\n  Promise.resolve(1);\n}\n',
    'typescript(no-floating-promises)',
  ],
  'shared/src/meeting/ring1.ts': [imports('./ring2.ts'), 'import(no-cycle)'],
  'shared/src/meeting/ring2.ts': [imports('./ring1.ts'), 'import(no-cycle)'],
  'shared/src/meeting/ring3.ts': [
    "import type { Four } from './ring4.ts';\nexport type Three = Four;\n",
    'import(no-cycle)',
  ],
  'shared/src/meeting/ring4.ts': [
    "import type { Three } from './ring3.ts';\nexport type Four = Three[];\n",
    'import(no-cycle)',
  ],
};

let copy = '';
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
  writeFileSync(path.join(copy, file), text);
};

/** The rules that object, by file, when the whole copy is linted. */
function lint(): Record<string, string[]> {
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--format', 'json'], { cwd: copy, encoding: 'utf8' });
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  // The shape oxlint documents for --format json.
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  const found: Record<string, string[]> = {};
  for (const { code, filename } of diagnostics) (found[filename] ??= []).push(code);
  return found;
}

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'borders-'));
  for (const kept of ['.oxlintrc.json', 'scripts/lint', 'tsconfig.base.json'])
    cpSync(path.join(root, kept), path.join(copy, kept), { recursive: true });
  for (const part of ['shared', 'server', 'client'])
    cpSync(path.join(root, part, 'tsconfig.json'), path.join(copy, part, 'tsconfig.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  for (const [file, text] of Object.entries(allowed)) write(file, text);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('the lint has nothing against imports that follow the arrows', () => {
  expect(lint()).toEqual({});
});

it('the lint objects to each planted import, cycle and habit, once, and to nothing else', () => {
  for (const [file, [text]] of Object.entries(forbidden)) write(file, text);
  expect(lint()).toEqual(Object.fromEntries(Object.entries(forbidden).map(([file, [, rule]]) => [file, [rule]])));
});
