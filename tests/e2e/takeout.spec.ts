import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { newId } from '../harness/visitor.ts';
import { expect, test, type Evening } from './evening.ts';
import { Board } from './screens/board.ts';

const clusters = ['Steder at mødes', 'Sig det ligeud', 'Små forsøg', 'Handicaporganisationernes adgang', 'Mad & kaffe'];
const words = [
  'Mød os på biblioteket. Der er vi alligevel hver uge.',
  'Et nej er fint, når der står <b>hvorfor</b>.',
  'Prøv det i én gade, før hele kvarteret skal høres.',
  'Handicaporganisationernes medborgerskabspolitikker og kommunalbestyrelsesmedlemmernes dagsordener hænger ikke sammen.',
  'Kaffen skal være god, og kagen "hjemmebagt" 😊',
];

/** A board with statements in clusters, a principle, and two statements that lie nowhere. */
const aBoard = async (evening: Evening, count: number): Promise<void> => {
  const hands = await evening.hands();
  const [, collect, , cluster] = evening.steps;
  if (!collect || !cluster) throw new Error('the evening has no such steps');
  await hands.send('startStep', { stepId: collect.stepId, seen: null });
  const ids = Array.from({ length: count }, () => newId());
  for (let from = 0; from < count; from += 100) {
    const statements = ids
      .slice(from, from + 100)
      .map((statementId, at) => ({ statementId, text: words[(from + at) % words.length] ?? '' }));
    await hands.send('importStatements', { importId: newId(), source: 'Høringen', stepId: collect.stepId, statements });
  }
  await hands.send('startStep', { stepId: cluster.stepId, seen: collect.stepId });
  for (const [at, title] of clusters.entries()) {
    const clusterId = newId();
    const statements = ids
      .slice(2)
      .filter((_id, index) => index % clusters.length === at)
      .slice(0, 40)
      .map((statementId) => ({ statementId, seen: null }));
    for (let from = 0; from < statements.length; from += 2) {
      const some = statements.slice(from, from + 2);
      if (from === 0) {
        await hands.send('startCluster', { clusterId, title, statements: some, x: (at % 3) * 720, y: at * 300 });
      } else {
        for (const one of some) await hands.send('placeStatement', { ...one, clusterId });
      }
    }
    if (at === 0) await hands.send('makePrinciple', { principleId: newId(), clusterId, title: 'Lytter først' });
  }
};

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

test('the board and the list of clusters are saved as pictures for A3 @board', async ({ evening }) => {
  await aBoard(evening, 22);
  const { page } = await evening.facilitator();
  await page.goto(`${evening.origin}/tavle/${evening.workshopId}`);
  await expect(new Board(page).island('Sig det ligeud', 4)).toBeVisible();
  const save = async (what: string): Promise<Download> => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Gem billede' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: what }).click(),
    ]);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    return file;
  };
  for (const [what, name] of [
    ['Tavlen, som den ligger', 'tavle'],
    ['Klyngerne som liste', 'klynger'],
  ] as const) {
    const png = await save(`${what} som PNG`);
    expect(png.suggestedFilename()).toBe(`${name}-2027-02-09.png`);
    const bytes = await bytesOf(png);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3307, 2339]);
    const svg = (await bytesOf(await save(`${what} som SVG`))).toString();
    expect(svg).toContain('&lt;b&gt;hvorfor&lt;/b&gt;.');
    expect(svg.match(/@font-face/g)?.length).toBe(2);
    expect(svg).toContain('base64,d09GMg');
    const wrong = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')?.textContent,
      // The page itself may hold no style of its own.
      svg.replace(/<style>.*<\/style>/s, ''),
    );
    expect(wrong).toBeUndefined();
  }
});

test('the minutes leave as a PDF, and the whole workshop as a file that comes in as a new one @minutes', async ({
  evening,
}) => {
  await aBoard(evening, 12);
  const secretary = await evening.minutes();
  const pdf = await getDocumentProxy(new Uint8Array(await secretary.download('Hent som PDF')));
  const shown = (await (await pdf.getPage(2)).getTextContent()).items.map((item) => ('str' in item ? item.str : ''));
  expect(shown.join('')).toContain('Temaer fra tavlen');

  const file = Buffer.from(await secretary.download('Hent hele workshoppen (JSON)'));
  const { page } = await evening.facilitator();
  await page.goto(`${evening.origin}/styr`);
  const choose = async (buffer: Buffer): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Hent en workshop ind fra en fil' }).click(),
    ]);
    await chooser.setFiles({ name: 'workshop.json', mimeType: 'application/json', buffer });
  };
  evening.expectRefusals();
  await choose(file.subarray(0, 300));
  await expect(page.getByRole('main')).toContainText('Det går galt i linje');
  await choose(Buffer.from(file.toString().replace('"isLate": false', '"isLate": "nej"')));
  await expect(page.getByRole('main')).toContainText('statements 1: isLate');
  await choose(file);
  await page.waitForURL(/\/styr\/[\w-]{22}$/);
  expect(page.url()).not.toContain(evening.workshopId);
  await page.goto(page.url().replace('/styr/', '/tavle/'));
  await expect(new Board(page).island('Sig det ligeud', 2)).toBeVisible();
});
