/** The signs a person sees as one, so that no emoji is cut in two. */
const signsOf = (word: string): readonly string[] =>
  'Segmenter' in Intl
    ? [...new Intl.Segmenter('da', { granularity: 'grapheme' }).segment(word)].map((one) => one.segment)
    : [...word];

/** How many of the pieces fit together, at least one. */
const howMany = (pieces: readonly string[], fits: (text: string) => boolean): number => {
  let low = 1;
  let high = pieces.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(pieces.slice(0, middle).join('').trim())) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Cuts words into pages that each fit: between words where it can, else between signs. Nothing is left out but blanks at the cuts. */
export const splitPages = (text: string, fits: (text: string) => boolean): readonly string[] => {
  const pages: string[] = [];
  let rest: readonly string[] = text.trim().match(/\S+\s*/gu) ?? [];
  while (rest.length > 0) {
    const [first = ''] = rest;
    const signs = signsOf(first);
    if (!fits(first.trim()) && signs.length > 1) {
      const count = howMany(signs, fits);
      pages.push(signs.slice(0, count).join('').trim());
      rest = [signs.slice(count).join(''), ...rest.slice(1)].filter((piece) => piece !== '');
    } else {
      const count = howMany(rest, fits);
      pages.push(rest.slice(0, count).join('').trim());
      rest = rest.slice(count);
    }
  }
  return pages;
};
