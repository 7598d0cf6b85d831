import { getDocumentProxy } from 'unpdf';

/** A tag, what stands under it, and its words. */
export interface Node {
  readonly role: string;
  readonly children: readonly Node[];
  readonly words: string;
}

/** What PDF.js gives of a tree of tags: nodes with a role, and leaves that name marked content. */
type Given =
  | { readonly role: string; readonly children: readonly Given[] }
  | { readonly type: 'content'; readonly id: string };

/** A file as who reads it by ear or prints it meets it. */
export interface Read {
  readonly tree: readonly Node[];
  readonly pages: readonly string[];
  readonly artifacts: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly isMarked: boolean;
}

/** Words without any blank: how wide one was PDF.js only guesses. */
export const bare = (text: string): string => text.replace(/\s/g, '');
/** Words with one blank between them. */
export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Reads a file back by PDF.js: the tree of tags with the words under each, page by page. */
export const readPdf = async (file: Uint8Array): Promise<Read> => {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const tree: Node[] = [];
  const pages: string[] = [];
  const artifacts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const byId = new Map<string, string>();
    let all = '';
    let artifact = '';
    const open: (string | null)[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') open.pop();
        // The library's type leaves out the tag, which it gives.
        else if ((item as { readonly tag?: string }).tag === 'Artifact') open.push('artifact');
        else open.push(item.type === 'beginMarkedContentProps' ? item.id : null);
        continue;
      }
      const id = open.findLast((one) => one !== null);
      if (id === 'artifact') artifact += item.str;
      else {
        all += item.str;
        if (id) byId.set(id, (byId.get(id) ?? '') + item.str);
      }
    }
    pages.push(all);
    artifacts.push(artifact);
    const nodeOf = (given: Given): Node =>
      'role' in given
        ? {
            role: given.role,
            children: given.children.flatMap((child) => ('role' in child ? [nodeOf(child)] : [])),
            // Between two columns PDF.js reads a blank.
            words: given.children
              .map((child) => ('role' in child ? '' : (byId.get(child.id) ?? '')))
              .join('')
              .trimStart(),
          }
        : { role: '', children: [], words: '' };
    // The library's type of the tree leaves out what a leaf is.
    const given = (await page.getStructTree()) as Given | null;
    if (given) tree.push(nodeOf(given));
  }
  const { info } = await pdf.getMetadata();
  return {
    tree,
    pages,
    artifacts,
    // The library's type of the information is any object.
    info: info as Readonly<Record<string, unknown>>,
    isMarked: (await pdf.getMarkInfo())?.['Marked'] === true,
  };
};

/** Every tag of a kind, at any depth, in order. */
export const every = (nodes: readonly Node[], role: RegExp): readonly Node[] =>
  nodes.flatMap((node) => [...(role.test(node.role) ? [node] : []), ...every(node.children, role)]);
