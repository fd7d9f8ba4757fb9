// The list check beside PapaParse + libphonenumber-js/max + Set: `cargo xtask bench contacts`.
//
// Both run as a worker in the same Chromium on the same File and take turns, so that other work on the machine
// slows both down. Cold means a new page and a new worker: fetching and compiling are in the time. Memory is the
// renderer's largest resident set above the same page before the file was chosen, each in a browser of its own.

import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';

const [folder, many, few] = process.argv.slice(2);
const { chromium } = createRequire(`${process.env.PRAKIRIM_NPM}/package.json`)('playwright-core');
const ROUNDS = { many: 3, few: 5 };
const LONG_TASK_MS = 50;

const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html' };
const PAGE = '<!doctype html><meta charset="utf-8"><title>bench</title><input type="file" id="file">';
const server = createServer(async (request, response) => {
  const name = new URL(request.url, 'http://localhost').pathname.slice(1) || 'index.html';
  try {
    const body = name === 'index.html' ? PAGE : await readFile(join(folder, name));
    response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const address = `http://127.0.0.1:${server.address().port}/`;

const launch = () =>
  chromium.launch({ executablePath: process.env.PRAKIRIM_CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });

/** A new page with the list chosen. */
async function pageWith(browser, rows) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('#file').setInputFiles(join(folder, `${rows}.csv`));
  return page;
}

/** One check in a new worker of the page. */
const check = (page, script) =>
  page.evaluate(async (name) => {
    let longest = 0;
    const note = (list) => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration)));
    const observer = new PerformanceObserver(note);
    observer.observe({ entryTypes: ['longtask'] });
    const [file] = document.querySelector('#file').files;
    const begin = performance.now();
    const isPeer = name.startsWith('peer');
    const worker = isPeer ? new Worker(name) : new Worker(name, { type: 'module' });
    const module = { js: new URL('contacts.js', location.href).href, wasm: new URL('contacts_bg.wasm', location.href).href };
    const payload = { file, options: { today: '2026-11-25' }, module };
    const result = await new Promise((done, failed) => {
      worker.onerror = (event) => failed(new Error(event.message));
      worker.onmessage = ({ data }) => {
        if (data.error) failed(new Error(data.error.message));
        else if (data.result) done(data.result);
      };
      worker.postMessage(isPeer ? { file } : { id: 1, kind: 'checkList', payload });
    });
    const ms = performance.now() - begin;
    // Entries of long tasks are told a moment after the task.
    await new Promise((told) => setTimeout(told, 100));
    note({ getEntries: () => observer.takeRecords() });
    observer.disconnect();
    worker.terminate();
    return { ms, longest, counts: result.counts ?? result };
  }, script);

const WAYS = { ours: 'worker.js', theirs: 'peer-worker.js' };
const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
const row = (name, value) => console.log(`   ${name.padEnd(44)} ${value}`);

/** Both ways in turns, each time on a new page. */
async function measure(rows, rounds) {
  const browser = await launch();
  const times = { ours: [], theirs: [] };
  const longest = { ours: 0, theirs: 0 };
  const counts = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [way, script] of Object.entries(WAYS)) {
      const page = await pageWith(browser, rows);
      const found = await check(page, script);
      times[way].push(found.ms);
      longest[way] = Math.max(longest[way], found.longest);
      counts[way] = found.counts;
      await page.close();
    }
  }
  await browser.close();
  return { times, longest, counts };
}

/** Resident kilobytes of the browser's renderers. */
function rendererKilobytes(browserProcess) {
  const children = new Map();
  for (const id of readdirSync('/proc').map(Number).filter(Boolean)) {
    try {
      const parent = Number(readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), id]);
    } catch {
      // The process ended meanwhile.
    }
  }
  const all = [browserProcess];
  for (const id of all) all.push(...(children.get(id) ?? []));
  let kilobytes = 0;
  for (const id of all) {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer')) continue;
      const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'));
      kilobytes = Math.max(kilobytes, Number(line?.[1] ?? 0));
    } catch {
      // The process ended meanwhile.
    }
  }
  return kilobytes;
}

/** Megabytes above the idle page, at the most. */
async function memory(script) {
  const server = await chromium.launchServer({
    executablePath: process.env.PRAKIRIM_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await pageWith(browser, many);
  await page.waitForTimeout(500);
  const process = server.process().pid;
  const idle = rendererKilobytes(process);
  let peak = idle;
  const watch = setInterval(() => (peak = Math.max(peak, rendererKilobytes(process))), 20);
  await check(page, script);
  clearInterval(watch);
  await browser.close();
  await server.close();
  return (peak - idle) / 1024;
}

const long = await measure(many, ROUNDS.many);
const perSecond = (way) => Number(many) / (median(long.times[way]) / 1000);
const thousands = (value) => `${Math.round(value / 1000)} thousand`;
row(`${many} rows, rows a second, ours`, thousands(perSecond('ours')));
row(`${many} rows, rows a second, the peer`, thousands(perSecond('theirs')));
row('times as fast (goal 12)', (perSecond('ours') / perSecond('theirs')).toFixed(1));
row('what we counted', JSON.stringify(long.counts.ours));
row('what the peer counted', JSON.stringify(long.counts.theirs));
const short = await measure(few, ROUNDS.few);
row(`${few} rows cold, ours`, `${median(short.times.ours).toFixed(0)} ms`);
row(`${few} rows cold, the peer`, `${median(short.times.theirs).toFixed(0)} ms`);
row('times as fast (goal 8)', (median(short.times.theirs) / median(short.times.ours)).toFixed(1));
const task = Math.max(long.longest.ours, short.longest.ours);
row(`longest task of the page while we check (goal ${LONG_TASK_MS})`, task ? `${task.toFixed(0)} ms` : `under ${LONG_TASK_MS} ms`);
const [ours, theirs] = [await memory(WAYS.ours), await memory(WAYS.theirs)];
row(`${many} rows, memory above the idle page, ours`, `${ours.toFixed(0)} MB`);
row(`${many} rows, memory above the idle page, the peer`, `${theirs.toFixed(0)} MB`);
row('share of the peer’s (goal 0.33)', (ours / theirs).toFixed(2));
server.close();
