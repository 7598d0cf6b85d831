import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

interface Bundler {
  build(options: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** The server's programs made for this run, from its sources: they start faster than they do from TypeScript. */
export interface BuiltServer {
  readonly main: string;
  readonly invite: string;
  readonly backup: string;
  readonly restore: string;
  readonly repair: string;
  /** Takes them away again. */
  remove(): void;
}

export const builtServer = async (): Promise<BuiltServer> => {
  // Beside the server's packages, where the programs find them.
  const folder = path.join(root, 'server/node_modules/.test', `${process.pid}-${Date.now()}`);
  const inServer = createRequire(path.join(root, 'server/package.json'));
  const { build } = (await import(inServer.resolve('esbuild'))) as Bundler; // the little of it that is used here
  await build({
    entryPoints: ['main', 'invite', 'backup', 'restore', 'repair', 'copying', 'carryOn'].map((name) =>
      path.join(root, `server/src/${name}.ts`),
    ),
    outdir: folder,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    alias: { '@skab/shared': path.join(root, 'shared/src') },
  });
  return {
    main: path.join(folder, 'main.js'),
    invite: path.join(folder, 'invite.js'),
    backup: path.join(folder, 'backup.js'),
    restore: path.join(folder, 'restore.js'),
    repair: path.join(folder, 'repair.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
