// Prints the compressed script a visitor downloads before a page works, from dist/.vite/manifest.json.
// Usage: npm run build && npm run sizes
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const manifestFile = 'dist/.vite/manifest.json';
if (!existsSync(manifestFile)) {
  console.error('Run `npm run build` first.');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
/** Budget in kB of compressed script (the better of gzip and brotli is what the server sends). */
const pages = [
  ['citizen start page', ['index.html', 'src/routes/_public/index.tsx'], 150],
  ['procedure page', ['index.html', 'src/routes/_public/procedures/$code/index.tsx'], null],
  ['filing wizard', ['index.html', 'src/routes/me/dossiers/$id/edit/$task.tsx'], null],
  ['officer shell', ['index.html', 'src/routes/office.tsx', 'src/routes/office/index.tsx'], 300],
];

function reach(name, seen) {
  const entry = manifest[name];
  if (!entry || seen.has(name)) return;
  seen.add(name);
  for (const next of entry.imports ?? []) reach(next, seen);
}

let failed = false;
for (const [title, roots, budget] of pages) {
  const seen = new Set();
  for (const root of roots) {
    for (const key of Object.keys(manifest)) {
      if (key === root || key.startsWith(`${root}?tsr-split`)) reach(key, seen);
    }
  }
  const files = new Set([...seen].map((name) => manifest[name].file).filter((file) => file.endsWith('.js')));
  let gzip = 0;
  let brotli = 0;
  for (const file of files) {
    const bytes = readFileSync(`dist/${file}`);
    gzip += gzipSync(bytes, { level: 9 }).length;
    brotli += brotliCompressSync(bytes).length;
  }
  const over = budget !== null && brotli > budget * 1000;
  failed ||= over;
  const limit = budget === null ? '' : ` (budget ${budget} kB)${over ? ' OVER' : ''}`;
  console.log(
    `${title.padEnd(20)} ${files.size} files, gzip ${(gzip / 1000).toFixed(1)} kB, brotli ${(brotli / 1000).toFixed(1)} kB${limit}`,
  );
}
process.exitCode = failed ? 1 : 0;
