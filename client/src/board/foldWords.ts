const letters: Record<string, string> = { ø: 'o', æ: 'ae', å: 'a', ß: 'ss', ð: 'd', þ: 'th', ł: 'l' };

/**
 * Words as a search compares them: without case, accents and Danish letters, and with the ways they are typed on other keyboards
 * (`soeborg`, `soborg` and `Søborg` are one word).
 */
export const foldWords = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[øæåßðþł]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .replace(/oe/g, 'o')
    .replace(/aa/g, 'a')
    .replace(/\s+/g, ' ')
    .trim();
