/**
 * `pnpm prove inject [--strings 6500] [--batch 325] [--titles 6500]` (`PICTURES=folder` keeps pictures of the screens): strings that do harm elsewhere, given wherever
 * people write: statements, sources, names of clusters, principles, stations, steps, people and meetings, fields of the minutes, names at
 * the door. Every export is read back by a parser that is not ours, and every screen is opened on them: nothing runs, no cell is a
 * formula, no file is broken, and the words stand as they were said.
 */
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { routes, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { chromiumOptions } from '../harness/chromiumOptions.ts';
import { startServer } from '../harness/startServer.ts';
import { newId, redeemLink, visitor, type Visitor } from '../harness/visitor.ts';
import {
  readBackCopy,
  readBackCsv,
  readBackDocx,
  readBackMarkdown,
  readBackPdf,
  type Wanted,
} from './inject/exports.ts';
import { openParser, type Parser } from './inject/parser.ts';
import { postEverywhere, type Posted } from './inject/post.ts';
import { openScreens, type Seen } from './inject/screens.ts';
import { families, injectionStrings } from './inject/strings.ts';
import { tryTitles } from './inject/titles.ts';
import { squeezed } from './inject/rules.ts';
import { askAgain } from './kit/askAgain.ts';
import { ownProcess } from './kit/ownProcesses.ts';
import { runProof } from './kit/proof.ts';

/** Names at the door take a socket each. */
const atDoor = 40;

const sizes = { strings: { ci: 200, full: 6500 }, batch: { ci: 200, full: 325 }, titles: { ci: 200, full: 6500 } };

await runProof('inject', sizes, async (proof) => {
  const { holds, random } = proof;
  const strings = injectionStrings(random, proof.sizes.strings);
  const server = await startServer({ settings: { LOG_LEVEL: 'error' } });
  ownProcess(server.process);
  const browser = await chromium.launch(chromiumOptions());
  const leader: Visitor = visitor(server.origin);
  await redeemLink(leader, await server.invite('administrator'));
  const parser = await openParser(browser);
  const pictures = process.env['PICTURES'];
  if (pictures) mkdirSync(pictures, { recursive: true });
  const figures = { statements: 0, refused: 0, files: 0 };
  const seen: Seen = { screens: 0, papers: 0 };

  const judgePlain = async (posted: Posted, read: Parser): Promise<void> => {
    for (const { text, page } of posted.plainPages) {
      const { dangers, words } = await read.readHtml(page, '#root blockquote, #root textarea');
      for (const danger of dangers) holds(false, () => `plain form: ${danger} of ${JSON.stringify(text)}`);
      holds(
        squeezed(words ?? '') === squeezed(text) || words === text,
        () => `plain form: ${JSON.stringify(words)}, and should be ${JSON.stringify(text)}`,
      );
    }
  };
  /** The copy founds a workshop whose copy says the same. */
  const foundAgain = async (file: string, posted: Posted): Promise<void> => {
    const workshopId = newId();
    const answer = await askAgain(new URL(routes.copies(workshopId, newId()), server.origin), {
      method: 'POST',
      headers: { cookie: leader.cookie(), origin: server.origin, 'content-type': 'application/octet-stream' },
      body: file,
    });
    const made = (await answer.json()) as WorkshopListed; // when it is another answer, the next line says so
    if (holds(answer.ok && made.workshopId === workshopId, () => `the copy founds nothing: ${JSON.stringify(made)}`))
      await readBackCopy(leader, workshopId, posted.statements, holds);
  };

  for (let from = 0; from < strings.length; from += proof.sizes.batch) {
    const began = performance.now();
    const batch = strings.slice(from, from + proof.sizes.batch);
    const posted = await postEverywhere(leader, batch, atDoor, holds);
    figures.statements += posted.statements.size;
    figures.refused += posted.refused;
    const postedMs = performance.now();
    const { byNumber, file } = await readBackCopy(leader, posted.workshopId, posted.statements, holds);
    const somewhere = [...posted.clusters, ...posted.attendees, posted.meeting];
    const wanted: Wanted = { workshopId: posted.workshopId, reader: leader, byNumber, somewhere };
    await readBackDocx(wanted, parser, holds);
    await readBackPdf(wanted, holds);
    await readBackMarkdown(wanted, holds);
    await readBackCsv(wanted, holds);
    await foundAgain(file, posted);
    figures.files += 7;
    await judgePlain(posted, parser);
    const readMs = performance.now();
    await openScreens(posted, { browser, origin: server.origin, holds, seen, pictures });
    for (const phone of posted.asking) phone.leave();
    const seconds = [postedMs - began, readMs - postedMs, performance.now() - readMs].map((ms) =>
      (ms / 1000).toFixed(1),
    );
    proof.say(
      `strings ${from} to ${from + batch.length}: posted ${seconds[0]} s, read back ${seconds[1]} s, screens ${seconds[2]} s`,
    );
  }
  figures.files += await tryTitles(leader, strings.slice(0, proof.sizes.titles), parser, holds);

  for (const [name, value] of Object.entries({ ...figures, ...seen })) proof.figure(name, value);
  proof.figure('families', Object.keys(families).length);
  await browser.close();
  await server.stop();
});
