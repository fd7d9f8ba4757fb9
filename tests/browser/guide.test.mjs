// The guide's documents: search, examples that open in the check, and what stays away without a script.

import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { test } from 'node:test';
import { routes } from './support/routes.mjs';
import { interfaceReady, openPage } from './support/site.mjs';

/** What the search promises; the best of several answers, because other work can only slow one down. */
const ANSWER_LIMIT_MS = 30;

const loads = (served) => served.requests.filter((line) => /guide-|search\.js/.test(line));

test('the search loads on first use, answers at once and leads to an existing part', async (t) => {
  const { page, site } = await openPage(t, { path: 'id/panduan/' });
  const before = loads(site).length;
  await page.reload();
  assert.equal(loads(site).length, before, 'nothing of the search before its field is used');
  const box = page.locator('[data-search]');
  await box.locator('input').fill('131049');
  await page.waitForSelector('.search__hit');
  const timings = [];
  for (const query of ['wa bisnis keblokir', 'akun ini tidak diizinkan', 'broadcst limit', '131049']) {
    await box.locator('input').fill(query);
    timings.push(Number(await box.getAttribute('data-answered-ms')));
  }
  assert.ok(Math.min(...timings) <= ANSWER_LIMIT_MS, `${timings} ms`);
  await page.keyboard.press('ArrowDown');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /131049/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/id\/kode\/#code-131049$/);
  assert.equal(await page.locator('#code-131049').count(), 1);
});

test('every kind of result leads to a page in both languages', async (t) => {
  for (const [lang, start] of [
    ['id', 'id/panduan/ajukan-banding/'],
    ['en', 'en/guide/how-to-appeal/'],
  ]) {
    const { page } = await openPage(t, { path: start });
    const field = page.locator('[data-search] input');
    const addresses = new Set();
    for (const query of ['spam', '131049', 'nomor baru', 'judi gambling', 'banding appeal', 'link']) {
      await field.fill(query);
      await page.waitForSelector('.search__hit');
      for (const link of await page.locator('.search__hit').all()) addresses.add(await link.evaluate((a) => a.href));
    }
    assert.ok(addresses.size > 10, `${addresses.size} results`);
    for (const address of addresses) {
      assert.ok(address.includes(`/${lang}/`), address);
      const response = await page.request.get(address);
      assert.equal(response.status(), 200, address);
      const anchor = new URL(address).hash.slice(1);
      if (anchor) assert.ok((await response.text()).includes(`id="${anchor}"`), address);
    }
  }
});

test('the search says so when it cannot be loaded', async (t) => {
  const { page } = await openPage(t, {
    path: 'id/panduan/',
    prepare: (opened) => opened.route(/guide-.*\.idx/, (route) => route.abort()),
    expected: [/Failed to load|Failed to fetch|ERR_FAILED/],
  });
  await page.locator('[data-search] input').fill('spam');
  await page.waitForFunction(() => document.querySelector('.search__status').textContent.includes('tidak berhasil'));
});

test('what needs a script stays hidden without one', async (t) => {
  const { page } = await openPage(t, { path: 'id/kode/', javaScript: false });
  for (const part of ['[data-search]', '[data-filter]', '[data-theme-switch]']) {
    assert.equal(await page.locator(part).isVisible(), false, part);
  }
});

test('the filter of codes leaves what fits', async (t) => {
  const { page } = await openPage(t, { path: 'id/kode/' });
  await page.locator('#filter').fill('131049');
  assert.equal(await page.locator('#code-131049').isVisible(), true);
  assert.equal(await page.locator('#code-368').isVisible(), false);
  await page.locator('#filter').fill('tidak ada kode begini');
  assert.match(await page.locator('.filter__none').innerText(), /Tidak ada kode/);
});

test('an example opens in the check and leaves the address bar', async (t) => {
  const { page } = await openPage(t, { path: 'id/aturan/' });
  await page.locator('#online-gambling summary').first().click();
  const example = await page.locator('#online-gambling .example pre').first().innerText();
  await page.locator('#online-gambling .try').first().click();
  await page.waitForURL((url) => url.pathname.endsWith('/id/'));
  await interfaceReady(page);
  await page.waitForSelector('.finding');
  assert.equal(await page.locator('#draft').inputValue(), example);
  assert.equal(new URL(page.url()).hash, '');
  await page.reload();
  await interfaceReady(page);
  assert.equal(new URL(page.url()).hash, '');
});

test('a finding leads to the article in the language of the page', async (t) => {
  for (const [path, guide] of [
    ['id/', '/id/panduan/'],
    ['en/', '/en/guide/'],
  ]) {
    const { page } = await openPage(t, { path: `${path}#text=${encodeURIComponent('Main slot gacor di bit.ly/abc, deposit 10rb')}` });
    const link = page.locator('.finding__guide a').first();
    await link.waitFor({ state: 'attached' });
    const address = await link.evaluate((a) => a.href);
    assert.ok(address.includes(guide), address);
    const response = await page.request.get(address);
    assert.equal(response.status(), 200, address);
    const heading = new URL(address).hash.slice(1);
    assert.ok(heading && (await response.text()).includes(`id="${heading}"`), address);
  }
});

test('the longest plans fit one sheet of A4', async (t) => {
  const { page, site } = await openPage(t, { path: 'id/pulih/' });
  const plans = routes.filter((path) => /^(id\/pulih|en\/recover)\/q\d+-\d+\/$/i.test(path));
  assert.ok(plans.length > 100, `${plans.length} plans`);
  // The longest say it for all; every page would take minutes.
  const sizes = plans.map((path) => ({ path, size: statSync(new URL(`../../dist/${path}index.html`, import.meta.url)).size }));
  const longest = sizes.sort((a, b) => b.size - a.size).slice(0, 12);
  for (const { path } of longest) {
    await page.goto(site.url + path);
    const pdf = await page.pdf({ format: 'A4' });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g).length;
    assert.equal(sheets, 1, path);
  }
});
