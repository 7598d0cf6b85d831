import type { Copy } from '../../ports/copy.ts';
import { StorageError, type Register, type Store } from '../../ports/store.ts';

const refusal = (): StorageError => new StorageError('read-only', 'Another machine goes on from the copy of this data');

const refused = (): Promise<never> => Promise.reject(refusal());

const writes = [
  'foundInstallation',
  'addSeries',
  'addWorkshop',
  'describeWorkshop',
  'addScratch',
  'addTemplate',
  'removeTemplate',
  'addPerson',
  'namePerson',
  'addDevice',
  'endDevice',
  'addGrant',
  'endGrant',
  'addActor',
  'addInvitation',
  'useInvitation',
  'addFollowKey',
  'dropFollowKey',
  'addRegisterEvent',
] as const satisfies readonly (keyof Register)[];

const onlyRead = (register: Register): Register => ({
  ...register,
  // One for each name of the list.
  ...(Object.fromEntries(writes.map((name) => [name, refused])) as Record<(typeof writes)[number], typeof refused>),
});

/** A store whose copy is told when something was erased, and that takes no write once another machine goes on from the copy. */
export const copiedStore = (store: Store, copy: Copy): Store => {
  const { log, drafts } = store;
  const isOver = (): boolean => copy.state() === 'carried-on';
  const unlessOver = <T>(write: () => Promise<T>): Promise<T> => (isOver() ? refused() : write());
  const failed = () => Promise.resolve({ kind: 'failed', cause: refusal() } as const);

  return {
    ...store,
    log: {
      ...log,
      turn: (...given) => (isOver() ? failed() : log.turn(...given)),
      compact: (...given) => unlessOver(() => log.compact(...given)),
      mend: (...given) => unlessOver(() => log.mend(...given)),
      erase: (...given) =>
        unlessOver(async () => {
          try {
            return await log.erase(...given);
          } finally {
            copy.beginAnew();
          }
        }),
    },
    drafts: {
      ...drafts,
      giveId: (...given) => unlessOver(() => drafts.giveId(...given)),
      append: (...given) => (isOver() ? failed() : drafts.append(...given)),
      replace: (workshopId, draftId, at, epoch, snapshot) =>
        unlessOver(async () => {
          try {
            return await drafts.replace(workshopId, draftId, at, epoch, snapshot);
          } finally {
            // Founded anew, and not only gathered: something may have been erased.
            if (epoch !== at.epoch) copy.beginAnew();
          }
        }),
    },
    discardScratch: (workshopId) =>
      unlessOver(async () => {
        try {
          return await store.discardScratch(workshopId);
        } finally {
          copy.beginAnew();
        }
      }),
    register: (work) => store.register((register) => work(isOver() ? onlyRead(register) : register)),
    isReady: async () => !isOver() && (await store.isReady()),
    close: async () => {
      await copy.stop();
      await store.close();
    },
  };
};
