// The pages of `dist`.

import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the built site. */
export const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** Every page's path from the site's root, as links name it: `''`, `en/`, `id/` … */
export const routes = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name === 'index.html')
  .map((entry) => relative(dist, entry.parentPath ?? entry.path))
  .map((path) => (path === '' ? '' : `${path}/`))
  .filter((path) => !/^(embed|api)\//.test(path))
  .sort();

/** Those that belong to a language, as all but the entry page do. */
export const pagesInALanguage = routes.filter((path) => /^(id|en)\//.test(path));

/**
 * The first page of every section, and of the pages below it the fewest that together hold every class that any
 * of them holds: one of each kind. What looks new is picked up by itself.
 */
export const oneOfEachKind = (() => {
  const seen = new Set();
  return routes.filter((path) => {
    const [lang = '', section = '', ...below] = path.split('/').filter(Boolean);
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names.split(/\s+/));
    const fresh = classes.map((name) => `${lang} ${section} ${name}`).filter((name) => !seen.has(name));
    if (below.length > 0 && fresh.length === 0) return false;
    for (const name of fresh) seen.add(name);
    return true;
  });
})();
