import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../board/statementText.ts';
import { aBoard, agendaItemId, anId } from '../testing/builders.ts';
import { composeMinutes } from './compose.ts';
import { escapeMarkdown, toMarkdown } from './toMarkdown.ts';

const head = 'f00d'.repeat(16);
const minutesOf = (texts: readonly string[], fields: Readonly<Record<string, string>> = {}) =>
  composeMinutes(
    aBoard({
      statements: Object.fromEntries(texts.map((text, at) => [anId(`${at}`), { text }])),
      numbers: Object.fromEntries(texts.map((_text, at) => [anId(`${at}`), { number: at + 1 }])),
      itemMinutes: { [agendaItemId]: fields },
    }),
    { language: 'da', form: 'long', head },
  );

/** What CommonMark reads a paragraph's inline text as: escapes, entities and hard line breaks. */
const readInline = (source: string): string =>
  source.replace(/\\([\n!-/:-@[-`{-~])|&#(32|9);/g, (_all, sign?: string, code?: string) =>
    code === undefined ? (sign ?? '') : String.fromCharCode(Number(code)),
  );

/** The statements of a Markdown file, by number. */
const readStatements = (markdown: string): ReadonlyMap<number, string> =>
  new Map(
    markdown.split('\n\n').flatMap((part) => {
      const found = /^\*\*(\d+)\*\* ([^]*)$/.exec(part.trimEnd());
      return found?.[1] && found[2] !== undefined ? [[Number(found[1]), readInline(found[2])] as const] : [];
    }),
  );

const tricky = [
  '# Ikke en overskrift',
  '## Heller ikke',
  'Overskrift\n===',
  'Overskrift\n---',
  '- ikke en liste\n- slet ikke',
  '+ et\n* to',
  '1. ikke nummereret\n2) heller ikke',
  '> ikke et citat',
  '[et link](https://example.org) og ![et billede](x.png)',
  '<https://example.org> https://example.org www.example.org nogen@example.org',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '<script>alert(1)</script> <b>fed</b> <!-- skjult -->',
  '&amp; &lt; &#35; & alene',
  '*kursiv* **fed** _kursiv_ __fed__ ~~streget~~ `kode`',
  '```\nkode\n```',
  '~~~\nkode\n~~~',
  '    fire blanke\n\tog en tab',
  'to linjer\nmed  \nblanke ender',
  'afsnit\n\n\nefter to tomme linjer',
  'en bagstreg \\ og en til sidst \\',
  '\\# allerede beskyttet \\',
  '***\n___\n- - -',
  '[^1]: en fodnote\n[a]: b',
  ': en forklaring\n% et hoved\n{#id} {.klasse}',
  'x^2^ og H~2~O og $a_1$',
  '- [ ] opgave\n- [x] gjort',
  '»citat« "anførsel" \'enkelt\' …',
  '👩‍👩‍👧‍👦 🇩🇰',
];

describe('Markdown', () => {
  it('[MI10] gives back every statement word for word, whatever it looks like', () => {
    const read = readStatements(toMarkdown(minutesOf(tricky)));
    expect([...read.keys()]).toEqual(tricky.map((_text, at) => at + 1));
    expect([...read.values()]).toEqual(tricky);
  });

  it('[MI10] gives back any words', () => {
    const pieces = fc.oneof(
      fc.constantFrom(...tricky, '\n', '\n\n', '\t', '  ', '\\', '*', '_', '#', '1.', '-', '<', '&', '|', '`', 'ord'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const text = fc
      .array(pieces, { minLength: 1, maxLength: 8 })
      .map((all) => cleanText(all.join('')))
      .filter((all) => all !== '');
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        expect([...readStatements(toMarkdown(minutesOf(texts))).values()]).toEqual(texts);
      }),
      { numRuns: 300 },
    );
  });

  it('[MI10] has no heading, list, rule, quote, table or block of code but the minutes’ own', () => {
    const typed = { summary: tricky.join('\n\n'), decisions: tricky.join('\n'), proposal: tricky.join('\n') };
    const markdown = toMarkdown(minutesOf(tricky, typed));
    const plain = toMarkdown(
      minutesOf(
        tricky.map(() => 'ord'),
        { summary: 'ord', decisions: 'ord', proposal: 'ord' },
      ),
    );
    const headingsOf = (text: string) => text.split('\n').filter((line) => /^ {0,3}#{1,6}(\s|$)/.test(line));
    expect(headingsOf(markdown)).toEqual(headingsOf(plain));
    // A dash at the start of a typed line is a point; everything else at the start of a line is text.
    const structure = /^ {0,3}(>|[*+]\s|\d+[.)]\s|```|~~~|={2,}|-{2,}|_{2,}|\*{3,}|\||<|\[\^?\w+\]:|:\s|%|\t| {4})/;
    const own = /^(1\. Udsagn fra mødet)$/;
    expect(markdown.split('\n').filter((line) => structure.test(line) && !own.test(line))).toEqual([]);
    // Nothing in a line means anything, but the bold numbers and the marks of the minutes.
    const bare = markdown
      .replace(/\\[^]/g, '')
      .replace(/&#(32|9);/g, '')
      .replace(/^\*\*\d+\*\* /gm, '');
    expect(bare).not.toMatch(/[*_`<>|~[\]{}&^$@]/);
  });

  it.each([
    ['kl. 19.00', 'kl. 19.00'],
    ['C++ - og mere', 'C++ - og mere'],
    ['#47', '\\#47'],
    ['2027. Et år', '2027\\. Et år'],
    ['-5', '\\-5'],
    ['a_b', 'a\\_b'],
  ])('[MI10] protects what must be and leaves the rest readable: %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('[MI9] ends with the head of the chain', () => {
    expect(
      toMarkdown(minutesOf(['ord']))
        .trimEnd()
        .split('\n')
        .at(-1),
    ).toBe(`Kontroltal for mødets hændelser: ${head}`);
  });

  it('[MI7] reads like minutes', () => {
    const markdown = toMarkdown(
      minutesOf(['Mød os\npå torvet'], { caseId: 'EMN-1', proposal: 'At udvalget drøfter', decisions: 'Vedtaget.' }),
    );
    expect(markdown).toBe(
      [
        'Referat – Opgaveudvalget for fællesskab',
        '# 4\\. møde, tirsdag 9. februar 2027',
        'Mødetidspunkt: tirsdag 9. februar 2027 kl. 19.00–21.00\\\nMødested: lokale A og B',
        '## Punkt 1 (åben): Hvordan skaber vi mere sammen?',
        'Sags-ID: EMN-1',
        '### Dagsorden',
        '- Udsagn',
        '### Indstilling',
        'Det indstilles til Opgaveudvalget for fællesskab:',
        '- At udvalget drøfter',
        '### Beslutninger',
        'Vedtaget.',
        '## Bilag',
        '1. Udsagn fra mødet',
        '## Bilag 1: Udsagn fra mødet',
        '### Udsagn',
        '**1** Mød os\\\npå torvet',
        `Kontroltal for mødets hændelser: ${head}\n`,
      ].join('\n\n'),
    );
  });
});
