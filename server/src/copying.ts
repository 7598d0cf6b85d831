// Started by the server with --copy-to, never by hand: copies the database to a folder as long as the server lives.
import { openCopying } from './openPorts.ts';

const [dataFolder, folder] = process.argv.slice(2);
if (dataFolder === undefined || folder === undefined || !process.send)
  throw new Error('This is started by the server: npm start -- --copy-to <folder>');
const { runCopying } = await openCopying();
runCopying(dataFolder, folder);
