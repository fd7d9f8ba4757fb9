// The installable app: without a network, from one version to the next, and as a target for what others share.

import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { oneOfEachKind, pagesInALanguage } from './support/routes.mjs';
import { interfaceReady, openPage, site } from './support/site.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const RISKY = 'Slot gacor malam ini, depo 10rb langsung WD, klik bit.ly/xx';
/** What a browser says about an address that cannot be reached is no fault of the page. */
const unreachable = [/Failed to load resource/, /ERR_INTERNET_DISCONNECTED/, /ServiceWorker/];
const options = { serviceWorkers: 'allow', expected: unreachable };

/** Registers at once instead of after five seconds of rest, and waits for the whole copy. */
async function installed(page) {
  await page.evaluate(() => dispatchEvent(new InputEvent('input')));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

const cacheNames = (page) => page.evaluate(() => caches.keys());

/** A copy of `dist` whose build can be changed. */
function copyOfDist(t) {
  const dir = mkdtempSync(join(tmpdir(), 'prakirim-'));
  cpSync(dist, dir, { recursive: true });
  t.after(() => rmSync(dir, { recursive: true }));
  return dir;
}

/** Publishes another build in the folder; the result is its build id. */
function publish(dir, id, change = (script) => script) {
  const file = join(dir, 'sw.js');
  const script = readFileSync(file, 'utf8').replace(/const BUILD = "[^"]*"/, `const BUILD = "${id}"`);
  for (const packed of ['.br', '.gz']) rmSync(file + packed, { force: true });
  writeFileSync(file, change(script));
  return id;
}

for (const [base, paths, what] of [
  ['/', pagesInALanguage, 'every page'],
  ['/toko/alat/', oneOfEachKind, 'one page of each kind'],
]) {
  test(`${what} and a check work without a network below ${base}`, async (t) => {
    const { page, context, site: served } = await openPage(t, { ...options, base });
    await installed(page);
    await context.setOffline(true);
    const before = served.requests.length;
    for (const path of paths) {
      const response = await page.goto(served.url + path);
      assert.equal(response.status(), 200, path);
      assert.ok(response.fromServiceWorker(), path);
    }
    const missing = await page.goto(`${served.url}id/tidak-ada/`);
    assert.equal(missing.status(), 404);
    await page.goto(`${served.url}id/`);
    await interfaceReady(page);
    await page.fill('#draft', RISKY);
    await page.waitForSelector('.finding--block');
    assert.deepEqual(served.requests.slice(before), []);
  });
}

test('a build with a missing file changes nothing; a whole one waits until it is accepted and keeps the text', async (t) => {
  const dir = copyOfDist(t);
  const { page, context, site: served } = await openPage(t, { ...options, dir });
  await installed(page);
  const [first] = await cacheNames(page);
  await page.reload();
  await interfaceReady(page);

  publish(dir, 'broken', (script) => script.replace('const FILES = [', 'const FILES = ["not-there.js",'));
  const waits = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update().catch(() => undefined);
      const arriving = registration.installing;
      if (arriving) {
        await new Promise((resolve) => {
          arriving.onstatechange = () => arriving.state !== 'installing' && resolve();
          if (arriving.state !== 'installing') resolve();
        });
      }
      return registration.waiting !== null;
    });
  assert.equal(await waits(), false);
  assert.deepEqual(await cacheNames(page), [first]);

  publish(dir, 'second', (script) => script.replace('"not-there.js",', ''));
  assert.equal(await waits(), true);
  await page.fill('#draft', RISKY);
  const other = await context.newPage();
  await other.goto(`${served.url}en/`);
  await interfaceReady(other);
  let loads = 0;
  page.on('load', () => (loads += 1));
  const reloaded = Promise.all([page.waitForEvent('load'), other.waitForEvent('load')]);
  await page.locator('.update .button--strong').click();
  await reloaded;
  await interfaceReady(page);
  await page.waitForFunction((text) => document.querySelector('#draft').value === text, RISKY);
  assert.equal(await page.evaluate(() => sessionStorage.length), 0, 'the text is kept for the reload alone');
  const names = await cacheNames(page);
  assert.ok(names.length === 1 && names[0].endsWith(':second'), String(names));
  await page.waitForTimeout(500);
  assert.equal(loads, 1, 'one reload');
});

test('a cleared cache is filled again', async (t) => {
  const { page, context } = await openPage(t, options);
  await installed(page);
  await page.reload();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await interfaceReady(page);
  // All files arrive at once, so one of them stands for all.
  await page.waitForFunction(async () => {
    const [name] = await caches.keys();
    return name && (await (await caches.open(name)).match('../404.html')) !== undefined;
  });
  await context.setOffline(true);
  await page.reload();
  await interfaceReady(page);
});

test('the kill switch leaves nothing behind', async (t) => {
  const dir = copyOfDist(t);
  const { page } = await openPage(t, { ...options, dir });
  await installed(page);
  await page.reload();
  writeFileSync(join(dir, 'sw.js'), readFileSync(join(dir, 'sw-kill.js')));
  for (const packed of ['.br', '.gz']) rmSync(join(dir, 'sw.js') + packed, { force: true });
  // Its last act is to load the page without a worker.
  const anew = page.waitForEvent('load');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()) === undefined);
  await anew;
  assert.deepEqual(await cacheNames(page), []);
});

test('a shared text is checked, and the address holds none of it', async (t) => {
  const { page, site: served } = await openPage(t, options);
  await installed(page);
  await page.reload();
  await interfaceReady(page);
  // The system sends this by a form; the policy of our pages allows them none, so the test fetches.
  const answer = await page.evaluate(async (text) => {
    const body = new FormData();
    body.set('text', text);
    const response = await fetch(new URL('../share/', location.href), { method: 'POST', body, redirect: 'manual' });
    return response.type;
  }, RISKY);
  assert.equal(answer, 'opaqueredirect');
  await page.goto(`${served.url}id/?shared`);
  await interfaceReady(page);
  await page.waitForFunction((text) => document.querySelector('#draft').value === text, RISKY);
  await page.waitForSelector('.finding--block');
  assert.equal(new URL(page.url()).search, '');
});

test('the manifest names files that are there, with their true sizes', () => {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.webmanifest'), 'utf8'));
  for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
    const png = readFileSync(join(dist, src));
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes, src);
  }
  const inside = (path) => existsSync(join(dist, path, 'index.html'));
  assert.ok(inside(manifest.start_url) && inside(manifest.share_target.action) && inside(manifest.file_handlers[0].action));
  for (const { url } of manifest.shortcuts) assert.ok(inside(url), url);
  assert.ok(manifest.short_name.length <= 12);
});

test('the list of the offline copy holds every page and every hashed file once, and nothing that is not there', () => {
  const script = readFileSync(join(dist, 'sw.js'), 'utf8');
  const list = JSON.parse(script.match(/const FILES = (\[.*?\]);/s)[1]);
  assert.equal(new Set(list).size, list.length);
  for (const path of list) assert.ok(existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path)), path);
  for (const path of pagesInALanguage) assert.ok(list.includes(path), path);
  const hashed = readdirSync(dist).filter((name) => /-[0-9a-f]{15,}(_bg)?\.(js|wasm|css|idx)$/.test(name));
  for (const name of hashed) assert.ok(list.includes(name), name);
  const own = script.replace(/const FILES = \[.*?\];/s, '');
  assert.ok(own.length <= 6144, `the worker itself has ${own.length} bytes`);
});
