// The message module against its own patterns as JavaScript RegExp: `cargo xtask bench messages`.
//
// Every figure is the median of five rounds; module and peer take turns, so that other work on the machine
// slows both down. The module does more than the peer: it folds, judges, weighs and drafts fixes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROUNDS = 5;
const [folder] = process.argv.slice(2);
const { messages, patterns } = JSON.parse(readFileSync(join(folder, 'messages.json'), 'utf8'));
const wasm = readFileSync(join(folder, 'message.wasm'));

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];

/** Milliseconds that a piece of work takes. */
async function spent(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const times = { ready: [], first: [], short: [], long: [], module: [], peer: [] };
const expressions = patterns.map((pattern) => new RegExp(pattern, 'gi'));
let [found, hits] = [0, 0];
const all = messages.join('\n');

for (let round = 0; round < ROUNDS; round += 1) {
  // A module of its own for each round, as a page has it.
  const module = await import(`${pathToFileURL(join(folder, 'message.mjs')).href}?round=${round}`);
  times.ready.push(await spent(() => module.default({ module_or_path: wasm })));
  times.first.push(await spent(() => module.checkMessage(messages[round])));
  for (const text of messages.slice(0, 300)) module.checkMessage(text);
  const at = round * 70_000;
  times.short.push(await spent(() => module.checkMessage(all.slice(at, at + 1000))));
  times.long.push(await spent(() => module.checkMessage(all.slice(at, at + 65_536))));
  times.module.push(
    await spent(() => {
      for (const text of messages) found += module.checkMessage(text).findings.length;
    }),
  );
  times.peer.push(
    await spent(() => {
      for (const text of messages) {
        for (const expression of expressions) for (const _ of text.matchAll(expression)) hits += 1;
      }
    }),
  );
}

const [ours, theirs] = [median(times.module), median(times.peer)];
const row = (name, value) => console.log(`   ${name.padEnd(44)} ${value}`);
row('ready after its bytes arrived', `${median(times.ready).toFixed(1)} ms`);
row('first message', `${median(times.first).toFixed(1)} ms`);
row('1,000 characters', `${median(times.short).toFixed(2)} ms`);
row('64 KiB', `${median(times.long).toFixed(1)} ms`);
row(`${messages.length} messages, the module`, `${ours.toFixed(0)} ms, ${found / ROUNDS} findings`);
row(`${messages.length} messages, ${patterns.length} RegExp one by one`, `${theirs.toFixed(0)} ms, ${hits / ROUNDS} hits`);
row('times as fast', (theirs / ours).toFixed(1));
