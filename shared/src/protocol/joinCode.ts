/** The signs of a join code: none that looks like another. */
export const joinCodeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const joinCodeLength = 8;

// What people write instead: signs that are not in the alphabet stand for the one they look like.
const lookAlikes: Record<string, string> = { '0': 'Q', O: 'Q', '1': 'J', I: 'J', L: 'J' };

/** Makes a code of random numbers from 0 up to 1. */
export const makeJoinCode = (random: () => number): string =>
  Array.from({ length: joinCodeLength }, () => joinCodeAlphabet[Math.floor(random() * joinCodeAlphabet.length)]).join(
    '',
  );

/** Reads a typed code, forgiving of case, spaces, hyphens, look-alikes and a pasted link; null when it cannot be one. */
export const readJoinCode = (typed: string): string | null => {
  const link = /\/m\/([^/?#\s]+)/i.exec(typed);
  const signs = (link?.[1] ?? typed)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const code = [...signs].map((sign) => lookAlikes[sign] ?? sign).join('');
  return code.length === joinCodeLength && [...code].every((sign) => joinCodeAlphabet.includes(sign)) ? code : null;
};

/** Two groups of four, as it stands on screens. */
export const showJoinCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
