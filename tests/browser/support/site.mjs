// The built site, served by our own server, and a browser to look at it with.
//
// `cargo xtask browser` sets the three environment variables. A test is one file `<subject>.test.mjs` beside
// this folder:
//
//   import { test } from 'node:test';
//   import { openPage } from './support/site.mjs';
//   test('does what it should', async (t) => {
//     const { page } = await openPage(t, { path: 'id/' });
//     …
//   });
//
// Every page that is opened this way fails its test on an uncaught error, an error on the console, a breach of
// the content security policy, or a request to another origin. What a test provokes on purpose it allows by
// `expected: [/part of the fault/]`.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { after } from 'node:test';

const tool = process.env.PRAKIRIM_XTASK;
const packages = process.env.PRAKIRIM_NPM;
const chromiumPath = process.env.PRAKIRIM_CHROMIUM;
assert.ok(tool && packages && chromiumPath, 'run the browser tests by `cargo xtask browser`');

const installed = createRequire(`${packages}/package.json`);
const { chromium } = installed('playwright-core');

/** The path of a file of an installed npm package, such as `axe-core/axe.min.js`. */
export const packageFile = (path) => installed.resolve(path);

/** No test may wait longer than this for one thing. */
export const PATIENCE_MS = 10_000;

let browserPromise;

/** The one browser of this test file. */
export function browser() {
  browserPromise ??= chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
  return browserPromise;
}

const sites = new Map();

/**
 * Serves `dist` (or another folder) below a prefix; one server per set of options and test file.
 * `requests` grows by one line per request: `GET /id/ 200 OK`.
 */
export function site({ base = '/', headers = false, dir } = {}) {
  const key = JSON.stringify([base, headers, dir]);
  if (!sites.has(key)) sites.set(key, startSite(base, headers, dir));
  return sites.get(key);
}

async function startSite(base, headers, dir) {
  const words = ['serve', '--no-build', '--log', '--port', '0', '--base', base];
  if (headers) words.push('--csp-headers');
  if (dir) words.push('--dir', dir);
  const server = spawn(tool, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: server.stdout });
  const requests = [];
  const url = await new Promise((resolve, reject) => {
    server.once('exit', () => reject(new Error('the server ended early')));
    lines.on('line', (line) => (line.startsWith('http') ? resolve(line) : requests.push(line)));
  });
  return { url, origin: new URL(url).origin, requests, server };
}

/** Ends the browser and the servers; test files get this by themselves. */
export async function closeAll() {
  if (browserPromise) await (await browserPromise).close();
  for (const started of sites.values()) (await started).server.kill();
}

if (process.env.NODE_TEST_CONTEXT) after(closeAll);

/**
 * Opens a page of the site in a fresh context, which closes with the test.
 *
 * `path` counts from the site's root. `prepare(page, context)` runs before the page loads, for routes and
 * scripts. `ready: false` does not wait for the interface to take over the page.
 */
export async function openPage(t, options = {}) {
  const { path = 'id/', base, headers, dir, prepare, expected = [] } = options;
  const javaScript = options.javaScript ?? true;
  const ready = options.ready ?? javaScript;
  const served = await site({ base, headers, dir });
  const context = await (
    await browser()
  ).newContext({
    viewport: { width: options.width ?? 360, height: options.height ?? 740 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: javaScript,
    serviceWorkers: options.serviceWorkers ?? 'block',
    locale: 'id-ID',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const faults = [];
  const outside = (url) => !url.startsWith(served.origin) && !/^(data|blob|about):/.test(url);
  context.on('request', (request) => {
    if (outside(request.url())) faults.push(`request to another origin: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().stack ?? error.error()}`));
  await context.exposeFunction('__reportPolicyBreach', (breach) => faults.push(`policy: ${breach}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      globalThis.__reportPolicyBreach(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  const page = await context.newPage();
  t.after(async () => {
    await context.close();
    const surprising = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
    assert.deepEqual(surprising, [], 'faults of the page');
  });
  if (prepare) await prepare(page, context, served);
  await page.goto(served.url + path, { waitUntil: ready ? 'load' : 'commit' });
  if (ready) await interfaceReady(page);
  return { page, context, site: served, faults };
}

/** Waits until the interface has taken over the page; documents of the guide come without it. */
export async function interfaceReady(page) {
  await page.waitForLoadState('domcontentloaded');
  if ((await page.locator('script[data-wasm]').count()) === 0) return;
  await page.waitForSelector('html[data-app="ready"]', { state: 'attached' });
}

/** Whether the page can be moved sideways. */
export function scrollsSideways(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
