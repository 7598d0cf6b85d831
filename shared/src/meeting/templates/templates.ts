import { councils } from './councils.ts';
import { meetings } from './meetings.ts';
import { taskCommittee } from './taskCommittee.ts';
import type { Template } from './template.ts';

const rank = ({ id }: Template): number => Number(id.slice(1));

/** Every template, in the order of their ids. */
export const templates: readonly Template[] = [...taskCommittee, ...councils, ...meetings].sort(
  (a, b) => rank(a) - rank(b),
);

/** The minutes of all its steps. */
export const minutesOfTemplate = ({ steps }: Template): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);
