import type { Chains, KeptChain } from '../ports/chains.ts';
import { verifyKept } from './verifyKept.ts';

const lineOf = async (kept: KeptChain): Promise<{ readonly holds: boolean; readonly line: string }> => {
  const report = await verifyKept(kept);
  if (!report.ok)
    return { holds: false, line: `CHANGED  ${kept.chain}  first at record ${report.seq}: ${report.fault}` };
  const { end, erased } = report;
  const records = `${end.seq} records, ${erased.length} of them erased`;
  return { holds: true, line: `ok       ${kept.chain}  ${records}, head ${end.head}` };
};

/** Walks every chain and closes them; a line for each, and whether all hold. */
export const verifyAll = async (
  chains: Chains,
): Promise<{ readonly allHold: boolean; readonly lines: readonly string[] }> => {
  try {
    let allHold = true;
    const lines: string[] = [];
    for (const kept of await chains.list()) {
      const { holds, line } = await lineOf(kept);
      lines.push(line);
      allHold &&= holds;
    }
    return { allHold, lines };
  } finally {
    await chains.close();
  }
};
