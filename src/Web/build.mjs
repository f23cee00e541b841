// Fills wwwroot/js: one bundle for each .ts of Layout/ and Features/, the icons the pages name, and the type face.
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const web = dirname(fileURLToPath(import.meta.url));
const root = join(web, '..', '..');
const out = join(root, 'wwwroot', 'js');

const filesUnder = async (folder, ending) =>
  (await readdir(join(web, folder), { recursive: true })).filter(name => name.endsWith(ending)).map(name => join(web, folder, name));

const filesOf = async ending => (await Promise.all(['Layout', 'Shared', 'Features'].map(folder => filesUnder(folder, ending)))).flat();

async function bundleScripts() {
  await build({
    entryPoints: await filesOf('.ts'),
    entryNames: '[name]',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'linked',
    outdir: out,
    logLevel: 'warning',
  });
}

/** One sprite with every icon that a component or class names as <Icon Name="…" />, Icon="…" or Icon: "…". */
async function bundleIcons() {
  const sources = await Promise.all([...await filesOf('.razor'), ...await filesOf('.cs')].map(file => readFile(file, 'utf8')));
  const named = sources.flatMap(text => [...text.matchAll(/Icon(?: Name=|: |=)"([a-z0-9-]+)"/g)].map(match => match[1]));
  const symbols = await Promise.all([...new Set(named)].sort().map(async name => {
    const svg = await readFile(join(root, 'node_modules', 'lucide-static', 'icons', `${name}.svg`), 'utf8');
    return `<symbol id="${name}" viewBox="0 0 24 24">${svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '').replace(/\s+/g, ' ')}</symbol>`;
  }));
  await writeFile(join(out, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
}

async function copyTypeFace() {
  const face = join(root, 'node_modules', '@fontsource-variable', 'inter');
  await mkdir(join(out, 'fonts'), { recursive: true });
  for (const subset of ['latin', 'latin-ext'])
    await cp(join(face, 'files', `inter-${subset}-wght-normal.woff2`), join(out, 'fonts', `inter-${subset}.woff2`));
  await cp(join(face, 'LICENSE'), join(out, 'fonts', 'LICENSE'));
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([bundleScripts(), bundleIcons(), copyTypeFace()]);
