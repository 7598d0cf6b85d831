import type { Block } from './blocks.ts';
import type { MinutesItem } from './compose.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words in HTML, as text and nothing else. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const block = (made: Block): string =>
  made.kind === 'paragraph'
    ? `<p>${made.lines.map(escapeHtml).join('<br>')}</p>`
    : `<ul>${made.points.map((point) => `<li>${escapeHtml(point)}</li>`).join('')}</ul>`;

/** The lines right under a point's heading. */
export const underHeading = ({ caseId, course }: Pick<MinutesItem, 'caseId' | 'course'>): readonly string[] =>
  [caseId, course].filter((line) => line !== null);

/** One agenda item as rich text for the clipboard: headings, paragraphs and lists, without styles. */
export const itemToHtml = ({ heading, sections, ...under }: MinutesItem): string =>
  [
    `<h2>${escapeHtml(heading)}</h2>`,
    ...underHeading(under).map((line) => `<p>${escapeHtml(line)}</p>`),
    ...sections.flatMap((section) => [`<h3>${escapeHtml(section.heading)}</h3>`, ...section.blocks.map(block)]),
  ].join('\n');

const plainBlock = (made: Block): string =>
  made.kind === 'paragraph' ? made.lines.join('\n') : made.points.map((point) => `- ${point}`).join('\n');

/** The same item as plain text, for where rich text cannot be pasted. */
export const itemToText = ({ heading, sections, ...under }: MinutesItem): string =>
  [
    heading,
    ...underHeading(under),
    ...sections.map((section) => [section.heading, ...section.blocks.map(plainBlock)].join('\n')),
  ].join('\n\n');
