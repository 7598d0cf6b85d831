// The y-websocket server as it is published, its own start script, for showing that attacks bite. HOST and PORT say where it listens.
import { register } from 'node:module';

// It keeps documents in memory only, but asks for the package that could keep them on disk: that one is not installed.
const hook = `export const resolve = (name, context, next) => name === 'y-leveldb'
  ? { url: 'data:text/javascript,export const LeveldbPersistence = null', shortCircuit: true }
  : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
await import(new URL('src/server.js', import.meta.resolve('@y/websocket-server/package.json')));
