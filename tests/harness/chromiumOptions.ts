import type { LaunchOptions } from '@playwright/test';

/**
 * How tests start a browser: the one found by the scripts, with nothing that reaches for the net. `names` maps host names to
 * loopback, whatever the port or, with `port`, to that one.
 */
export const chromiumOptions = (names: readonly string[] = [], port?: number): LaunchOptions => ({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(names.length > 0
      ? [`--host-resolver-rules=${names.map((name) => `MAP ${name} 127.0.0.1${port ? `:${port}` : ''}`).join(',')}`]
      : []),
  ],
});
