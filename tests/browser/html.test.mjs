// The markup of one page of each kind is valid HTML, and the attributes for assistive programs are used rightly.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, oneOfEachKind } from './support/routes.mjs';
import { packageFile } from './support/site.mjs';

const { HtmlValidate } = await import(pathToFileURL(packageFile('html-validate')).href);

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {},
});

test('one page of each kind is valid HTML', async (t) => {
  const faults = [];
  for (const path of oneOfEachKind) {
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    const report = await validator.validateString(html);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages) faults.push(`/${path}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  t.diagnostic(`${oneOfEachKind.length} pages`);
  assert.deepEqual(faults, []);
});
