// npm run verify -- <database file>: walks every chain of a database that may be in use, and changes nothing.
import { verifyKept } from './chain/verifyKept.ts';
import { openChains } from './openPorts.ts';
import type { KeptChain } from './ports/chains.ts';

const lineOf = async (kept: KeptChain): Promise<{ readonly holds: boolean; readonly line: string }> => {
  const report = await verifyKept(kept);
  if (!report.ok)
    return { holds: false, line: `CHANGED  ${kept.chain}  first at record ${report.seq}: ${report.fault}` };
  const { end, erased } = report;
  const records = `${end.seq} records, ${erased.length} of them erased`;
  return { holds: true, line: `ok       ${kept.chain}  ${records}, head ${end.head}` };
};

const verify = async (file: string): Promise<boolean> => {
  const chains = await openChains(file);
  try {
    let allHold = true;
    for (const kept of await chains.list()) {
      const { holds, line } = await lineOf(kept);
      console.log(line);
      allHold &&= holds;
    }
    return allHold;
  } finally {
    await chains.close();
  }
};

const changed = 1;
const notVerified = 2;

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: npm run verify -- <database file>');
  process.exitCode = notVerified;
} else {
  try {
    if (!(await verify(file))) process.exitCode = changed;
  } catch (error) {
    console.error(`Could not verify ${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = notVerified;
  }
}
