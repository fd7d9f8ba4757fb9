// Every finished page, below `/` and below a sub-path, without any help from the interface.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneOfEachKind, pagesInALanguage, routes } from './support/routes.mjs';
import { interfaceReady, openPage, scrollsSideways, site } from './support/site.mjs';

test('both languages have pages', () => {
  assert.ok(routes.includes('id/') && routes.includes('en/'), routes.join(' '));
});

// Addresses differ by the kind of page: what one guide page names relative to itself, all of them do. The build
// holds every page's links and files against what is there.
for (const [base, slashes] of [
  ['/', ['/']],
  ['/toko/alat/', ['/', '']],
]) {
  test(`one page of each kind loads below ${base}`, async (t) => {
    const served = await site({ base });
    const { page } = await openPage(t, { base });
    for (const path of oneOfEachKind) {
      for (const slash of slashes) {
        const address = path.replace(/\/$/, '') + (path === '' ? '' : slash);
        const before = served.requests.length;
        const response = await page.goto(served.url + address);
        await interfaceReady(page);
        assert.equal(response.status(), 200, address);
        assert.equal(await page.locator('h1').count(), 1, `one h1 on ${address}`);
        const missing = served.requests.slice(before).filter((line) => / (4|5)\d\d /.test(line));
        assert.deepEqual(missing, [], `requests of ${address}`);
      }
    }
  });
}

test('every page can be read with JavaScript off and fits a narrow phone', async (t) => {
  const served = await site();
  const tooWide = [];
  const { page } = await openPage(t, { javaScript: false, width: 320 });
  for (const path of pagesInALanguage) {
    await page.goto(served.url + path);
    assert.equal(await page.locator('html').getAttribute('lang'), path.slice(0, 2), path);
    assert.ok((await page.locator('h1').innerText()).trim().length > 3, `a heading on ${path}`);
    // The shortest page is a question of the recovery tree with its two answers.
    assert.ok((await page.locator('main').innerText()).trim().length > 60, `text on ${path}`);
    if (await scrollsSideways(page)) tooWide.push(path);
  }
  assert.deepEqual(tooWide, []);
});

test('an unknown address answers 404', async () => {
  const served = await site();
  const response = await fetch(`${served.url}tidak/ada/`);
  assert.equal(response.status, 404);
});

test('files come compressed, with their right types, and with the policy where headers are served', async () => {
  const served = await site({ headers: true });
  const page = await fetch(`${served.url}id/`, { headers: { 'accept-encoding': 'br' } });
  assert.equal(page.headers.get('content-encoding'), 'br');
  assert.match(page.headers.get('content-security-policy'), /frame-ancestors 'none'/);
  const html = await page.text();
  const [, wasm] = html.match(/data-wasm="([^"]+)"/);
  const module = await fetch(new URL(wasm, page.url));
  assert.equal(module.headers.get('content-type'), 'application/wasm');
  assert.match(module.headers.get('cache-control'), /immutable/);
});
