import { isId } from '@skab/shared/ids.ts';

/** Words typed into the form of the page as the server made it, before a script drew this one. */
export interface EarlyWords {
  /** The id that form would have posted under: words that were on their way already are not heard twice. */
  readonly statementId: string;
  readonly text: string;
}

const storedAs = 'skab.early';
let held: EarlyWords | null = null;

/** Saves what stands in the form. Call it once, before the form is drawn over. */
export const keepEarlyWords = (page: ParentNode): void => {
  const text = page.querySelector<HTMLTextAreaElement>('[data-plain-text]')?.value ?? '';
  const statementId = page.querySelector<HTMLInputElement>('[data-plain] [name=statementId]')?.value;
  if (text.trim() === '' || !isId(statementId)) return;
  held = { statementId, text };
  try {
    sessionStorage.setItem(storedAs, JSON.stringify(held));
  } catch {
    // They last as long as the page.
  }
};

/** Gives the words, once. */
export const takeEarlyWords = (): EarlyWords | null => {
  let found = held;
  held = null;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storedAs) ?? 'null');
    sessionStorage.removeItem(storedAs);
    if (typeof kept === 'object' && kept && 'text' in kept && 'statementId' in kept)
      if (typeof kept.text === 'string' && isId(kept.statementId))
        found ??= { text: kept.text, statementId: kept.statementId };
  } catch {
    // What cannot be read was not written by us.
  }
  return found;
};
