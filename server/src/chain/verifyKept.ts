import type { KeptChain } from '../ports/chains.ts';
import { chainStart } from './seal.ts';
import { verifyChain, type ChainReport } from './verifyChain.ts';

const atItsEnd = (kept: KeptChain, report: Extract<ChainReport, { ok: true }>): ChainReport => {
  const { seq, head } = report.end;
  if (seq < kept.seq) return { ok: false, seq: seq + 1, fault: 'missing' };
  if (seq > kept.seq) return { ok: false, seq: kept.seq + 1, fault: 'changed' };
  return head === kept.head ? report : { ok: false, seq, fault: 'changed' };
};

/** Walks a kept chain from its beginning to where it says that it ends. */
export const verifyKept = async (kept: KeptChain): Promise<ChainReport> => {
  const erased: number[] = [];
  let end = chainStart(kept.chain);
  for await (const page of kept.pages()) {
    const report = verifyChain(end, page);
    if (!report.ok) return report;
    erased.push(...report.erased);
    end = report.end;
  }
  return atItsEnd(kept, { ok: true, end, erased });
};
