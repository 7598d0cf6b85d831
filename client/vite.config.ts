import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), moduleList],
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
