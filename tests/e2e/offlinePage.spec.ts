import { chromium, expect, test, type Browser } from '@playwright/test';
import { aCertificate, type Certificate } from '../harness/certificate.ts';
import { chromiumOptions } from '../harness/chromiumOptions.ts';
import { startServer, type RunningServer } from '../harness/startServer.ts';

const host = 'raadhus.test';

/** Over https, as a hall with a certificate has it; the browser takes the one nobody vouches for. */
const open = async (): Promise<{ server: RunningServer; browser: Browser; certificate: Certificate; code: string }> => {
  const certificate = await aCertificate(host);
  const settings = { LOG_LEVEL: 'error', TLS_CERT: certificate.certFile, TLS_KEY: certificate.keyFile };
  const server = await startServer({ settings });
  const code = /\/m\/(\w+)/.exec(server.printed())?.[1] ?? '';
  const { args = [], ...options } = chromiumOptions([host], server.port);
  const browser = await chromium.launch({ ...options, args: [...args, '--ignore-certificate-errors'] });
  return { server, browser, certificate, code };
};

test('[PW1] over https the phone’s page opens with the network down, keeps what is written, and sends it later @offline', async () => {
  const { server, browser, certificate, code } = await open();
  try {
    const context = await browser.newContext({ baseURL: `https://localhost:${server.port}`, locale: 'da-DK' });
    const page = await context.newPage();
    await page.goto(`/m/${code}`);
    await page.getByRole('button', { name: 'Kom med' }).click();
    await expect(page.getByRole('button', { name: 'Send udsagn' })).toBeVisible();
    // What may be installed, and what watches over the page.
    const manifest = await page.evaluate(async () => (await fetch('/manifest.webmanifest')).json() as Promise<unknown>);
    expect(manifest).toMatchObject({ name: 'Skab Sammen', display: 'standalone', start_url: '/' });
    await page.evaluate(async () => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

    await context.setOffline(true);
    await page.reload();
    const field = page.locator('form').getByRole('textbox').first();
    await expect(field).toBeVisible();
    await field.fill('Skrevet, mens nettet var nede.');
    await page.getByRole('button', { name: 'Send udsagn' }).click();
    await expect(page.locator('[data-stage]').filter({ hasText: 'mens nettet var nede' })).toBeVisible();
    // Until the device has it in its outbox the words would stand in the field again, and nobody would have lost them.
    await page.waitForTimeout(1000);
    await page.reload();
    await expect(page.locator('[data-stage]').filter({ hasText: 'mens nettet var nede' })).toBeVisible();
    await context.setOffline(false);
    await expect(page.locator('[data-stage]').filter({ hasText: 'mens nettet var nede' })).toContainText('modtaget');
  } finally {
    await browser.close();
    await server.stop();
    certificate.remove();
  }
});
