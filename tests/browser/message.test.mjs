// The message page: what a visitor does with it, and what happens when something is in the way.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interfaceReady, openPage, scrollsSideways, site } from './support/site.mjs';

const RISKY = 'Slot gacor malam ini, depo 10rb langsung WD, klik bit.ly/xx';
const HARMLESS = 'Halo Kak, pesanan 3 loyang brownies siap diambil jam 4 sore ya. — Toko Kue Melati';

const draft = (page) => page.locator('#draft');
const findings = (page) => page.locator('.finding');
const marks = (page) => page.locator('.editor__ink .mark');

/** Waits for a report that has findings, with the rules' words. */
async function findingsShown(page) {
  await page.waitForFunction(() => {
    const title = document.querySelector('.finding--block .finding__title');
    return title && !/…$/.test(title.textContent);
  });
}

/** What was sent since; the pages themselves are loaded before. */
const newRequests = (served, since) => served.requests.slice(since);

test('a pasted message is flagged: marks in the text, findings with why and what to do', async (t) => {
  const { page } = await openPage(t);
  await draft(page).fill(RISKY);
  await findingsShown(page);
  const text = await page.locator('.editor__ink').textContent();
  assert.equal(text.trimEnd(), RISKY, 'the copy behind the text is the text');
  const marked = await marks(page).allTextContents();
  assert.ok(marked.some((words) => /slot gacor/i.test(words)), `marked: ${marked}`);
  assert.ok(marked.some((words) => words.includes('bit.ly/xx')), `marked: ${marked}`);
  const card = page.locator('.finding--block').first();
  assert.equal(await card.locator('dd').count(), 2, 'why, and what to do');
  assert.ok((await card.locator('dd').first().innerText()).length > 20);
  assert.match(await card.locator('.finding__proof a').first().getAttribute('href'), /^https:/);
});

test('a harmless message gets the sentence that nothing was found, without a promise', async (t) => {
  const { page } = await openPage(t);
  await draft(page).fill(HARMLESS);
  await page.waitForFunction(() => document.querySelector('.findings__title').textContent === 'Tidak ada temuan');
  assert.match(await page.locator('.findings__hint').innerText(), /bukan jaminan/);
});

test('screen readers hear the summary once typing has paused', async (t) => {
  const { page } = await openPage(t);
  await draft(page).fill(RISKY);
  await page.waitForFunction(() => document.querySelector('.visually-hidden[role="status"]').textContent.trim() !== '');
});

test('text typed before the program arrives is kept, with caret and focus', async (t) => {
  const { page } = await openPage(t, {
    ready: false,
    prepare: (page) =>
      page.route(/\/site-[^/]*\.wasm/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 5000));
        await route.continue();
      }),
  });
  await draft(page).click();
  await page.keyboard.type(RISKY);
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowLeft');
  assert.equal(await page.locator('html').getAttribute('data-app'), null, 'still waiting for the program');
  await interfaceReady(page);
  assert.equal(await draft(page).inputValue(), RISKY);
  const state = await draft(page).evaluate((area) => [document.activeElement === area, area.selectionStart]);
  assert.deepEqual(state, [true, RISKY.length - 5]);
  await findingsShown(page);
});

test('a page that a translator changed still starts', async (t) => {
  const { page } = await openPage(t, {
    ready: false,
    prepare: (page) =>
      page.route(/\/site-[^/]*\.wasm/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        await route.continue();
      }),
  });
  await page.waitForSelector('main h1');
  await page.evaluate(() => {
    for (const heading of document.querySelectorAll('#app h1, #app h2')) {
      const font = document.createElement('font');
      font.append(...heading.childNodes);
      heading.append(font);
    }
  });
  await interfaceReady(page);
  await draft(page).fill(RISKY);
  await findingsShown(page);
});

test('changing the language keeps the text and the results, and translates the words', async (t) => {
  const { page } = await openPage(t);
  await draft(page).fill(RISKY);
  await findingsShown(page);
  const before = await page.locator('.finding--block .finding__title').first().innerText();
  const count = await findings(page).count();
  await page.locator('a[hreflang="en"]').click();
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  await findingsShown(page);
  assert.match(page.url(), /\/en\/$/);
  assert.equal(await draft(page).inputValue(), RISKY);
  assert.equal(await findings(page).count(), count);
  assert.notEqual(await page.locator('.finding--block .finding__title').first().innerText(), before);
  await page.goBack();
  await page.waitForFunction(() => document.documentElement.lang === 'id');
  assert.equal(await draft(page).inputValue(), RISKY);
});

test('clearing can be undone, and the samples are checked', async (t) => {
  const { page } = await openPage(t);
  await page.locator('.chip').first().click();
  await page.waitForSelector('.finding');
  const sample = await draft(page).inputValue();
  assert.ok(sample.length > 50);
  const actions = page.locator('.editor__actions button');
  await actions.first().click();
  assert.equal(await draft(page).inputValue(), '');
  await page.getByRole('button', { name: 'Kembalikan' }).click();
  assert.equal(await draft(page).inputValue(), sample);
  await page.waitForSelector('.finding');
});

const failures = {
  'breaks off': (route) => route.abort(),
  'is missing': (route) => route.fulfill({ status: 404, body: 'no' }),
  'is not the module': (route) => route.fulfill({ contentType: 'application/wasm', body: 'not wasm' }),
};
const provoked = [/console: /, /uncaught: /];

for (const [what, answer] of Object.entries(failures)) {
  test(`when the program ${what}, the page says so and starts on retry`, async (t) => {
    let blocked = true;
    const { page } = await openPage(t, {
      ready: false,
      expected: provoked,
      prepare: (page) => page.route(/\/site-[^/]*\.wasm/, (route) => (blocked ? answer(route) : route.continue())),
    });
    await page.getByRole('alert').waitFor();
    await draft(page).fill(RISKY);
    blocked = false;
    await page.getByRole('alert').getByRole('button').click();
    await interfaceReady(page);
    assert.equal(await draft(page).inputValue(), RISKY);
    assert.equal(await page.getByRole('alert').count(), 0);
    await findingsShown(page);
  });

  test(`when the message checks' file ${what}, the page says so and checks on retry`, async (t) => {
    let blocked = true;
    const { page } = await openPage(t, {
      expected: provoked,
      prepare: (page, context) =>
        context.route(/\/message-[^/]*\.wasm/, (route) => (blocked ? answer(route) : route.continue())),
    });
    await draft(page).fill(RISKY);
    const alert = page.locator('.findings [role="alert"]');
    await alert.waitFor();
    blocked = false;
    await alert.getByRole('button').click();
    await findingsShown(page);
    assert.equal(await draft(page).inputValue(), RISKY);
  });
}

test('a wrong MIME type does not stop the program', async (t) => {
  const { page } = await openPage(t, {
    prepare: (page) =>
      page.route(/\.wasm/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { 'content-type': 'application/octet-stream' } });
      }),
  });
  await draft(page).fill(RISKY);
  await findingsShown(page);
});

test('nothing is requested while messages are checked, and checks go on with the network off', async (t) => {
  const { page, context, site: served } = await openPage(t);
  await draft(page).fill(RISKY);
  await findingsShown(page);
  const since = served.requests.length;
  await draft(page).fill(HARMLESS);
  await page.waitForFunction(() => document.querySelector('.findings__title').textContent === 'Tidak ada temuan');
  await context.setOffline(true);
  await draft(page).fill(`${RISKY} ${RISKY}`);
  await findingsShown(page);
  assert.deepEqual(newRequests(served, since), []);
  const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  assert.deepEqual(stored, [0, 0, '']);
});

test('the policy of the headers lets the page work as well', async (t) => {
  const { page } = await openPage(t, { headers: true, base: '/toko/alat/' });
  await draft(page).fill(RISKY);
  await findingsShown(page);
});

test('no sideways scrolling on narrow screens, empty and with findings', async (t) => {
  for (const width of [320, 360]) {
    for (const path of ['id/', 'en/']) {
      const { page } = await openPage(t, { width, path });
      assert.equal(await scrollsSideways(page), false, `${path} empty at ${width}`);
      await draft(page).fill(`${RISKY} https://contoh.example/${'a'.repeat(300)}`);
      await findingsShown(page);
      assert.equal(await scrollsSideways(page), false, `${path} with findings at ${width}`);
    }
  }
});

const oddTexts = {
  'a lone surrogate': ['halo \ud83d kak bit.ly/xx', /temuan/i],
  NUL: ['halo\0kak', /temuan/i],
  'only emoji': ['😀'.repeat(500), /temuan/i],
  'right-to-left text': ['مرحبا بكم في متجرنا '.repeat(20), /temuan/i],
};
for (const [name, [text, expected]] of Object.entries(oddTexts)) {
  test(`${name} is checked like any text`, async (t) => {
    const { page } = await openPage(t);
    await draft(page).evaluate((area, text) => {
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    await page.waitForFunction(
      () => !/muncul di sini|Menyiapkan/.test(document.querySelector('.findings__title').textContent),
    );
    assert.match(await page.locator('.findings__title').innerText(), expected);
  });
}

for (const [name, unit, count] of [
  ['5 MB of text', 'Promo gratis ongkir hari ini! ', 175_000],
  ['100,000 links', 'https://bit.ly/abc ', 100_000],
]) {
  test(`${name}: the report says how much was checked, and the page answers`, async (t) => {
    const { page } = await openPage(t);
    await draft(page).evaluate(
      (area, [unit, count]) => {
        area.value = unit.repeat(count);
        area.dispatchEvent(new Event('input', { bubbles: true }));
      },
      [unit, count],
    );
    await page.locator('.findings .notice').first().waitFor();
    assert.match(await page.locator('.findings .notice').first().innerText(), /\d/);
    const answered = await page.evaluate(() => {
      const start = performance.now();
      return new Promise((resolve) => setTimeout(() => resolve(performance.now() - start)));
    });
    assert.ok(answered < 1000, `the page answers after ${answered} ms`);
    await draft(page).fill(RISKY);
    await findingsShown(page);
  });
}

test('a 1,000-character message takes at most 3 ms in the worker, 64 KiB at most 100 ms', async (t) => {
  const { page } = await openPage(t);
  const served = await site();
  const assets = JSON.parse(await page.locator('#assets').textContent());
  const measured = await page.evaluate(
    async ([js, wasm]) => {
      const source = `
        const { default: start, checkMessage } = await import(${JSON.stringify(js)});
        const bytes = await (await fetch(${JSON.stringify(wasm)})).arrayBuffer();
        const begin = performance.now();
        await start({ module_or_path: bytes });
        checkMessage('Halo', {});
        const readyMs = performance.now() - begin;
        const words = 'Halo Kak, promo akhir bulan: diskon 30% untuk kue kering, pesan di https://toko.example/katalog ya! ';
        const median = (length, repeats) => {
          let text = '';
          for (let i = 0; text.length < length; i += 1) text += words.slice(i % 40) + 'no ' + i + ' ';
          text = text.slice(0, length);
          const times = [];
          for (let i = 0; i < repeats; i += 1) {
            const start = performance.now();
            checkMessage(text, {});
            times.push(performance.now() - start);
          }
          return times.sort((a, b) => a - b)[repeats >> 1];
        };
        // The best of three medians: other work on the machine can only slow a run down.
        const best = (length, repeats) => Math.min(...[0, 1, 2].map(() => median(length, repeats)));
        postMessage({ readyMs, short: best(1000, 101), long: best(65536, 9) });`;
      const shim = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const worker = new Worker(shim, { type: 'module' });
      return new Promise((resolve, reject) => {
        worker.onmessage = (event) => resolve(event.data);
        worker.onerror = (event) => reject(new Error(event.message));
      });
    },
    [assets.message.js, assets.message.wasm].map((name) => new URL(name, served.url).href),
  );
  t.diagnostic(
    `1,000 characters: ${measured.short.toFixed(2)} ms; 64 KiB: ${measured.long.toFixed(1)} ms; ` +
      `ready ${measured.readyMs.toFixed(1)} ms after its bytes`,
  );
  assert.ok(measured.short <= 3, `1,000 characters took ${measured.short} ms`);
  assert.ok(measured.long <= 100, `64 KiB took ${measured.long} ms`);
});
