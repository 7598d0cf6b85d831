import {
  ownRoutes,
  type Moved,
  type Numbered,
  type OwnLink,
  type OwnStatements,
} from '@skab/shared/protocol/ownHttp.ts';
import { ask } from './api.ts';

/** What is asked over HTTP about one's own words afterwards. */
export const ownApi = {
  statements: (key: string) => ask<OwnStatements>('POST', ownRoutes.statements, { key }),
  move: (key: string) => ask<Moved>('POST', ownRoutes.move, { key }),
  makeLink: (workshopId: string) => ask<OwnLink>('POST', ownRoutes.link(workshopId), {}),
  numbered: (code: string, number: number) => ask<Numbered>('GET', ownRoutes.numbered(code, number)),
} as const;
