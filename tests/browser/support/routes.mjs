// The pages of `dist`.

import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** Every page's path from the site's root, as links name it: `''`, `en/`, `id/` … */
export const routes = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name === 'index.html')
  .map((entry) => relative(dist, entry.parentPath ?? entry.path))
  .map((path) => (path === '' ? '' : `${path}/`))
  .filter((path) => !/^(embed|api)\//.test(path))
  .sort();

/** Those that belong to a language, as all but the entry page do. */
export const pagesInALanguage = routes.filter((path) => /^(id|en)\//.test(path));
