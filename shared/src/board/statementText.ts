/** Signs a person may post in one statement: Unicode code points after cleaning. */
export const statementLimit = 280;

/** Signs an imported statement may have. */
export const importedStatementLimit = 1000;

// Control signs, and the marks that turn the direction of the text around them, cannot be read by anybody and break exports.
// eslint-disable-next-line no-control-regex
const unreadable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;
// With the flag u a pair is one sign, so only halves without their other half are met.
const loneSurrogate = /[\uD800-\uDFFF]/gu;

// Signs that take no ink: blanks, joiners, marks of direction, fillers. Words of nothing else would be an empty paper on the wall.
const nothingToSee = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** NFC, `\n` for every line break, no unreadable signs. The ends are left as they are: for fields somebody is still typing in. */
export const readableText = (raw: string): string =>
  raw
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(loneSurrogate, '\uFFFD')
    .replace(unreadable, '')
    .normalize('NFC');

/** One form for the same words: readable, without blank ends; empty when there is nothing to see. Cleaning twice changes nothing. */
export const cleanText = (raw: string): string => {
  const text = readableText(raw).trim();
  return nothingToSee.test(text) ? '' : text;
};

/** How many signs a person would count. */
export const countSigns = (text: string): number => {
  let count = 0;
  // eslint-disable-next-line no-unused-vars -- iterating a string goes by code points, which its length does not
  for (const _sign of text) count += 1;
  return count;
};
