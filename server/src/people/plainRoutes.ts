import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { urlencoded, Router, type Request, type Response } from 'express';
import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { rolesAt } from '@skab/shared/access/can.ts';
import { placeOf } from '@skab/shared/commands/defineCommand.ts';
import { signatureNow, writerAs } from '@skab/shared/commands/signing.ts';
import { namings } from '@skab/shared/meeting/words.ts';
import { dayInWords, headingsIn } from '@skab/shared/minutes/headings.ts';
import { signedWords } from '@skab/shared/minutes/said.ts';
import { wordsOf } from '@skab/shared/board/worded.ts';
import { standingOf } from '@skab/shared/commands/standing.ts';
import { cleanText, readableText } from '@skab/shared/board/statementText.ts';
import { isId } from '@skab/shared/ids.ts';
import type { RefusalAbout, RefusalCode } from '@skab/shared/outcome.ts';
import { plainLanguage, plainWords, type PlainLanguage, type PlainWords } from '@skab/shared/plainForm/words.ts';
import { readJoinCode } from '@skab/shared/protocol/joinCode.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { composeScene, type Scene } from '@skab/shared/scene/composeScene.ts';
import type { MayAsk } from '../limits/requestLimits.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import type { Identified, Identity } from './identity.ts';
import { newToken } from './tokens.ts';
import type { RandomBytes } from '../ports/clock.ts';
import { renderForm, renderTooFast, renderUnknown, type PlainView } from './plainForm.ts';

type Refusal = { readonly ok: false; readonly code: RefusalCode };

export interface PlainTools {
  readonly clientFolder: string;
  readonly randomBytes: RandomBytes;
  readonly identity: Identity;
  readonly door: Doorkeeper;
  /** The whole board of a workshop, with what only the desk may read. */
  readonly open: (workshopId: string) => Promise<{ readonly ok: true; readonly board: Board } | Refusal>;
  readonly isAllowedOrigin: (request: Request) => boolean;
  readonly mayAsk: MayAsk;
  readonly now: () => number;
  readonly statusOf: (code: RefusalCode) => number;
  readonly send: (asker: Identified, call: unknown) => Promise<CommandReply | null>;
}

const comingOf = (
  { meeting: { body, date, place, from }, thread }: Scene,
  language: PlainLanguage,
): NonNullable<PlainView['toCome']> => ({
  lines: [body, [dayInWords(date, language), place].filter((part) => part !== '').join(', ')].filter(
    (line) => line !== '',
  ),
  from,
  programme: thread.map(({ title, plannedFrom, question }) => ({
    title,
    clock: plannedFrom,
    question: question ?? null,
  })),
});

const rootMark = '<div id="root"></div>';

const field = (request: Request, name: string): string => {
  const body: unknown = request.body;
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
};

/** Words as they were written: a form sends its line breaks as two signs. */
const readWords = (request: Request): string => field(request, 'text').replace(/\r\n?/g, '\n');

/**
 * The phone's page as the server makes it: a form that posts before, and without, any script. A script that comes takes its place and
 * carries on the words that stand in it.
 */
export const plainRoutes = (tools: PlainTools): Router => {
  const { door, identity, randomBytes } = tools;
  const router = Router();
  const index = path.join(tools.clientFolder, 'index.html');

  const sendPage = async (response: Response, status: number, inRoot: string): Promise<void> => {
    const page = await readFile(index, 'utf8');
    response
      .status(status)
      .setHeader('Cache-Control', 'no-store')
      .setHeader('X-Robots-Tag', 'noindex, nofollow')
      .type('html')
      // A function, because what people wrote may hold signs that mean something in a replacement.
      .send(page.replace(rootMark, () => `<div id="root">${inRoot}</div>`));
  };
  const languageFor = (request: Request): PlainLanguage => plainLanguage(request.headers['accept-language']);
  const wordsFor = (request: Request): PlainWords => plainWords[languageFor(request)];

  const arrivedIn = async (
    board: Board,
    workshopId: string,
    asker: Identified | undefined,
    statementId: unknown,
  ): Promise<PlainView['arrived']> => {
    if (!asker || !isId(statementId)) return null;
    const actor = await identity.actorIn(workshopId, asker.personId);
    if (!actor || board.get('authors', statementId)?.actorId !== actor.id) return null;
    const words = wordsOf(board, statementId);
    const number = board.get('numbers', statementId)?.number ?? null;
    return words ? { text: words.text, number, standing: standingOf(board, statementId) } : null;
  };

  /** What would stand under the words of whoever asks: of somebody who has not come in yet, nothing. */
  const shownUnder = async (
    board: Board,
    workshopId: string,
    asker: Identified | undefined,
    language: PlainLanguage,
  ): Promise<PlainView['shown']> => {
    const naming = board.get('steps', board.get('run', only)?.stepId ?? '')?.naming;
    const actor = naming && asker && (await identity.actorIn(workshopId, asker.personId));
    if (!naming || !actor) return null;
    const place = placeOf(board, { kind: 'workshop', workshopId }, tools.now());
    const own = signatureNow(board, () => writerAs(actor, rolesAt(actor, place)));
    if (!own) return null;
    const words = signedWords(own.signature, headingsIn[language]);
    return { words, isName: 'name' in own.signature, isToBeSeen: own.isToBeSeen, naming };
  };

  /** The ids the form came with; fresh ones when it went out before with other words, as after a step back in the browser. */
  const idsFor = (request: Request, board: Board, text: string) => {
    const [statementId, commandId] = [field(request, 'statementId'), field(request, 'commandId')];
    const there = wordsOf(board, statementId);
    const isOther = board.get('authors', statementId) !== undefined && there?.text !== cleanText(text);
    return isOther
      ? { statementId: newToken(randomBytes), commandId: newToken(randomBytes) }
      : { statementId, commandId };
  };

  const show = async (
    request: Request,
    response: Response,
    { refused = null, status = 200 }: { readonly refused?: PlainView['refused']; readonly status?: number },
  ): Promise<void> => {
    const words = wordsFor(request);
    const found = await door.look(request, String(request.params['code']));
    if ('code' in found) return sendPage(response, 200, renderUnknown(words));
    const opened = await tools.open(found.workshopId);
    const scene = opened.ok ? composeScene(opened.board) : null;
    if (!opened.ok || !scene) return sendPage(response, 200, '');
    const asker = await identity.whoIs(request.headers.cookie);
    const { step } = scene;
    const [statementId, commandId] = refused
      ? [field(request, 'statementId'), newToken(randomBytes)]
      : [newToken(randomBytes), newToken(randomBytes)];
    const view: PlainView = {
      title: scene.meeting.title,
      step: step?.takesStatements ? step : null,
      toCome: scene.phase === 'before' ? comingOf(scene, languageFor(request)) : null,
      isOver: scene.phase === 'closed',
      isPractice: scene.practice !== undefined,
      shown: step?.takesStatements
        ? await shownUnder(opened.board, found.workshopId, asker, languageFor(request))
        : null,
      isRehearsal: scene.scratch === 'rehearsal',
      arrived: await arrivedIn(opened.board, found.workshopId, asker, request.query['sendt']),
      refused,
      statementId: isId(statementId) ? statementId : newToken(randomBytes),
      commandId,
    };
    await sendPage(response, status, renderForm(view, words, request.path));
  };

  // An address with something else than a code is answered as every other page.
  router.get('/m/:code', async (request, response, next) => {
    if (readJoinCode(String(request.params['code'])) === null || !existsSync(index)) return next();
    if (await tools.mayAsk(request)) await show(request, response, {});
    else await sendPage(response, tools.statusOf('too-fast'), renderTooFast(wordsFor(request), request.path));
  });

  router.post(
    '/m/:code',
    urlencoded({ extended: false, limit: limits.messageBytes, parameterLimit: 10 }),
    async (request, response) => {
      const text = readWords(request);
      const refuseWith = (code: RefusalCode, about?: RefusalAbout): Promise<void> =>
        // Signs that a page cannot carry do not go back with the rest.
        show(request, response, {
          refused: { code, text: readableText(text), ...(about ? { about } : {}) },
          status: tools.statusOf(code),
        });
      if (!tools.isAllowedOrigin(request)) return refuseWith('wrong-origin');
      if (!(await tools.mayAsk(request))) return refuseWith('too-fast');
      const entered = await door.letIn(request, response, { code: String(request.params['code']) });
      if (!entered.ok) return refuseWith(entered.code);
      const { workshopId } = entered.joined;
      const opened = await tools.open(workshopId);
      if (!opened.ok) return refuseWith(opened.code);
      const { statementId, commandId } = idsFor(request, opened.board, text);
      // What is no such word agrees to nothing.
      const naming = namings.find((one) => one === field(request, 'naming'));
      const args = { statementId, stepId: field(request, 'stepId'), text, ...(naming ? { naming } : {}) };
      const reply = await tools.send(entered.asker, { workshopId, id: commandId, name: 'postStatement', args });
      if (!reply?.ok) return refuseWith(reply?.code ?? 'failed', reply?.about);
      response.redirect(303, `${request.path}?sendt=${statementId}`);
    },
  );
  return router;
};
