// Pictures of pages at three widths in both themes, and one sheet that shows them all.
//
// `cargo xtask shots` runs this; arguments: the folder to write into, and optionally a word: then all pages whose
// path holds it are taken, else one of each kind.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneOfEachKind, routes } from './support/routes.mjs';
import { browser, closeAll, interfaceReady, site } from './support/site.mjs';

const WIDTHS = [360, 768, 1280];
const THEMES = ['light', 'dark'];

const [folder, word] = process.argv.slice(2);
const wanted = word ? routes.filter((path) => path.includes(word)) : oneOfEachKind;
mkdirSync(folder, { recursive: true });
const served = await site();
const pictures = [];

for (const width of WIDTHS) {
  for (const theme of THEMES) {
    const context = await (
      await browser()
    ).newContext({
      viewport: { width, height: width < 600 ? 740 : 900 },
      colorScheme: theme,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    for (const path of wanted) {
      await page.goto(served.url + path);
      await interfaceReady(page);
      const name = `${path.replaceAll('/', '.') || 'root.'}${width}.${theme}.png`;
      await page.screenshot({ path: join(folder, name), fullPage: true });
      pictures.push({ path, width, theme, name });
    }
    await context.close();
  }
}

const paths = [...new Set(pictures.map((picture) => picture.path))];
const cell = ({ name, width, theme }) =>
  `<figure><a href="${name}"><img src="${name}" width="${Math.round(width / 4)}" alt=""></a><figcaption>${width} ${theme}</figcaption></figure>`;
const rows = paths.map((path) => {
  const cells = pictures.filter((picture) => picture.path === path).map(cell);
  return `<h2>/${path}</h2><div>${cells.join('')}</div>`;
});
const sheet = `<!doctype html><meta charset="utf-8"><title>Pages</title>
<style>body{font:14px sans-serif;background:#888}div{display:flex;align-items:flex-start;gap:12px}figure{margin:0}</style>
${rows.join('\n')}`;
const sheetFile = join(folder, 'index.html');
writeFileSync(sheetFile, sheet);

const page = await (await browser()).newPage({ viewport: { width: 1320, height: 900 } });
await page.goto(pathToFileURL(sheetFile).href, { waitUntil: 'load' });
await page.screenshot({ path: join(folder, 'sheet.png'), fullPage: true });
await closeAll();
console.log(`${pictures.length} pictures; all together: ${sheetFile} and sheet.png`);
