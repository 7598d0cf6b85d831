import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Only for what hangs: how fast a machine is decides no test.
const testTimeout = 60_000;

const suite = (name: string, include: string[]) => ({
  test: { name, include, environment: 'node' as const, testTimeout, hookTimeout: testTimeout },
});

/** Unit tests lie beside the code; `integration` runs the real server in process over real sockets. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      suite('shared', ['shared/src/**/*.test.ts']),
      suite('server', ['server/src/**/*.test.ts']),
      suite('scripts', ['scripts/**/*.test.mjs', 'tests/*.test.ts']),
      suite('integration', ['tests/integration/**/*.test.ts']),
      {
        plugins: [react()],
        resolve: { dedupe: ['react', 'react-dom', 'yjs', 'y-protocols', 'lib0'] },
        test: {
          name: 'client',
          include: ['client/src/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          testTimeout,
          css: { modules: { classNameStrategy: 'non-scoped' as const } },
        },
      },
    ],
  },
});
