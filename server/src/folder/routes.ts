import { Router, type Request, type RequestHandler, type Response } from 'express';
import * as z from 'zod/mini';
import { judge, type Actor, type Place } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { composeFolder } from '@skab/shared/folder/composeFolder.ts';
import { folderWords } from '@skab/shared/folder/words.ts';
import { tableCards } from '@skab/shared/invitation/cards.ts';
import { invitationWords } from '@skab/shared/invitation/words.ts';
import type { Language } from '@skab/shared/minutes/headings.ts';
import { refuse, type Refusal, type RefusalCode } from '@skab/shared/outcome.ts';
import { mostFolderTables } from '@skab/shared/protocol/folderHttp.ts';
import { emergencyPath } from '@skab/shared/protocol/http.ts';
import { showJoinCode } from '@skab/shared/protocol/joinCode.ts';
import type { FolderWay } from './folderWay.ts';

interface Asker {
  readonly deviceId: string;
  readonly personId: string;
}

interface Refused {
  readonly ok: false;
  readonly code: RefusalCode;
}

export interface FolderRouteTools {
  readonly fontFolder: string;
  readonly answered: (handle: (request: Request, response: Response) => Promise<unknown>) => RequestHandler;
  readonly whoIs: (cookieHeader: string | undefined) => Promise<Asker | undefined>;
  readonly actorIn: (workshopId: string, personId: string) => Promise<Actor | undefined>;
  readonly open: (
    workshopId: string,
  ) => Promise<{ readonly ok: true; readonly place: Place; readonly board: Board } | Refused>;
  readonly codeOf: (workshopId: string) => Promise<string>;
  /** The address that phones use when nobody has chosen one. */
  readonly originFor: (request: Request) => string;
  /** Makes emergency codes anew for who asks; refused like on the sheet of their own. */
  readonly makeCodes: (
    asker: Asker,
    workshopId: string,
    place: Place,
  ) => Promise<Refused | { readonly ok: true; readonly codes: readonly string[] }>;
}

const callSchema = z.strictObject({
  language: z.enum(['da', 'en']),
  tables: z.int().check(z.gte(0), z.lte(mostFolderTables)),
  withCodes: z.boolean(),
});

interface Way extends FolderWay {
  readonly invited: { readonly code: string; readonly address: string; readonly link: string };
}

const wayOf = (code: string, origin: string, language: Language): Way => {
  const words = invitationWords[language];
  const address = origin.replace(/^https?:\/\//u, '');
  const link = `${origin}/m/${code}`;
  const shown = showJoinCode(code);
  return {
    code: shown,
    link,
    qr: words.qr(address),
    how: [words.scan, words.type({ code: shown, address }), words.press, words.noApp],
    noPhone: words.noPhone,
    invited: { code, address, link },
  };
};

/** The evening's folder: for who leads, made when it is asked for and kept nowhere. */
export const folderRoutes = (tools: FolderRouteTools): Router => {
  const router = Router();
  router.post(
    '/api/workshops/:workshopId/folder',
    tools.answered(async (request, response): Promise<null | Refusal | Refused> => {
      const call = callSchema.safeParse(request.body);
      if (!call.success) return refuse('malformed');
      const { language, tables, withCodes } = call.data;
      const workshopId = String(request.params['workshopId']);
      const asker = await tools.whoIs(request.headers.cookie);
      if (!asker) return refuse('signed-out');
      const opened = await tools.open(workshopId);
      if (!opened.ok) return opened;
      const { board, place } = opened;
      const actor = await tools.actorIn(workshopId, asker.personId);
      if (!actor) return refuse('not-allowed');
      const no = judge(actor, 'printFolder', place);
      if (no) return refuse(no);
      const folder = composeFolder(board, language);
      if (!folder) return refuse('unknown-workshop');
      const [{ readFonts }, { folderToPdf }] = await Promise.all([
        import('../pdf/readFonts.ts'),
        import('./folderToPdf.ts'),
      ]);
      const fonts = await readFonts(tools.fontFolder);
      const origin = board.get('wall', only)?.address ?? tools.originFor(request);
      const way = wayOf(await tools.codeOf(workshopId), origin, language);
      const cards = tableCards({ tables }, way.invited, language);
      // Last, so that nothing that can fail stands between making them and telling them.
      const made = withCodes ? await tools.makeCodes(asker, workshopId, place) : null;
      if (made && !made.ok) return made;
      const codes = made && { codes: made.codes, madeBy: actor.name, link: `${origin}${emergencyPath}` };
      const file = await folderToPdf({ folder, way, cards, codes, madeAt: new Date(place.now) }, fonts);
      const name = `${folderWords[language].title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${folder.meeting.date}.pdf`;
      response.set('content-disposition', `attachment; filename="${name}"`);
      // It may have codes in it that are told once.
      response.set('cache-control', 'no-store').type('application/pdf').send(Buffer.from(file));
      return null;
    }),
  );
  return router;
};
