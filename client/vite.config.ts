import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { pageFiles } from '../scripts/phonePage.mjs';

const server = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`;

/** Writes which modules each chunk is made of, so that the weight test can say what must not be on the phone's page. */
const moduleList: Plugin = {
  name: 'module-list',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
    const root = path.resolve(import.meta.dirname, '..');
    const list = chunks.map(({ fileName, moduleIds }) => [fileName, moduleIds.map((id) => path.relative(root, id))]);
    this.emitFile({
      type: 'asset',
      fileName: '.vite/modules.json',
      source: JSON.stringify(Object.fromEntries(list), null, 1),
    });
  },
};

/**
 * Over https the page can be installed, and opens when the network is down. Ahead of time a device fetches what the phone's page is
 * made of and nothing else, for a hundred of them share one Wi-Fi; the larger screens are kept as they are used.
 */
let outDir = '';
const whereItGoes: Plugin = {
  name: 'where-it-goes',
  configResolved: ({ root, build }) => {
    outDir = path.resolve(root, build.outDir);
  },
};
const offlinePage = VitePWA({
  registerType: 'prompt',
  injectRegister: null,
  filename: 'sw.js',
  includeManifestIcons: false,
  manifest: {
    id: '/',
    name: 'Skab Sammen',
    short_name: 'Skab Sammen',
    lang: 'da',
    start_url: '/',
    display: 'standalone',
    background_color: '#f3f2ed',
    theme_color: '#f3f2ed',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{html,js,css,svg,woff2}'],
    manifestTransforms: [
      (entries) => {
        const wanted = pageFiles(outDir);
        return { manifest: entries.filter(({ url }) => wanted.has(url) || !url.startsWith('assets/')), warnings: [] };
      },
    ],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/api\//, /^\/healthz$/, /^\/readyz$/, /^\/metrics$/, /\.[^/]+$/],
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    runtimeCaching: [
      {
        urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
        handler: 'CacheFirst',
        options: { cacheName: 'skab-assets', expiration: { maxEntries: 200 } },
      },
    ],
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), moduleList, whereItGoes, offlinePage],
  // Two copies of yjs break everything.
  resolve: { dedupe: ['yjs', 'y-protocols', 'lib0', 'react', 'react-dom'] },
  css: { transformer: 'lightningcss' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // Phones from about 2020.
    target: ['es2020', 'chrome80', 'firefox78', 'safari14'],
    // The page's policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/api': { target: server },
      '/healthz': { target: server },
      '/socket.io': { target: server, ws: true },
      '/board': { target: server, ws: true },
    },
  },
});
