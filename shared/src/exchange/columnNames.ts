/** What a column can tell of a statement. Who said it is not among them: it is never taken in. */
export const columnMeanings = ['text', 'ref', 'source', 'said', 'status'] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

// Headings that people and programs give such columns, folded; those that say it best come first.
const names: Readonly<Record<ColumnMeaning, readonly string[]>> = {
  text: [
    'udsagn',
    'statement',
    'statements',
    'tekst',
    'text',
    'udsagnstekst',
    'ordlyd',
    'kommentar',
    'kommentarer',
    'comment',
    'comments',
    'comment-body',
    'commentbody',
    'comment body',
    'svar',
    'høringssvar',
    'besvarelse',
    'answer',
    'response',
    'forslag',
    'input',
    'bidrag',
    'words',
    'body',
    'indhold',
    'content',
    'besked',
    'message',
    'fritekst',
    'bemærkning',
    'bemærkninger',
    'idé',
    'ide',
    'idea',
  ],
  ref: [
    'nummer',
    'number',
    'nr',
    'nr.',
    'no',
    'no.',
    '#',
    'id',
    'løbenummer',
    'løbenr',
    'løbenr.',
    'udsagnsnummer',
    'comment-id',
    'comment id',
    'commentid',
    'statement-id',
    'sagsnummer',
    'journalnummer',
    'ref',
    'reference',
  ],
  source: [
    'kilde',
    'source',
    'source_file',
    'source file',
    'kildefil',
    'oprindelse',
    'origin',
    'møde',
    'meeting',
    'fra',
    'from',
    'fil',
    'file',
    'høring',
    'hearing',
  ],
  said: [
    'sagt',
    'said',
    'dato',
    'date',
    'tid',
    'time',
    'tidspunkt',
    'timestamp',
    'datetime',
    'dato og tid',
    'oprettet',
    'created',
    'created_at',
    'modtaget',
    'received',
  ],
  status: ['status'],
};

/** A heading as it is compared: without case and blank ends. */
export const foldName = (name: string): string => name.trim().toLowerCase().normalize('NFC');

/** How well a heading names a column of a meaning: 0 is best; null when it does not. */
export const rankOf = (heading: string, meaning: ColumnMeaning): number | null => {
  const at = names[meaning].indexOf(foldName(heading));
  return at < 0 ? null : at;
};

export const isKnownName = (heading: string): boolean =>
  columnMeanings.some((meaning) => rankOf(heading, meaning) !== null);
