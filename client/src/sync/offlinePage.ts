/** A newer version of the page that is here and waits to be asked. */
export interface Newer {
  /** Takes it in use: every open page of ours is loaded anew. */
  readonly take: () => void;
}

const assets = 'skab-assets';

/** Keeps what this page was made of before anything watched over it: it comes from the browser's own cache, not over the net. */
const keepLoaded = async (): Promise<void> => {
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => new URL(name).origin === location.origin && new URL(name).pathname.startsWith('/assets/'));
  const cache = await caches.open(assets);
  for (const address of loaded) if (!(await cache.match(address))) await cache.add(address).catch(() => {});
};

/**
 * Lets the page open when the network is down, where a browser allows it (over https). `onNewer` hears of a newer version; nothing is
 * taken in use before somebody says so.
 */
export const startOfflinePage = async (onNewer: (newer: Newer) => void): Promise<void> => {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register('/sw.js');
  let isAsked = false;
  const offer = (): void => {
    const { waiting } = registration;
    // The first one to come replaces nothing.
    if (!waiting || !serviceWorker.controller) return;
    onNewer({
      take: () => {
        isAsked = true;
        waiting.postMessage({ type: 'SKIP_WAITING' });
      },
    });
  };
  serviceWorker.addEventListener('controllerchange', () => isAsked && location.reload());
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  offer();
  await serviceWorker.ready;
  await keepLoaded();
};
