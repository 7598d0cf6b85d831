import { importChunkStatements } from '../commands/importStatements.ts';
import type { CommandArgs } from '../commands/registry.ts';

type Statement = CommandArgs<'importStatements'>['statements'][number];

/** What the statements of one part weigh at most, in bytes as they are sent: well under what one message may. */
export const chunkBytes = 48 * 1024;

/** How many bytes a text takes in UTF-8. */
export const utf8Bytes = (text: string): number => {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // A pair is two units of two bytes each.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
};

/** Divides statements into parts that can each be sent as one command, in their order. */
export const chunkStatements = (statements: readonly Statement[]): readonly (readonly Statement[])[] => {
  const chunks: Statement[][] = [];
  let room = 0;
  for (const statement of statements) {
    const bytes = utf8Bytes(JSON.stringify(statement)) + 1;
    const chunk = chunks.at(-1);
    if (chunk && chunk.length < importChunkStatements && bytes <= room) {
      chunk.push(statement);
      room -= bytes;
    } else {
      chunks.push([statement]);
      room = chunkBytes - bytes;
    }
  }
  return chunks;
};
