import type { CommandArgs } from '@skab/shared/commands/registry.ts';
import { templates } from '@skab/shared/meeting/templates/templates.ts';
import { newId } from '../harness/visitor.ts';

/** Founds an evening from a template, beginning at a time, and ending when its minutes are used. */
export const foundingFrom = (templateId: string, title: string, now: number): CommandArgs<'foundWorkshop'> => {
  const template = templates.find(({ id }) => id === templateId);
  if (!template) throw new Error(`${templateId} is a template`);
  const clock = (at: number): string =>
    new Intl.DateTimeFormat('da-DK', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' }).format(at);
  const minutes = template.steps.reduce((sum, step) => sum + step.minutes, 0);
  return {
    meeting: {
      title,
      body: 'Udvalget for prøver',
      place: 'Lokale A',
      date: '2027-02-09',
      from: clock(now),
      to: clock(now + minutes * 60_000),
      timeZone: 'Europe/Copenhagen',
      ladder: template.ladder,
    },
    agendaItem: { agendaItemId: newId(), title },
    steps: template.steps.map((step) => ({
      title: step.title,
      activity: step.activity,
      prompt: step.prompt,
      note: step.note,
      ...(step.placers ? { placers: step.placers } : {}),
      ...(step.ladder ? { ladder: step.ladder } : {}),
      plannedMinutes: step.minutes,
      stepId: newId(),
      promptId: newId(),
    })),
  };
};
