import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepLanguage, readLanguage, type Language } from './language.ts';

// One piece per language and page, fetched when it is needed.
const pages = {
  da: {
    phonePage: async () => (await import('./da/phonePage.ts')).phonePage,
    deskPage: async () => (await import('./da/deskPage.ts')).deskPage,
    boardPage: async () => (await import('./da/boardPage.ts')).boardPage,
  },
  en: {
    phonePage: async () => (await import('./en/phonePage.ts')).phonePage,
    deskPage: async () => (await import('./en/deskPage.ts')).deskPage,
    boardPage: async () => (await import('./en/boardPage.ts')).boardPage,
  },
} as const satisfies Record<Language, unknown>;

type Page = keyof (typeof pages)[Language];
type Parts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const wanted = new Set<Page>(['phonePage']);
const text: i18n = i18next.createInstance();

const load = async (language: Language, page: Page): Promise<void> => {
  const parts: Parts = await pages[language][page]();
  for (const [part, words] of Object.entries(parts)) text.addResourceBundle(language, part, words);
};

const show = async (language: Language): Promise<void> => {
  await Promise.all([...wanted].map((page) => load(language, page)));
  await text.changeLanguage(language);
  document.documentElement.lang = language;
};

/** Makes the words ready, in the language this person chose. Call it once, before anything is drawn. */
export const startText = async (): Promise<i18n> => {
  const language = readLanguage();
  await text.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: [],
    resources: {},
    nsSeparator: ':',
    keySeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await show(language);
  return text;
};

const want = async (page: Page): Promise<void> => {
  wanted.add(page);
  await load(text.language === 'en' ? 'en' : 'da', page);
};

/** Fetches the words of the larger screens; a screen that uses them waits for this before it is drawn. */
export const loadDeskText = (): Promise<void> => want('deskPage');

/** Fetches the words of the board; what draws a board waits for this. */
export const loadBoardText = (): Promise<void> => want('boardPage');

/** Changes the language, for this page and the next visit. Rejects when its words cannot be fetched; nothing has changed then. */
export const setLanguage = async (language: Language): Promise<void> => {
  await show(language);
  keepLanguage(language);
};
