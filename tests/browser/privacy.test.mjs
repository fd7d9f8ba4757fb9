// The promise that nothing leaves the device, tried: ways out of a page, of a worker and of the widget; requests
// while texts and lists are checked; what is kept.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openPage, site } from './support/site.mjs';

const RISKY = 'Slot gacor malam ini, depo 10rb langsung WD, klik bit.ly/xx';
const LIST = 'nama,nomor\nSari,0812-3456-7890\nBudi,bukan nomor\n';
/** How long a way out may take. */
const TRIAL_MS = 1_000;

/** Another origin, which notes what arrives. */
async function otherOrigin(t) {
  const dir = mkdtempSync(join(tmpdir(), 'prakirim-other-'));
  t.after(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>Other</title>');
  const other = await site({ dir });
  /** What arrived since, once everything sent before has. */
  const arrived = async () => {
    const fence = `fence-${Math.random()}`;
    await fetch(other.url + fence);
    return other.requests.filter((line) => !line.includes('fence-'));
  };
  return { url: other.url, arrived };
}

/** Ways out of a page, each with an address of its own; what throws has not got out. */
async function tryFromPage([url, patience]) {
  const at = (name) => `${url}${name}?secret=1`;
  const added = (name, properties, place = document.body) => {
    const element = Object.assign(document.createElement(name), properties);
    place.append(element);
    return element;
  };
  const styled = (rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  };
  const ways = {
    fetch: () => fetch(at('fetch'), { mode: 'no-cors' }),
    'fetch that outlives the page': () => fetch(at('keepalive'), { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' }),
    XMLHttpRequest: () => {
      const request = new XMLHttpRequest();
      request.open('GET', at('xhr'));
      request.send();
    },
    beacon: () => navigator.sendBeacon(at('beacon'), 'x'),
    WebSocket: () => new WebSocket(at('socket').replace('http', 'ws')),
    EventSource: () => new EventSource(at('events')),
    image: () => added('img', { src: at('image') }),
    script: () => added('script', { src: at('script') }),
    'imported module': () => import(at('module')),
    'style sheet': () => added('link', { rel: 'stylesheet', href: at('sheet') }, document.head),
    prefetch: () => added('link', { rel: 'prefetch', href: at('prefetch') }, document.head),
    'speculation rules': () =>
      added('script', { type: 'speculationrules', textContent: JSON.stringify({ prefetch: [{ urls: [at('speculation')] }] }) }),
    frame: () => added('iframe', { src: at('frame') }),
    form: () => {
      const frame = added('iframe', { name: 'target' });
      const form = added('form', { action: at('form'), method: 'post', target: frame.name });
      form.submit();
    },
    'ping of a link': () => added('a', { href: '#', ping: at('ping'), textContent: 'x' }).click(),
    video: () => added('video', { src: at('video') }).load(),
    font: () => new FontFace('x', `url(${at('font')})`).load(),
    'address in a style': () => styled(`body { background-image: url(${at('background')}) !important }`),
    'direct connection': () => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${new URL(url).host}` }] });
      connection.createDataChannel('x');
      return connection.createOffer();
    },
    WebTransport: () => new WebTransport(at('transport').replace('http:', 'https:')).ready,
    'service worker': () => navigator.serviceWorker.register(at('worker')),
    'worker from elsewhere': () => new Worker(at('other-worker')),
  };
  const refused = [];
  for (const [name, way] of Object.entries(ways)) {
    try {
      await Promise.race([way(), new Promise((resolve) => setTimeout(resolve, patience / 10))]);
    } catch {
      refused.push(name);
    }
  }
  await new Promise((resolve) => setTimeout(resolve, patience));
  return { tried: Object.keys(ways).length, refused };
}

/** The same from a worker that a page made as ours are made. */
async function tryFromWorker([url, patience]) {
  const source = `
    const url = ${JSON.stringify(url)};
    const ways = [
      () => fetch(url + 'worker-fetch', { mode: 'no-cors' }),
      () => { const request = new XMLHttpRequest(); request.open('GET', url + 'worker-xhr'); request.send(); },
      () => new WebSocket(url.replace('http', 'ws') + 'worker-socket'),
      () => new EventSource(url + 'worker-events'),
      () => import(url + 'worker-module'),
      () => new Worker(url + 'worker-worker'),
    ];
    for (const way of ways) try { await way(); } catch {}
    setTimeout(() => postMessage(ways.length), ${patience});`;
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = reject;
  });
}

// The policy's refusals are what is tried here.
const anyFault = [/./];

for (const path of ['id/', 'id/kontak/', 'id/privasi/', 'id/pasang/', 'embed/']) {
  test(`nothing gets out of /${path}`, async (t) => {
    const other = await otherOrigin(t);
    const { page } = await openPage(t, { path, expected: anyFault });
    const { tried, refused } = await page.evaluate(tryFromPage, [other.url, TRIAL_MS]);
    t.diagnostic(`${tried} ways tried, ${refused.length} refused at once`);
    assert.ok(tried > 20);
    // No request would show this one; the pages take away what it needs.
    assert.ok(refused.includes('direct connection') && refused.includes('WebTransport'), refused.join());
    assert.deepEqual(await other.arrived(), []);
  });
}

test('nothing gets out of a worker', async (t) => {
  const other = await otherOrigin(t);
  const { page } = await openPage(t, { expected: anyFault });
  assert.equal(await page.evaluate(tryFromWorker, [other.url, TRIAL_MS]), 6);
  assert.deepEqual(await other.arrived(), []);
});

test('the trial notices a way out where there is one', async (t) => {
  const [other, unguarded] = [await otherOrigin(t), await otherOrigin(t)];
  const { page } = await openPage(t, { expected: anyFault });
  await page.goto(unguarded.url);
  await page.evaluate(tryFromPage, [other.url, TRIAL_MS]);
  const arrived = await other.arrived();
  for (const way of ['fetch', 'beacon', 'socket', 'image', 'frame', 'form', 'background']) {
    assert.ok(arrived.some((line) => line.includes(`/${way}?`)), `${way} did not arrive: ${arrived.join()}`);
  }
});

test('messages are checked without a request', async (t) => {
  const { page, site: served } = await openPage(t);
  await page.fill('#draft', RISKY);
  await page.waitForFunction(() => /[^…]$/.test(document.querySelector('.finding__title')?.textContent ?? ''));
  const before = served.requests.length;
  for (const text of ['Halo Kak, pesanan siap diambil.', `${RISKY} lagi`, 'Promo '.repeat(500)]) {
    await page.fill('#draft', text);
    await page.waitForTimeout(300);
  }
  await page.fill('#draft', RISKY);
  await page.locator('.finding--block').first().waitFor();
  assert.deepEqual(served.requests.slice(before), []);
});

test('lists are checked and exported without a request, and nothing is kept', async (t) => {
  const { page, context, site: served } = await openPage(t, { path: 'id/kontak/' });
  const choose = (name) =>
    page.setInputFiles('#list-file', { name, mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await choose('satu.csv');
  await page.locator('.rows tbody tr').first().waitFor();
  // The words of the reasons come with the first list.
  await page.waitForLoadState('networkidle');
  const before = served.requests.length;
  await choose('dua.csv');
  await page.getByText('dua.csv').first().waitFor();
  await page.locator('.rows tbody tr').first().waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan berkas' }).click();
  await download;
  assert.deepEqual(served.requests.slice(before), []);
  assert.deepEqual(await kept(page, context), NOTHING);
});

const NOTHING = { local: 0, session: 0, databases: 0, caches: 0, cookies: 0 };

async function kept(page, context) {
  const inPage = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
  return { ...inPage, cookies: (await context.cookies()).length };
}

test('nothing is kept by default, and the offline copy holds files of the site alone', async (t) => {
  const { page, context, site: served } = await openPage(t, { serviceWorkers: 'allow' });
  await page.fill('#draft', RISKY);
  await page.locator('.finding--block').first().waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  assert.deepEqual({ ...(await kept(page, context)), caches: 0 }, NOTHING);
  const addresses = await page.evaluate(async () => {
    const found = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) found.push(url);
    }
    return found;
  });
  assert.ok(addresses.length > 0);
  for (const address of addresses) assert.ok(address.startsWith(served.url) && !address.includes('?'), address);
});
