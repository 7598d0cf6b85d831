export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];

const storedAs = 'skab.language';
const isLanguage = (value: unknown): value is Language => (languages as readonly unknown[]).includes(value);

/** The language a person chose; else that of her device if we have it; else Danish. */
export const chooseLanguage = (stored: string | null, device: readonly string[]): Language => {
  if (isLanguage(stored)) return stored;
  const known = device.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return known ?? 'da';
};

// Where a browser refuses storage, the choice lasts as long as the page.
export const readLanguage = (): Language => {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(storedAs);
  } catch {
    stored = null;
  }
  return chooseLanguage(stored, navigator.languages);
};

export const keepLanguage = (language: Language): void => {
  try {
    localStorage.setItem(storedAs, language);
  } catch {
    return;
  }
};
