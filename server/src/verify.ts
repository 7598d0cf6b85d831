// npm run verify -- <database file>: walks every chain of a database that may be in use, and changes nothing.
import { verifyAll } from './chain/verifyAll.ts';
import { openChains } from './openPorts.ts';

const verify = async (file: string): Promise<boolean> => {
  const { allHold, lines } = await verifyAll(await openChains(file));
  for (const line of lines) console.log(line);
  return allHold;
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
