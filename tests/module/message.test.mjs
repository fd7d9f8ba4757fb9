// The message module as a developer gets it, in Node: same reports as the native engine, quick, and total.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const dist = new URL('../../dist/', import.meta.url);
const page = readFileSync(new URL('id/index.html', dist), 'utf8');
const assets = JSON.parse(page.match(/<script type="application\/json" id="assets">(.*?)<\/script>/s)[1]);
const module = await import(new URL(assets.message.js, dist));
await module.default({ module_or_path: readFileSync(new URL(assets.message.wasm, dist)) });

const fixtures = JSON.parse(readFileSync(new URL('../../target/fixtures/message.json', import.meta.url), 'utf8'));

/** Rust writes a 32-bit weight with the fewest digits; the module hands over its exact value. */
const rounded = (report) =>
  JSON.parse(JSON.stringify(report), (key, value) => (key === 'weight' ? Math.fround(value) : value));

test('every fixture gets the report of the native engine', () => {
  assert.ok(fixtures.length > 100);
  for (const { text, context, report } of fixtures) {
    assert.deepEqual(rounded(module.checkMessage(text, context)), rounded(report), text.slice(0, 200));
  }
});

test('every rule of the texts is in the module, and every example reaches it', () => {
  const texts = JSON.parse(readFileSync(new URL(assets.texts.id, dist), 'utf8'));
  const rules = texts.rules.filter((rule) => rule.scope === 'message');
  assert.ok(rules.length > 0);
  for (const rule of rules) {
    const fires = rule.flags.some((text) =>
      ['broadcast', 'api'].some((channel) =>
        module.checkMessage(text, { channel }).findings.some((finding) => finding.rule === rule.id),
      ),
    );
    assert.ok(fires, `${rule.id} fires on one of its examples`);
  }
});

test('no text makes it fail, and a text over the cap is checked up to the cap', () => {
  const odd = {
    'empty text': '',
    'lone high surrogate': 'halo \ud83d kak',
    'lone low surrogate': '\ude00 diskon',
    'only surrogates': '\udc00\ud800'.repeat(1000),
    NUL: '\0'.repeat(1000),
    'only emoji': '😀'.repeat(5000),
    'right to left': 'مرحبا بكم '.repeat(1000),
    'one long word': 'a'.repeat(200_000),
    'nested brackets': '['.repeat(100_000),
    'many links': 'https://bit.ly/abc '.repeat(100_000),
    '5 MB': 'Promo gratis ongkir hari ini! '.repeat(175_000),
  };
  for (const [name, text] of Object.entries(odd)) {
    const start = performance.now();
    const report = module.checkMessage(text, {});
    const spent = performance.now() - start;
    assert.equal(report.length, text.length, `${name}: length in UTF-16 units`);
    assert.ok(report.checked <= report.length, name);
    if (text.length > 1_000_000) assert.ok(report.checked < report.length, `${name}: says what it left out`);
    assert.ok(spent < 2000, `${name} took ${spent} ms`);
    for (const { spans } of report.findings) {
      for (const { start: from, end } of spans) assert.ok(from < end && end <= report.checked, name);
    }
  }
});

/** Different words all along, so that no cache of one word flatters the figure. */
function message(characters) {
  const words = 'Halo Kak, promo akhir bulan: diskon 30% untuk kue kering, pesan di https://toko.example/katalog ya! ';
  let text = '';
  for (let i = 0; text.length < characters; i += 1) text += `${words.slice(i % 40)}no ${i} `;
  return text.slice(0, characters);
}

/** The median time of one check in milliseconds. */
function median(characters, repeats) {
  const text = message(characters);
  const times = [];
  for (let i = 0; i < repeats; i += 1) {
    const start = performance.now();
    module.checkMessage(text, {});
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[repeats >> 1];
}

test('1,000 characters take at most 3 ms and 64 KiB at most 100 ms', (t) => {
  // The best of three, because other work on the machine can only slow a run down.
  const best = (characters, repeats) => Math.min(...[0, 1, 2].map(() => median(characters, repeats)));
  const short = best(1000, 101);
  const long = best(64 * 1024, 9);
  t.diagnostic(`1,000 characters: ${short.toFixed(2)} ms; 64 KiB: ${long.toFixed(1)} ms`);
  assert.ok(short <= 3, `1,000 characters took ${short} ms`);
  assert.ok(long <= 100, `64 KiB took ${long} ms`);
});

test('twice the text takes about twice the time', (t) => {
  // The best of three, because other work on the machine can only slow a run down.
  const ratios = [0, 1, 2].map(() => median(32 * 1024, 15) / median(16 * 1024, 15));
  const ratio = Math.min(...ratios);
  t.diagnostic(`ratio ${ratio.toFixed(2)}`);
  assert.ok(ratio <= 2.6, `twice the text took ${ratio} times as long`);
});
