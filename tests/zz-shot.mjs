import { chromium } from '@playwright/test';
const shots = process.argv.slice(2).map((s) => s.split(','));
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const [frame, w, h, theme = 'light', lang = 'da', full = '0'] of shots) {
  const c = await b.newContext({
    viewport: { width: +w, height: +h },
    colorScheme: theme,
    locale: lang === 'da' ? 'da-DK' : 'en-GB',
  });
  const p = await c.newPage();
  p.on('pageerror', (e) => console.log('ERR', frame, e.message));
  await p.goto(`http://127.0.0.1:5199/galleri?frame=${frame}`, { waitUntil: 'networkidle' });
  await p.waitForTimeout(700);
  await p.screenshot({ path: `/tmp/sec/${frame}-${w}-${theme}-${lang}.png`, fullPage: full === '1' });
  const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) console.log('OVERFLOW', frame, w, over);
  await c.close();
}
await b.close();
