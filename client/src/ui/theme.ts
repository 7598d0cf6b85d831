export type ThemeChoice = 'light' | 'dark' | 'device';

const key = 'theme';
const device = () => matchMedia('(prefers-color-scheme: dark)');
const isTheme = (value: unknown): value is 'light' | 'dark' => value === 'light' || value === 'dark';

/** What was chosen on this device; `device` when nothing was, or where nothing can be kept. */
export function themeChoice(): ThemeChoice {
  try {
    const kept = localStorage.getItem(key);
    return isTheme(kept) ? kept : 'device';
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
    return isTheme(chosenHere) ? chosenHere : 'device';
  }
}

let chosenHere: ThemeChoice = 'device';

/** Keeps the choice and shows it at once. */
export function chooseTheme(choice: ThemeChoice): void {
  chosenHere = choice;
  try {
    if (choice === 'device') localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // As above.
  }
  showTheme();
}

function showTheme() {
  const choice = themeChoice();
  const theme = choice === 'device' ? (device().matches ? 'dark' : 'light') : choice;
  document.documentElement.dataset['theme'] = theme;
  const ground = getComputedStyle(document.documentElement).getPropertyValue('--table').trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', ground);
}

/** Sets data-theme on the page and follows the device; call once, before the first drawing. */
export function startTheme(): void {
  showTheme();
  device().addEventListener('change', showTheme);
}
