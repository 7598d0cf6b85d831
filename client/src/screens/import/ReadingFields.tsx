import { layouts, type Layout } from '@skab/shared/exchange/guessLayout.ts';
import { useText } from '../../text/useText.ts';
import type { TextKey } from '../../text/texts.ts';
import { CheckRow } from '../../ui/Choice.tsx';
import { Select } from '../../ui/Select.tsx';
import { encodings, type Encoding } from './decodeFile.ts';
import styles from './ImportScreen.module.css';
import { corrected, type Corrections, type Understood } from './readMaterial.ts';

const layoutWords = {
  lines: 'imports:layoutLines',
  paragraphs: 'imports:layoutParagraphs',
  ';': 'imports:layoutSemicolon',
  ',': 'imports:layoutComma',
  '\t': 'imports:layoutTab',
  '|': 'imports:layoutBar',
} as const satisfies Record<Layout, TextKey>;

const encodingWords = {
  'utf-8': 'imports:encodingUtf8',
  'windows-1252': 'imports:encodingWindows',
  macintosh: 'imports:encodingMac',
  'utf-16le': 'imports:encodingUtf16',
  'utf-16be': 'imports:encodingUtf16be',
} as const satisfies Record<Encoding, TextKey>;

const columnWords = {
  text: 'imports:columnText',
  ref: 'imports:columnRef',
  source: 'imports:columnSource',
  said: 'imports:columnSaid',
} as const satisfies Record<(typeof corrected)[number], TextKey>;

/** How the material was read; each guess can be corrected, and shows at once below. */
export const ReadingFields = ({
  understood,
  corrections,
  onCorrect,
}: {
  readonly understood: Understood;
  readonly corrections: Corrections;
  readonly onCorrect: (more: Corrections) => void;
}) => {
  const { t } = useText();
  const { layout, encoding, hasHeader, columns, fields } = understood;
  const nameOf = (name: string, at: number): string => {
    const short = name.trim().slice(0, 30);
    const number = at + 1;
    return hasHeader && short !== ''
      ? t('imports:columnName', { name: short, number })
      : t('imports:columnNumber', { number });
  };
  const places = fields.map((name, at) => ({ value: String(at), words: nameOf(name, at) }));
  const told =
    places.length > 1
      ? t('imports:readAs', { layout: t(layoutWords[layout]), column: places[columns.text]?.words ?? '' })
      : `${t(layoutWords[layout])}.`;
  const none = { value: '', words: t('imports:columnNone') };
  return (
    <section className={styles.part} aria-labelledby="reading">
      <h2 id="reading">{t('imports:reading')}</h2>
      <p className={styles.hint}>{told}</p>
      <details className={styles.correct}>
        <summary>{t('imports:correct')}</summary>
        <div className={styles.fields}>
          <Select
            label={t('imports:layout')}
            value={layout}
            options={layouts.map((value) => ({ value, words: t(layoutWords[value]) }))}
            // Other fields than before: what was said of them is said of nothing.
            onChange={(chosen) => onCorrect({ layout: chosen, columns: {} })}
          />
          {encoding && (
            <Select
              label={t('imports:encoding')}
              value={encoding}
              options={encodings.map((value) => ({ value, words: t(encodingWords[value]) }))}
              onChange={(chosen) => onCorrect({ encoding: chosen })}
            />
          )}
          {places.length > 1 &&
            corrected.map((meaning) => (
              <Select
                key={meaning}
                label={t(columnWords[meaning])}
                value={columns[meaning] === null ? '' : String(columns[meaning])}
                options={meaning === 'text' ? places : [none, ...places]}
                onChange={(chosen) =>
                  onCorrect({
                    columns: { ...corrections.columns, [meaning]: chosen === '' ? null : Number(chosen) },
                  })
                }
              />
            ))}
        </div>
        <CheckRow checked={hasHeader} onChange={(checked) => onCorrect({ hasHeader: checked })}>
          {t('imports:hasHeader')}
        </CheckRow>
        {places.length > 1 && <p className={styles.hint}>{t('imports:neverWho')}</p>}
      </details>
    </section>
  );
};
