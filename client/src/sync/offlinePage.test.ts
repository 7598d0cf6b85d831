import { afterEach, expect, it, vi } from 'vitest';
import { startOfflinePage, type Newer } from './offlinePage.ts';

/** A browser's registration, as far as it matters here: one version that waits, or none. */
const aBrowser = (has: { readonly waiting: boolean; readonly controller: boolean }) => {
  const listeners = new Map<string, () => void>();
  const waiting = has.waiting ? { postMessage: vi.fn<(message: unknown) => void>() } : null;
  const registration = { waiting, installing: null, addEventListener: () => {} };
  const reload = vi.fn<() => void>();
  vi.stubGlobal('navigator', {
    serviceWorker: {
      controller: has.controller ? {} : null,
      register: async () => registration,
      ready: Promise.resolve(registration),
      addEventListener: (name: string, listener: () => void) => void listeners.set(name, listener),
    },
  });
  vi.stubGlobal('caches', { open: async () => ({ match: async () => undefined, add: async () => undefined }) });
  vi.stubGlobal('location', { origin: 'https://raadhus.test', reload });
  return { waiting, reload, changeController: () => listeners.get('controllerchange')?.() };
};

afterEach(() => vi.unstubAllGlobals());

it('[PW2] a newer version is offered, and taken in use only when somebody says so', async () => {
  const { waiting, reload, changeController } = aBrowser({ waiting: true, controller: true });
  const offered: Newer[] = [];
  await startOfflinePage((newer) => offered.push(newer));
  expect(offered).toHaveLength(1);
  // Another tab may have taken it: this one is not loaded anew under somebody's hands.
  changeController();
  expect(reload).not.toHaveBeenCalled();
  offered[0]?.take();
  expect(waiting?.postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' });
  changeController();
  expect(reload).toHaveBeenCalledOnce();
});

it('[PW2] the first version that comes to a device replaces nothing, and is not offered', async () => {
  aBrowser({ waiting: true, controller: false });
  const offered: Newer[] = [];
  await startOfflinePage((newer) => offered.push(newer));
  expect(offered).toEqual([]);
});
