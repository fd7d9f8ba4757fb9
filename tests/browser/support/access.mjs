// What axe says of a page.

import { readFileSync } from 'node:fs';
import { packageFile } from './site.mjs';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** The colour schemes that everything is looked at in. */
export const THEMES = ['light', 'dark'];

const axeSource = readFileSync(packageFile('axe-core/axe.min.js'), 'utf8');

/** What axe finds in both themes, as lines that name the place. */
export async function violations(page, where) {
  // The page's policy forbids script elements; evaluated code it does not concern.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const lines = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate(
      (tags) => axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
      STANDARDS,
    );
    for (const { id, nodes } of found.violations) {
      for (const node of nodes) lines.push(`${where}, ${colorScheme}: ${id}: ${node.target.join(' ')}: ${node.failureSummary}`);
    }
  }
  return lines;
}
