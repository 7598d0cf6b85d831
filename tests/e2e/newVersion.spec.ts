import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { aCertificate } from '../harness/certificate.ts';
import { chromiumOptions } from '../harness/chromiumOptions.ts';
import { httpsProxy } from '../harness/httpsProxy.ts';
import { startServer } from '../harness/startServer.ts';

test('[PW2] behind a proxy a newer version is offered, never forced, and what is half written outlives it @offline', async () => {
  const certificate = await aCertificate('localhost');
  const proxy = await httpsProxy(certificate);
  const origin = `https://localhost:${proxy.port}`;
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'skab-newer-'));
  // The first start makes the demo workshop, and says its code.
  const tried = await startServer({ dataFolder, settings: { LOG_LEVEL: 'error' } });
  const code = /\/m\/(\w+)/.exec(tried.printed())?.[1] ?? '';
  await tried.stop();
  const server = await startServer({ dataFolder, settings: { LOG_LEVEL: 'error', PUBLIC_URL: origin } });
  proxy.leadTo(server.port);
  const { args = [], ...options } = chromiumOptions();
  const browser = await chromium.launch({ ...options, args: [...args, '--ignore-certificate-errors'] });
  try {
    const context = await browser.newContext({ baseURL: origin, locale: 'da-DK', ignoreHTTPSErrors: true });
    const page = await context.newPage();
    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.goto(`/m/${code}`);
    await page.getByRole('button', { name: 'Kom med' }).click();
    // The door has a field too, which stands until one is in.
    await expect(page.getByRole('button', { name: 'Send udsagn' })).toBeVisible();
    const field = page.locator('form').getByRole('textbox').first();
    await field.fill('Halvt skrevet, da den nye udgave kom.');
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    const lookForNewer = (): Promise<void> =>
      page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

    await lookForNewer();
    await expect(page.getByRole('button', { name: 'Hent den' })).toBeHidden();
    proxy.lengthen('/sw.js', '\n// a newer version\n');
    await lookForNewer();
    const take = page.getByRole('button', { name: 'Hent den' });
    await expect(take).toBeVisible();
    // Nothing happens by itself.
    await page.waitForTimeout(1000);
    expect(loads).toBe(1);
    await expect(field).toHaveValue('Halvt skrevet, da den nye udgave kom.');

    await take.click();
    await expect.poll(() => loads).toBe(2);
    await expect(field).toHaveValue('Halvt skrevet, da den nye udgave kom.');
    await page.getByRole('button', { name: 'Send udsagn' }).click();
    await expect(page.locator('[data-stage]').filter({ hasText: 'Halvt skrevet' })).toContainText('modtaget');
    await expect(take).toBeHidden();
  } finally {
    await browser.close();
    proxy.close();
    await server.stop();
    certificate.remove();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
