// The published modules (`dist/api/v1`), imported as a developer imports them: in Node, in a worker, and by their
// types. Results are those of the native engine.
//
// `UPDATE_EXPECT=1` writes the golden types anew; read the difference like code.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const api = new URL('../../dist/api/v1/', import.meta.url);
const fixturesOf = (name) => JSON.parse(readFileSync(new URL(`../../target/fixtures/${name}.json`, import.meta.url), 'utf8'));
const MODULES = ['message', 'template', 'contacts'];

/** A module as Node gets it: without an address, bytes or options. */
async function load(name) {
  const module = await import(new URL(`${name}.js`, api));
  await module.default();
  return module;
}

/** Weights are 32-bit numbers: Rust writes them with the fewest digits, the module hands over the exact value. */
const plain = (value) =>
  JSON.parse(JSON.stringify(value), (key, part) => (key === 'weight' ? Math.fround(part) : part));

/** The code of what the call throws. */
function codeOf(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error && error.name === 'PraKirimError', String(error));
    return error.code;
  }
  return undefined;
}

test('messages get the reports of the native engine', async () => {
  const { checkMessage } = await load('message');
  const fixtures = fixturesOf('message');
  assert.ok(fixtures.length > 100);
  for (const { text, context, report } of fixtures) {
    assert.deepEqual(plain(checkMessage(text, context)), plain(report), text.slice(0, 200));
  }
});

test('templates get the reports of the native engine, and refusals their codes', async () => {
  const { checkTemplates } = await load('template');
  const fixtures = fixturesOf('template');
  assert.ok(fixtures.some(({ report }) => report) && fixtures.some(({ error }) => error));
  for (const { text, report, error } of fixtures) {
    if (error) assert.equal(codeOf(() => checkTemplates(text)), error, text.slice(0, 200));
    else assert.deepEqual(plain(checkTemplates(text)), plain(report), text.slice(0, 200));
  }
});

test('lists get the reports and rows of the native engine, in one piece or byte by byte', async () => {
  const { ContactScan } = await load('contacts');
  const fixtures = fixturesOf('contacts');
  assert.ok(fixtures.some(({ report }) => report) && fixtures.some(({ error }) => error));
  for (const { list, today, report: expected, error } of fixtures) {
    for (const step of [Infinity, 1]) {
      const bytes = new TextEncoder().encode(list);
      const scan = new ContactScan({ today });
      const check = () => {
        for (let at = 0; at < bytes.length; at += step) scan.push(bytes.subarray(at, at + step));
        const report = scan.finish();
        return { report, rows: scan.rows({}, 0, 1000).rows };
      };
      if (error) assert.equal(codeOf(check), error, list);
      else assert.deepEqual(plain(check()), plain(expected), list);
      scan.free();
    }
  }
});

test('options that are not of their type throw an error with a code', async () => {
  const { checkMessage } = await load('message');
  const { ContactScan } = await load('contacts');
  assert.equal(codeOf(() => checkMessage('halo', { channel: 'pigeon' })), 'invalid-options');
  assert.equal(codeOf(() => new ContactScan({ today: 5 })), 'invalid-options');
});

test('offsets cut the words out of the text, also after emoji', async () => {
  const { checkMessage } = await load('message');
  const text = '😀 Slot gacor malam ini';
  const words = checkMessage(text).findings.flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)));
  assert.ok(words.some((word) => /^slot gacor$/i.test(word)), words.join());
});

test('the example of the developers\' page runs', async () => {
  const { check } = await import(new URL('example.js', api));
  assert.equal((await check('Slot gacor malam ini, depo 10rb langsung WD'))[0], 'band: block');
});

test('a module works in a worker', async () => {
  const source = `
    import { parentPort } from 'node:worker_threads';
    const { default: init, checkMessage } = await import(${JSON.stringify(new URL('message.js', api).href)});
    await init();
    parentPort.postMessage(checkMessage('Slot gacor, depo 10rb').band);`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
  const band = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await worker.terminate();
  assert.equal(band, 'block');
});

test('the types are those that were agreed on', () => {
  for (const name of MODULES) {
    const golden = new URL(`golden/${name}.d.ts`, import.meta.url);
    const types = readFileSync(new URL(`${name}.d.ts`, api), 'utf8');
    if (process.env.UPDATE_EXPECT) writeFileSync(golden, types);
    assert.equal(types, readFileSync(golden, 'utf8'), `${name}.d.ts changed: read the difference, then UPDATE_EXPECT=1`);
  }
});

test('reports are of their types', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'prakirim-types-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const types = { message: 'MessageReport', template: 'TemplatesReport', contacts: 'ContactsReport' };
  for (const [name, type] of Object.entries(types)) {
    const reports = fixturesOf(name)
      .map(({ report }) => (name === 'contacts' ? report?.report : report))
      .filter(Boolean);
    const path = fileURLToPath(new URL(`${name}.js`, api));
    writeFileSync(
      join(dir, `${name}.ts`),
      `import type { ${type} } from ${JSON.stringify(path)};\nexport const reports: ${type}[] = ${JSON.stringify(reports.slice(0, 60))};\n`,
    );
  }
  const tsc = createRequire(`${process.env.PRAKIRIM_NPM}/package.json`).resolve('typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'];
  const files = Object.keys(types).map((name) => join(dir, `${name}.ts`));
  execFileSync(process.execPath, [tsc, ...options, '--lib', 'es2022,dom,esnext.disposable', ...files], { stdio: ['ignore', 'inherit', 'inherit'] });
});

test('the package names files that are there', () => {
  const manifest = JSON.parse(readFileSync(new URL('package.json', api), 'utf8'));
  for (const [path, target] of Object.entries(manifest.exports)) {
    if (path.includes('*')) continue;
    for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
      assert.ok(readFileSync(new URL(file, api)).length > 0, file);
    }
  }
  for (const lang of ['id', 'en']) {
    for (const name of MODULES) assert.ok(JSON.parse(readFileSync(new URL(`texts/${name}.${lang}.json`, api), 'utf8')));
  }
});
