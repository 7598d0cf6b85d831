import { createStore, type StoreApi } from 'zustand/vanilla';
import { keepLanguage, readLanguage, type Language } from './language.ts';
import type { Words } from './words.ts';

// One piece per language and page, fetched when it is needed.
const pages = {
  da: {
    phonePage: async () => (await import('./da/phonePage.ts')).phonePage,
    deskPage: async () => (await import('./da/deskPage.ts')).deskPage,
    boardPage: async () => (await import('./da/boardPage.ts')).boardPage,
    floorPage: async () => (await import('./da/floorPage.ts')).floorPage,
    keysPage: async () => (await import('./da/keysPage.ts')).keysPage,
    arrivePage: async () => (await import('./da/arrivePage.ts')).arrivePage,
    dayBeforePage: async () => (await import('./da/dayBeforePage.ts')).dayBeforePage,
    ownPage: async () => (await import('./da/ownPage.ts')).ownPage,
    signalPage: async () => (await import('./da/signalPage.ts')).signalPage,
    votePage: async () => (await import('./da/votePage.ts')).votePage,
    buildPage: async () => (await import('./da/buildPage.ts')).buildPage,
    practicePage: async () => (await import('./da/practicePage.ts')).practicePage,
    askPage: async () => (await import('./da/askPage.ts')).askPage,
    mandatePage: async () => (await import('./da/mandatePage.ts')).mandatePage,
  },
  en: {
    phonePage: async () => (await import('./en/phonePage.ts')).phonePage,
    deskPage: async () => (await import('./en/deskPage.ts')).deskPage,
    boardPage: async () => (await import('./en/boardPage.ts')).boardPage,
    floorPage: async () => (await import('./en/floorPage.ts')).floorPage,
    keysPage: async () => (await import('./en/keysPage.ts')).keysPage,
    arrivePage: async () => (await import('./en/arrivePage.ts')).arrivePage,
    dayBeforePage: async () => (await import('./en/dayBeforePage.ts')).dayBeforePage,
    ownPage: async () => (await import('./en/ownPage.ts')).ownPage,
    signalPage: async () => (await import('./en/signalPage.ts')).signalPage,
    votePage: async () => (await import('./en/votePage.ts')).votePage,
    buildPage: async () => (await import('./en/buildPage.ts')).buildPage,
    practicePage: async () => (await import('./en/practicePage.ts')).practicePage,
    askPage: async () => (await import('./en/askPage.ts')).askPage,
    mandatePage: async () => (await import('./en/mandatePage.ts')).mandatePage,
  },
} as const satisfies Record<Language, unknown>;

type Page = keyof (typeof pages)[Language];
type Parts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const wanted = new Set<Page>(['phonePage']);

/** The language that is on and its words. */
export const text: StoreApi<{ readonly language: Language; readonly words: Words }> = createStore(() => ({
  language: readLanguage(),
  words: {},
}));

const load = async (language: Language, page: Page): Promise<Words> => {
  const parts: Parts = await pages[language][page]();
  const flat = Object.entries(parts).flatMap(([part, words]) =>
    Object.entries(words).map(([key, said]) => [`${part}:${key}`, said] as const),
  );
  return Object.fromEntries(flat);
};

const show = async (language: Language): Promise<void> => {
  const asked = [...wanted];
  const loaded = await Promise.all(asked.map((page) => load(language, page)));
  // A screen was opened meanwhile, and has words of its own.
  if (wanted.size > asked.length) return show(language);
  text.setState({ language, words: Object.assign({}, ...loaded) as Words }); // each of them is Words
  document.documentElement.lang = language;
};

/** Makes the words ready, in the language this person chose. Call it once, before anything is drawn. */
export const startText = (): Promise<void> => show(readLanguage());

const want = async (page: Page): Promise<void> => {
  wanted.add(page);
  const { language } = text.getState();
  const loaded = await load(language, page);
  // The language was changed meanwhile.
  if (text.getState().language !== language) return want(page);
  text.setState(({ words }) => ({ words: { ...words, ...loaded } }));
};

/** Fetches the words of the larger screens; a screen that uses them waits for this before it is drawn. */
export const loadDeskText = (): Promise<void> => want('deskPage');

/** Fetches the words of coming in; what a phone shows then waits for this. */
export const loadArriveText = (): Promise<void> => want('arrivePage');

/** Fetches the words of the private link, and of coming late. */
export const loadOwnText = (): Promise<void> => want('ownPage');

/** Fetches the words of what a phone may tell those who lead. */
export const loadSignalText = (): Promise<void> => want('signalPage');

/** Fetches the words of voting. */
export const loadVoteText = (): Promise<void> => want('votePage');

/** Fetches the words of reading and building on. */
export const loadBuildText = (): Promise<void> => want('buildPage');

/** Fetches the words of looking at the mandate. */
export const loadMandateText = (): Promise<void> => want('mandatePage');

/** Fetches the words of a practice round. */
export const loadPracticeText = (): Promise<void> => want('practicePage');

/** Fetches the words of asking while somebody gives a talk. */
export const loadAskText = (): Promise<void> => want('askPage');

/** Fetches the words of the board; what draws a board waits for this. */
export const loadBoardText = (): Promise<void> => want('boardPage');

/** Fetches the words of the floor, for a phone on which one can ask for it. */
export const loadFloorText = (): Promise<void> => want('floorPage');

/** Fetches the words of the further keys: emergency codes, and the phone that leads. */
export const loadKeysText = (): Promise<void> => want('keysPage');

/** Fetches the words of the day before: the folder, and trying the room. */
export const loadDayBeforeText = (): Promise<void> => want('dayBeforePage');

/** Changes the language, for this page and the next visit. Rejects when its words cannot be fetched; nothing has changed then. */
export const setLanguage = async (language: Language): Promise<void> => {
  await show(language);
  keepLanguage(language);
};
