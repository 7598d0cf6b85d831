import { Router, type Request, type Response } from 'express';
import { rolesAt } from '@skab/shared/access/can.ts';
import { mayReadDesk } from '@skab/shared/access/deskReaders.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { statementsCsv } from '@skab/shared/exchange/statementsCsv.ts';
import { composeUpshot } from '@skab/shared/meeting/composeUpshot.ts';
import { gatherUpshot } from '@skab/shared/meeting/upshot.ts';
import { refuse } from '@skab/shared/outcome.ts';
import { composeMinutes, type MinutesForm } from '@skab/shared/minutes/compose.ts';
import { headingsIn, type Language } from '@skab/shared/minutes/headings.ts';
import { upshotWords } from '@skab/shared/minutes/upshotWords.ts';
import { toMarkdown } from '@skab/shared/minutes/toMarkdown.ts';
import { mayExport, type MinutesRouteTools } from './mayExport.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const languageOf = (request: Request): Language => (request.query['language'] === 'en' ? 'en' : 'da');

const fileName = (what: string, board: Board, ending: string): string =>
  `${what.toLowerCase()}-${board.get('workshop', only)?.date ?? ''}.${ending}`;

const upshotAnswer = async (
  tools: MinutesRouteTools,
  request: Request,
  response: Response,
): Promise<null | Awaited<ReturnType<typeof mayExport>>> => {
  const exported = await mayExport(tools, request);
  if (!exported.ok) return exported;
  const { board, place } = exported;
  const meeting = board.get('workshop', only);
  if (!meeting) return refuse('unknown-workshop');
  const language = languageOf(request);
  const adjournedAt = board.get('minutes', only)?.adjournedAt ?? '';
  const told = { ...gatherUpshot(board), ...(adjournedAt === '' || place.phase !== 'closed' ? {} : { adjournedAt }) };
  const [{ readFonts }, { upshotToPdf }] = await Promise.all([
    import('../pdf/readFonts.ts'),
    import('./upshotToPdf.ts'),
  ]);
  const page = { upshot: composeUpshot(board, told), meeting, language, madeAt: new Date(place.now) };
  const file = await upshotToPdf(page, await readFonts(tools.fontFolder));
  // Opened to be printed at once; saved, it has a name of its own.
  const name = fileName(upshotWords[language].title.replaceAll(' ', '-'), board, 'pdf');
  response.set('content-disposition', `inline; filename="${name}"`).type('application/pdf').send(Buffer.from(file));
  return null;
};

/** The exports: the same minutes that are previewed, as a Word file, a PDF or Markdown; and the statements as a table. */
export const minutesRoutes = (tools: MinutesRouteTools): Router => {
  const router = Router();
  router.get(
    '/api/workshops/:workshopId/minutes.:format',
    tools.answered(async (request, response) => {
      const format = request.params['format'];
      if (format !== 'docx' && format !== 'pdf' && format !== 'md') return refuse('malformed');
      const exported = await mayExport(tools, request);
      if (!exported.ok) return exported;
      const { board, head, place } = exported;
      const language = languageOf(request);
      const form: MinutesForm = request.query['form'] === 'short' ? 'short' : 'long';
      // By itself, so that nobody sends it on by mistake.
      const withClosed = request.query['closed'] === '1';
      const minutes = composeMinutes(board, { language, head, form, withClosed });
      const { minutes: called, closedItem } = headingsIn[language];
      const name = withClosed ? `${called}-${closedItem.replace(' ', '-')}` : called;
      response.attachment(fileName(name, board, format));
      if (format === 'md') response.type('text/markdown; charset=utf-8').send(toMarkdown(minutes));
      // Loaded when it is first wanted: most starts of the server never write a file.
      else if (format === 'pdf') {
        const [{ readFonts }, { toPdf }] = await Promise.all([import('../pdf/readFonts.ts'), import('./toPdf.ts')]);
        const fonts = await readFonts(tools.fontFolder);
        response.type('application/pdf').send(Buffer.from(await toPdf(minutes, fonts, new Date(place.now))));
      } else {
        const { toDocx } = await import('./toDocx.ts');
        response.type(docxType).send(Buffer.from(await toDocx(minutes)));
      }
      return null;
    }),
  );
  router.get(
    '/api/workshops/:workshopId/upshot.pdf',
    tools.answered((request, response) => upshotAnswer(tools, request, response)),
  );
  router.get(
    '/api/workshops/:workshopId/statements.csv',
    tools.answered(async (request, response) => {
      const exported = await mayExport(tools, request);
      if (!exported.ok) return exported;
      const { board, place, actor } = exported;
      const language = languageOf(request);
      const held = rolesAt(actor, place);
      const csv = statementsCsv(board, { language, mayRead: (collection) => mayReadDesk(held, collection) });
      response.attachment(fileName(headingsIn[language].statement, board, 'csv'));
      response.type('text/csv; charset=utf-8').send(csv);
      return null;
    }),
  );
  return router;
};
