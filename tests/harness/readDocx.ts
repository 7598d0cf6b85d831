import { strFromU8, unzipSync } from 'fflate';

export interface DocxParagraph {
  /** The id of its style, such as `Heading1`; null for running text. */
  readonly style: string | null;
  readonly text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex: string, decimal: string, name: string) =>
    hex
      ? String.fromCodePoint(parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (entities[name] ?? ''),
  );

/** The paragraphs of a Word file in their order, read from its XML without the library that wrote it. Line breaks are `\n`. */
export const readDocx = (file: Uint8Array): readonly DocxParagraph[] => {
  const part = unzipSync(file)['word/document.xml'];
  if (!part) throw new Error('this is no Word file: it has no document');
  return [...strFromU8(part).matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? null,
    text: [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:br\/>|<w:tab\/>/gs)]
      .map(([whole, words]) => (words !== undefined ? decode(words) : whole.startsWith('<w:br') ? '\n' : '\t'))
      .join(''),
  }));
};
