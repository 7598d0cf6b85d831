import { Router, type Request, type RequestHandler, type Response } from 'express';
import { judge, type Actor, type Place } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import { composeMinutes, type MinutesForm } from '@skab/shared/minutes/compose.ts';
import { headingsIn, type Language } from '@skab/shared/minutes/headings.ts';
import { toMarkdown } from '@skab/shared/minutes/toMarkdown.ts';

type Refusal = { readonly ok: false; readonly code: RefusalCode };

/** A workshop as it stands: both homes of its board, and the head of its chain at that moment. */
interface Standing {
  readonly ok: true;
  readonly place: Place;
  readonly board: Board;
  readonly head: string;
}

export interface MinutesRouteTools {
  readonly fontFolder: string;
  readonly answered: (handle: (request: Request, response: Response) => Promise<unknown>) => RequestHandler;
  readonly whoIs: (cookieHeader: string | undefined) => Promise<{ readonly personId: string } | undefined>;
  readonly actorIn: (workshopId: string, personId: string) => Promise<Actor | undefined>;
  readonly open: (workshopId: string) => Promise<Standing | Refusal>;
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The export: the same minutes that are previewed, as a Word file, a PDF or Markdown. */
export const minutesRoutes = ({ answered, fontFolder, whoIs, actorIn, open }: MinutesRouteTools): Router => {
  const router = Router();
  router.get(
    '/api/workshops/:workshopId/minutes.:format',
    answered(async (request, response) => {
      const workshopId = String(request.params['workshopId']);
      const format = request.params['format'];
      if (format !== 'docx' && format !== 'pdf' && format !== 'md') return refuse('malformed');
      const asker = await whoIs(request.headers.cookie);
      if (!asker) return refuse('signed-out');
      const opened = await open(workshopId);
      if (!opened.ok) return opened;
      const actor = await actorIn(workshopId, asker.personId);
      const no = actor ? judge(actor, 'exportMinutes', opened.place) : 'not-allowed';
      if (no) return refuse(no);
      const language: Language = request.query['language'] === 'en' ? 'en' : 'da';
      const form: MinutesForm = request.query['form'] === 'short' ? 'short' : 'long';
      const minutes = composeMinutes(opened.board, { language, head: opened.head, form });
      const date = opened.board.get('workshop', only)?.date ?? '';
      response.attachment(`${headingsIn[language].minutes.toLowerCase()}-${date}.${format}`);
      if (format === 'md') response.type('text/markdown; charset=utf-8').send(toMarkdown(minutes));
      // Loaded when it is first wanted: most starts of the server never write a file.
      else if (format === 'pdf') {
        const [{ readFonts }, { toPdf }] = await Promise.all([import('./pdf/readFonts.ts'), import('./toPdf.ts')]);
        const madeAt = new Date(opened.place.now);
        response.type('application/pdf').send(Buffer.from(await toPdf(minutes, await readFonts(fontFolder), madeAt)));
      } else {
        const { toDocx } = await import('./toDocx.ts');
        response.type(docxType).send(Buffer.from(await toDocx(minutes)));
      }
      return null;
    }),
  );
  return router;
};
