import { type ColumnMeaning } from '@skab/shared/exchange/columnNames.ts';
import { guessColumns, type Columns, type Reading } from '@skab/shared/exchange/guessColumns.ts';
import { guessLayout, plainLines, readRows, type Layout } from '@skab/shared/exchange/guessLayout.ts';
import { judgeRows, type Judged } from '@skab/shared/exchange/judgeRows.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import { decodeBytes, guessEncoding, type Encoding, type FileMaterial } from './decodeFile.ts';

/** What is to be imported: words that were pasted, or a file. */
export type Material = { readonly pasted: string } | { readonly file: FileMaterial };

/** What whoever imports has said of the material; what is left out is guessed. */
export interface Corrections {
  readonly encoding?: Encoding;
  readonly layout?: Layout;
  readonly hasHeader?: boolean;
  readonly columns?: Partial<Columns>;
  readonly withRepeated?: boolean;
}

export interface Understood extends Reading, Judged {
  readonly encoding: Encoding | null;
  readonly layout: Layout;
  /** What each field is called, or the beginning of what stands in it. */
  readonly fields: readonly string[];
  readonly isCut: boolean;
}

/** The meanings a person can correct. */
export const corrected = ['text', 'ref', 'source', 'said'] as const satisfies readonly ColumnMeaning[];

/** Reads material: guessed where nothing was said of it, judged row by row. */
export const readMaterial = (material: Material, said: Corrections, alreadyHere: ReadonlySet<string>): Understood => {
  const encoding = 'file' in material ? (said.encoding ?? guessEncoding(material.file.bytes)) : null;
  const raw = 'file' in material ? decodeBytes(material.file.bytes, encoding ?? 'utf-8') : material.pasted;
  const plain = plainLines(raw);
  const layout = said.layout ?? plain.said ?? guessLayout(plain.text);
  const rows = readRows(plain.text, layout, limits.importRows + 1);
  const guessed = guessColumns(rows);
  const reading: Reading = {
    hasHeader: said.hasHeader ?? guessed.hasHeader,
    columns: { ...guessed.columns, ...said.columns },
  };
  const isTable = layout !== 'lines' && layout !== 'paragraphs';
  return {
    ...reading,
    ...judgeRows(rows.slice(0, limits.importRows), {
      ...reading,
      alreadyHere,
      withRepeated: said.withRepeated ?? false,
    }),
    encoding,
    layout,
    fields: isTable ? (rows.find((row) => !row.isBroken)?.cells ?? []) : [],
    isCut: rows.length > limits.importRows,
  };
};
