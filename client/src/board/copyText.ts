/** What became of copying: done, or the words are marked and the person copies them herself. */
export type Copied = 'copied' | 'marked';

/** Marks everything in an element, as a person would. */
export const markAll = (element: HTMLElement): void => {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    element.focus();
    element.select();
    return;
  }
  const selection = window.getSelection();
  const range = document.createRange();
  range.selectNodeContents(element);
  selection?.removeAllRanges();
  selection?.addRange(range);
};

/** Copies what is marked, the old way: the only one over plain http. */
const copyMarked = (): boolean => {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
};

/** Copies the words of an element; where the browser gives no clipboard they are marked. */
export const copyText = async (element: HTMLElement, text: string): Promise<Copied> => {
  // Missing over plain http, whatever the type says.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return 'copied';
    } catch {
      // Refused: the person can still mark and copy.
    }
  }
  markAll(element);
  return copyMarked() ? 'copied' : 'marked';
};

/** Copies words with their headings and lists, for a system that takes rich text; else marks where they stand. */
export const copyRich = async (
  element: HTMLElement,
  words: { readonly html: string; readonly plain: string },
): Promise<Copied> => {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard && typeof ClipboardItem === 'function' && typeof clipboard.write === 'function') {
    try {
      const item = new ClipboardItem({
        'text/html': new Blob([words.html], { type: 'text/html' }),
        'text/plain': new Blob([words.plain], { type: 'text/plain' }),
      });
      await clipboard.write([item]);
      return 'copied';
    } catch {
      // Refused: the person can still mark and copy.
    }
  }
  markAll(element);
  return copyMarked() ? 'copied' : 'marked';
};
