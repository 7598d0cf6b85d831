import { inSeriesOrder } from '@skab/shared/meeting/series.ts';
import { chainEvent, chainStart, registerChain } from '../../chain/seal.ts';
import type { Register, WorkshopRow } from '../../ports/store.ts';
import { alreadyThere } from '../rowErrors.ts';
import { addTo, keyOf, mustHave, type Kept } from './kept.ts';

const newestFirst = (a: WorkshopRow, b: WorkshopRow): number =>
  b.createdAt - a.createdAt || (a.workshopId < b.workshopId ? 1 : -1);

const byAge = (a: { readonly createdAt: number }, b: { readonly createdAt: number }): number =>
  a.createdAt - b.createdAt;

const mustBeFree = (isTaken: boolean): void => {
  if (isTaken) throw alreadyThere();
};

/** The register over maps, inside a transaction that is another's to end. */
export const memoryRegister = (kept: Kept): Register => {
  const workshops = (): WorkshopRow[] => [...kept.workshops.values()].sort(newestFirst);

  return {
    installation: async () => kept.installation.get('only'),
    foundInstallation: async (row) => addTo(kept.installation, 'only', row),

    addSeries: async (row) => {
      mustBeFree([...kept.series.values()].some(({ joinCode }) => joinCode === row.joinCode));
      addTo(kept.series, row.seriesId, row);
    },
    meetingsByCode: async (joinCode) =>
      inSeriesOrder(workshops().filter(({ seriesId }) => kept.series.get(seriesId)?.joinCode === joinCode)),
    meetingsOf: async (seriesId) => inSeriesOrder(workshops().filter((row) => row.seriesId === seriesId)),
    codeOf: async (workshopId) => {
      const row = kept.workshops.get(workshopId);
      return row && kept.series.get(row.seriesId)?.joinCode;
    },
    addWorkshop: async (row) => {
      mustHave(kept.series, row.seriesId);
      addTo(kept.workshops, row.workshopId, row);
      const nothing = { epoch: 1, updates: [], desk: new Map(), events: [], outcomes: new Map(), urns: new Map() };
      addTo(kept.logs, row.workshopId, { ...nothing, ...chainStart(row.workshopId) });
    },
    workshop: async (workshopId) => kept.workshops.get(workshopId),
    workshops: async () => workshops(),
    describeWorkshop: async (workshopId, { title, date, phase, closedAt }) => {
      const row = kept.workshops.get(workshopId);
      if (row) kept.workshops.set(workshopId, { ...row, title, date, phase, closedAt });
    },

    addScratch: async (row) => {
      mustHave(kept.workshops, row.workshopId);
      mustHave(kept.workshops, row.ofId);
      addTo(kept.scratches, row.workshopId, row);
    },
    scratches: async () => [...kept.scratches.values()],

    addTemplate: async (row) => addTo(kept.templates, row.templateId, row),
    templates: async () => [...kept.templates.values()].sort(byAge),
    removeTemplate: async (templateId) => void kept.templates.delete(templateId),

    addPerson: async (row) => addTo(kept.people, row.personId, row),
    namePerson: async (personId, name) => {
      const row = kept.people.get(personId);
      if (row) kept.people.set(personId, { ...row, name });
    },
    person: async (personId) => {
      const row = kept.people.get(personId);
      return row && { personId, name: row.name };
    },
    addDevice: async (row) => {
      mustHave(kept.people, row.personId);
      mustBeFree([...kept.devices.values()].some(({ tokenHash }) => tokenHash === row.tokenHash));
      addTo(kept.devices, row.deviceId, row);
    },
    deviceByToken: async (tokenHash) => [...kept.devices.values()].find((row) => row.tokenHash === tokenHash),
    devicesOf: async (personId) => [...kept.devices.values()].filter((row) => row.personId === personId).sort(byAge),
    endDevice: async (deviceId, at) => {
      const row = kept.devices.get(deviceId);
      if (row?.endedAt === null) kept.devices.set(deviceId, { ...row, endedAt: at });
    },

    addGrant: async (row) => {
      mustHave(kept.people, row.personId);
      if ('workshopId' in row.where) mustHave(kept.workshops, row.where.workshopId);
      addTo(kept.grants, row.grantId, row);
    },
    grantsOf: async (personId) => [...kept.grants.values()].filter((row) => row.personId === personId).sort(byAge),
    grantsIn: async (workshopId) =>
      [...kept.grants.values()]
        .filter(({ role, where }) => role !== 'participant' && 'workshopId' in where && where.workshopId === workshopId)
        .sort(byAge),
    endGrant: async (grantId, at) => {
      const row = kept.grants.get(grantId);
      if (row && (row.until === null || row.until > at)) kept.grants.set(grantId, { ...row, until: at });
    },

    addActor: async (row) => {
      mustHave(kept.workshops, row.workshopId);
      mustHave(kept.people, row.personId);
      mustBeFree([...kept.actors.values()].some((a) => a.workshopId === row.workshopId && a.actorId === row.actorId));
      addTo(kept.actors, keyOf(row.workshopId, row.personId), row);
    },
    actorOf: async (workshopId, personId) => kept.actors.get(keyOf(workshopId, personId)),

    actorById: async (workshopId, actorId) =>
      [...kept.actors.values()].find((row) => row.workshopId === workshopId && row.actorId === actorId),

    addInvitation: async (row) => {
      if ('workshopId' in row.where) mustHave(kept.workshops, row.where.workshopId);
      addTo(kept.invitations, row.tokenHash, row);
    },
    invitation: async (tokenHash) => kept.invitations.get(tokenHash),
    useInvitation: async (tokenHash, at) => {
      const row = kept.invitations.get(tokenHash);
      if (!row || (row.usedAt !== null && !row.isReusable)) return false;
      kept.invitations.set(tokenHash, { ...row, usedAt: at });
      return true;
    },

    addEmergencyCode: async (row) => {
      mustHave(kept.people, row.personId);
      mustHave(kept.workshops, row.workshopId);
      addTo(kept.emergencyCodes, row.codeHash, row);
    },
    emergencyCode: async (codeHash) => kept.emergencyCodes.get(codeHash),
    emergencyCodesOf: async (personId) =>
      [...kept.emergencyCodes.values()].filter((row) => row.personId === personId).sort(byAge),
    endEmergencyCode: async (codeHash, at, isUsed) => {
      const row = kept.emergencyCodes.get(codeHash);
      if (row?.endedAt !== null) return false;
      kept.emergencyCodes.set(codeHash, { ...row, endedAt: at, usedAt: isUsed ? at : null });
      return true;
    },

    addFollowKey: async (row) => {
      mustHave(kept.series, row.seriesId);
      mustHave(kept.people, row.personId);
      const key = keyOf(row.seriesId, row.personId);
      if (kept.followKeys.has(key)) return false;
      mustBeFree([...kept.followKeys.values()].some(({ keyHash }) => keyHash === row.keyHash));
      kept.followKeys.set(key, row);
      return true;
    },
    followKey: async (keyHash) => [...kept.followKeys.values()].find((row) => row.keyHash === keyHash),
    dropFollowKey: async (seriesId, personId) => {
      kept.followKeys.delete(keyOf(seriesId, personId));
    },

    addRegisterEvent: async (event) => {
      const last = kept.registerEvents.get(kept.registerEvents.size);
      const end = last ? { seq: last.seq, head: last.hash } : chainStart(registerChain);
      addTo(kept.registerEvents, end.seq + 1, chainEvent(end, event));
    },
  };
};
