import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Two copies of yjs break everything.
  resolve: { dedupe: ['yjs', 'y-protocols', 'lib0', 'react', 'react-dom'] },
  css: { modules: { localsConvention: 'camelCase' } },
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
      '/api': server,
      '/healthz': server,
      '/socket.io': { target: server, ws: true },
      '/board': { target: server, ws: true },
    },
  },
});
