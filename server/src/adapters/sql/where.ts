import type { Where } from '@skab/shared/access/can.ts';
import type { WhereColumns } from './tables.ts';

const nowhere: Omit<WhereColumns, 'whereKind'> = { bodyId: null, workshopId: null, stationId: null, groupId: null };

/** A place as columns. */
export const toColumns = ({ kind, ...ids }: Where): WhereColumns => ({ ...nowhere, whereKind: kind, ...ids });

const given = (id: string | null): string => {
  if (id === null) throw new TypeError('A grant lacks the id of the place it holds in');
  return id;
};

/** A place out of its columns. */
export const toWhere = ({ whereKind, bodyId, workshopId, stationId, groupId }: WhereColumns): Where => {
  switch (whereKind) {
    case 'installation':
      return { kind: whereKind };
    case 'body':
      return { kind: whereKind, bodyId: given(bodyId) };
    case 'workshop':
      return { kind: whereKind, workshopId: given(workshopId) };
    case 'station':
      return { kind: whereKind, workshopId: given(workshopId), stationId: given(stationId) };
    case 'group':
      return { kind: whereKind, workshopId: given(workshopId), groupId: given(groupId) };
  }
};
