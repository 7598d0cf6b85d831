import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { statementsCsv } from '@skab/shared/exchange/statementsCsv.ts';
import { aBoard, anId } from '@skab/shared/testing/builders.ts';

// LibreOffice may be on a machine without its spreadsheet, which is a library beside the program.
const office = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'soffice'))
  .find((file) => existsSync(file) && existsSync(path.join(path.dirname(realpathSync(file)), 'libsclo.so')));
if (!office) console.log('LibreOffice Calc is not on this machine: the table is read back by our own reader only.');
const run = promisify(execFile);

const words = [
  '=1+1',
  '+1+1',
  '-2+3',
  '@SUM(1;2)',
  '=HYPERLINK("http://x.test";"x")',
  "=cmd|'/C calc'!A0",
  'Linje 1\n=1+1',
];

/** What LibreOffice makes of a file of ours: every cell, and the formulas among them. */
const opened = async (
  csv: string,
  separator: string,
): Promise<{ readonly flat: string; readonly formulas: number }> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'skab-csv-'));
  try {
    const file = path.join(folder, 'udsagn.csv');
    await writeFile(file, csv);
    const filter = `--infilter=CSV:${separator.charCodeAt(0)},34,76,1,,1033,false,true,false`;
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run(office ?? '', [profile, '--headless', filter, '--convert-to', 'fods', '--outdir', folder, file]);
    const flat = await readFile(path.join(folder, 'udsagn.fods'), 'utf8');
    return { flat, formulas: flat.split('table:formula=').length - 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

it('[IM9] LibreOffice opens every cell as text, also where it looks for formulas', { timeout: 120_000 }, async () => {
  if (!office) return;
  const ids = words.map((_text, at) => anId(`${at}`));
  const csv = statementsCsv(
    aBoard({
      statements: Object.fromEntries(ids.map((id, at) => [id, { text: words[at] ?? '' }])),
      numbers: Object.fromEntries(ids.map((id, at) => [id, { number: at + 1 }])),
    }),
    { language: 'da', mayRead: () => true },
  );
  const ours = await opened(csv, ';');
  expect(ours.formulas).toBe(0);
  expect(ours.flat).toContain('=1+1');
  // The same words unguarded are formulas to it: the check can fail.
  expect((await opened(words.map((one) => `"${one.replace(/"/g, '""')}"`).join('\n'), ';')).formulas).toBeGreaterThan(
    0,
  );
});
