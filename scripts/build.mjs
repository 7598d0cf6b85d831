// Builds the client (vite) and the server (esbuild), each only when something it is made of changed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { filesUnder, hashOf, install, root, stop } from './bootstrap.mjs';

const entries = ['main', 'invite', 'verify', 'backup', 'restore', 'repair', 'copying', 'carryOn'];
const common = ['pnpm-lock.yaml', 'scripts/build.mjs'];
const sources = (...dirs) => filesUnder(...dirs).filter((file) => !/\.(test|bench|contract)\.tsx?$/.test(file));

async function buildServer(outdir) {
  const inServer = createRequire(path.join(root, 'server/package.json'));
  const { build } = await import(inServer.resolve('esbuild'));
  const entryPoints = entries
    .map((name) => path.join(root, `server/src/${name}.ts`))
    .filter((file) => existsSync(file));
  if (entryPoints.length === 0) return;
  await build({
    entryPoints,
    outdir,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    // Our own code is bundled; only other people's packages stay outside.
    alias: { '@skab/shared': path.join(root, 'shared/src') },
    sourcemap: 'linked',
    logLevel: 'warning',
  });
}

function buildClient(outdir) {
  if (!existsSync(path.join(root, 'client/index.html'))) return undefined;
  const vite = path.join(root, 'client/node_modules/vite/bin/vite.js');
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [vite, 'build', 'client', '--outDir', path.resolve(outdir), '--logLevel', 'warn'],
      {
        cwd: root,
        stdio: ['ignore', 2, 2],
        env: { ...process.env, NODE_ENV: 'production' },
      },
    );
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('vite build failed'))));
  }).then(() => compress(outdir));
}

const packable = /\.(css|html|js|json|svg|webmanifest)$/;
const leastBytes = 1000;

/** Lays each file beside itself as brotli, which browsers take over https, and as gzip for the rest: nothing is packed while a hall waits. */
function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !packable.test(entry.name) || file.includes(`${path.sep}.vite${path.sep}`)) continue;
    const bytes = readFileSync(file);
    if (bytes.length < leastBytes) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

const parts = [
  {
    dist: 'server/dist',
    files: () => [...common, 'server/package.json', ...sources('server/src', 'shared/src')],
    make: buildServer,
  },
  {
    dist: 'client/dist',
    files: () => [
      ...common,
      ...filesUnder('client').filter((file) => !file.startsWith('client/src/')),
      ...sources('client/src', 'shared/src'),
    ],
    make: buildClient,
  },
];

async function buildPart({ dist, files, make }) {
  const stamp = path.join(root, dist, '.built');
  const hash = hashOf(files());
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  // Built beside, then swapped: what runs from the old build keeps a whole one, and a failed build leaves it standing.
  const target = path.join(root, dist);
  const next = `${target}.${process.pid}`;
  try {
    mkdirSync(next, { recursive: true });
    await make(next);
    writeFileSync(path.join(next, '.built'), hash);
    rmSync(target, { recursive: true, force: true });
    renameSync(next, target);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return true;
}

/** Builds what changed; ends the run with a sentence when it does not build. */
export async function build() {
  try {
    await Promise.all(parts.map(buildPart));
  } catch (error) {
    stop(`The build failed: ${error instanceof Error ? error.message : 'see above'}`);
  }
}

if (process.argv[1] === import.meta.filename) {
  install('run');
  await build();
}
