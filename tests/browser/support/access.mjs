// What axe says of a page.

import { readFileSync } from 'node:fs';
import { packageFile } from './site.mjs';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** The colour schemes that everything is looked at in. */
export const THEMES = ['light', 'dark'];

const axeSource = readFileSync(packageFile('axe-core/axe.min.js'), 'utf8');

/** What a theme changes; everything else is the same in the second one. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds in both themes, as lines that name the place. */
export async function violations(page, where) {
  // The page's policy forbids script elements; evaluated code it does not concern.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const lines = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    const runOnly = colorScheme === THEMES[0] ? { type: 'tag', values: STANDARDS } : { type: 'rule', values: OF_COLOUR };
    const found = await page.evaluate((runOnly) => axe.run(document, { runOnly, resultTypes: ['violations'] }), runOnly);
    for (const { id, nodes } of found.violations) {
      for (const node of nodes) lines.push(`${where}, ${colorScheme}: ${id}: ${node.target.join(' ')}: ${node.failureSummary}`);
    }
  }
  return lines;
}
