import * as z from 'zod/mini';
import { judge, type Actor, type Place } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { lineOfWords } from '@skab/shared/commands/lineOfWords.ts';
import { planOfWorkshop, savedPlanSchema } from '@skab/shared/commands/savedTemplate.ts';
import { idSchema } from '@skab/shared/idSchema.ts';
import { refuse, type Refusal, type RefusalCode } from '@skab/shared/outcome.ts';
import type { TemplateSaved } from '@skab/shared/protocol/deskHttp.ts';
import type { Clock } from '../ports/clock.ts';
import type { Register, Store } from '../ports/store.ts';

/** Templates an installation keeps at most. */
const most = 200;

interface Asker {
  readonly personId: string;
}

export interface TemplatesTools {
  readonly store: Store;
  readonly clock: Clock;
  readonly open: (
    workshopId: string,
  ) => Promise<
    | { readonly ok: true; readonly place: Place; readonly board: Board }
    | { readonly ok: false; readonly code: RefusalCode }
  >;
  readonly actorIn: (workshopId: string, personId: string) => Promise<Actor | undefined>;
  readonly noteTemplate: (
    register: Register,
    personId: string,
    name: 'saveTemplate' | 'removeTemplate',
    templateId: string,
  ) => Promise<void>;
}

const atInstallation = (now: number): Place => ({
  where: { kind: 'installation' },
  phase: null,
  closedAt: null,
  now,
});

const saveSchema = z.strictObject({ templateId: idSchema, title: lineOfWords(1, 120) });

/** Saves a workshop's plan as it stands, for who leads it. The same id sent again is the same template. */
export const saveTemplate = async (
  { store, clock, open, actorIn, noteTemplate }: TemplatesTools,
  { personId }: Asker,
  workshopId: string,
  body: unknown,
): Promise<null | Refusal> => {
  const read = saveSchema.safeParse(body);
  if (!read.success) return refuse('malformed');
  const opened = await open(workshopId);
  if (!opened.ok) return opened;
  const actor = await actorIn(workshopId, personId);
  const no = actor ? judge(actor, 'saveTemplate', opened.place) : 'not-allowed';
  if (no) return refuse(no);
  const { templateId, title } = read.data;
  const plan = JSON.stringify(planOfWorkshop(opened.board));
  return store.register(async (register) => {
    const known = await register.templates();
    if (known.some((one) => one.templateId === templateId)) return null;
    if (known.length >= most) return refuse('too-many-templates');
    await register.addTemplate({ templateId, title, plan, createdAt: clock.now() });
    await noteTemplate(register, personId, 'saveTemplate', templateId);
    return null;
  });
};

/** The templates that were saved here, for who may found a workshop. One that this program cannot read is left out. */
export const listTemplates = (
  { store, clock }: TemplatesTools,
  { personId }: Asker,
): Promise<readonly TemplateSaved[] | Refusal> =>
  store.register(async (register) => {
    const no = judge({ grants: await register.grantsOf(personId) }, 'createWorkshop', atInstallation(clock.now()));
    if (no) return refuse(no);
    return (await register.templates()).flatMap(({ templateId, title, plan }) => {
      const read = savedPlanSchema.safeParse(JSON.parse(plan));
      return read.success ? [{ templateId, title, plan: read.data }] : [];
    });
  });

/** Takes a template away; workshops that were founded from it stay as they are. */
export const removeTemplate = (
  { store, clock, noteTemplate }: TemplatesTools,
  { personId }: Asker,
  templateId: string,
): Promise<null | Refusal> =>
  store.register(async (register) => {
    const no = judge({ grants: await register.grantsOf(personId) }, 'removeTemplate', atInstallation(clock.now()));
    if (no) return refuse(no);
    await register.removeTemplate(templateId);
    await noteTemplate(register, personId, 'removeTemplate', templateId);
    return null;
  });
