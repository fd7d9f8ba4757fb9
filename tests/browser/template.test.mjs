// The template page: what goes in, what is told, and that nothing leaves.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, scrollsSideways, site } from './support/site.mjs';

const JSON_TEMPLATE = JSON.stringify({
  name: 'Order Shipped',
  language: 'en',
  category: 'UTILITY',
  components: [
    { type: 'BODY', text: 'Hi {{1}}, your order {{3}} was shipped. Get 20% off your next purchase this week!' },
    { type: 'FOOTER', text: 'Melati Store' },
    { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Track' }] },
  ],
});
const PLAIN = 'Halo {{1}}, pesanan {{2}} sudah kami kirim hari ini lewat kurir.';

const box = (page) => page.locator('#draft');
const heading = (page) => page.locator('#findings-title');
const open = (t, options = {}) => openPage(t, { path: 'id/template/', width: 1280, ...options });

/** Waits until the heading says this. */
async function told(page, pattern) {
  await page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector('#findings-title').textContent),
    pattern.source,
  );
}

test('JSON is recognised, and its findings name part, words and source', async (t) => {
  const { page } = await open(t);
  await box(page).fill(JSON_TEMPLATE);
  await told(page, /temuan, bisa ditolak/);
  await page.locator('.finding__proof a').first().waitFor();
  assert.match(await page.locator('#template-form').innerText(), /JSON Cloud API/);
  assert.match(await page.locator('.finding .template-place').first().textContent(), /·/);
  assert.match(await page.locator('.template-part__verdict').innerText(), /Marketing/);
  assert.ok((await page.locator('.template-part .evidence__row').count()) > 0);
  assert.match(await page.locator('.chat__bubble').innerText(), /Melati Store/);
});

test('plain text is recognised, and becomes JSON and form without loss', async (t) => {
  const { page } = await open(t);
  await box(page).fill(PLAIN);
  await told(page, /temuan/);
  assert.match(await page.locator('.template-part__verdict').innerText(), /Utility/);
  const forms = page.getByRole('group', { name: 'Bentuk template' });
  await forms.getByRole('button', { name: 'Formulir' }).click();
  assert.equal(await page.getByLabel('Isi', { exact: true }).inputValue(), PLAIN);
  await page.getByLabel('Contoh untuk {{1}}').fill('Budi');
  await page.waitForFunction(() => /Halo Budi/.test(document.querySelector('.chat__bubble')?.textContent ?? ''));
  await forms.getByRole('button', { name: 'JSON' }).click();
  await page.waitForFunction(() => document.querySelector('#draft')?.value.trimStart().startsWith('{'));
  const written = JSON.parse(await box(page).inputValue());
  assert.equal(written.components[0].text, PLAIN);
  assert.match(JSON.stringify(written), /Budi/);
  await page.waitForFunction(() => /JSON/.test(document.querySelector('#template-form').textContent));
  await forms.getByRole('button', { name: 'Teks biasa' }).click();
  await page.waitForFunction(() => document.querySelector('#draft').value.includes('[samples]'));
  assert.match(await box(page).inputValue(), /Budi/);
});

test('the suggested change is made in the text box', async (t) => {
  const { page } = await open(t);
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await told(page, /temuan/);
  await page.locator('section[aria-labelledby="category-title"] .mend__row button').first().click();
  await page.waitForFunction(() => !document.querySelector('#draft').value.includes('diskon 20%'));
  await page.waitForFunction(() => /Utility/.test(document.querySelector('.template-part__verdict').textContent));
});

test('a change is taken back in one step', async (t) => {
  const { page } = await open(t);
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await told(page, /temuan/);
  const typed = await box(page).inputValue();
  await page.locator('section[aria-labelledby="category-title"] .mend__row button').first().click();
  await page.waitForFunction((text) => document.querySelector('#draft').value !== text, typed);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await page.waitForFunction((text) => document.querySelector('#draft').value === text, typed);
  assert.equal(await page.getByRole('button', { name: 'Urungkan' }).count(), 0);
});

test('a finding shows its words in plain text and in JSON', async (t) => {
  const { page } = await open(t);
  const selected = () =>
    page.evaluate(() => {
      const area = document.querySelector('#draft');
      return area.value.slice(area.selectionStart, area.selectionEnd);
    });
  const bodies = { 'Halo {{1}}, kata "baru" {2} sudah dikirim hari ini ya.': '{2}' };
  for (const [body, words] of Object.entries(bodies)) {
    for (const text of [body, JSON.stringify({ name: 'a', body })]) {
      await box(page).fill(text);
      const card = page.locator('.finding', { hasText: words }).first();
      await card.waitFor();
      if (!(await card.evaluate((each) => each.open))) await card.locator('summary').click();
      // The card of the text before stands until the new one is checked, and then only takes the visitor there.
      for (let tries = 0; tries < 50 && (await selected()) !== words; tries += 1) {
        await card.getByRole('button', { name: 'Tunjukkan di teks' }).click();
        await page.waitForTimeout(100);
      }
      assert.equal(await selected(), words);
    }
  }
});

test('a pasted code or reason is explained, with the way to its card', async (t) => {
  const { page } = await open(t);
  const field = page.getByLabel(/alasan penolakan/);
  const answer = page.locator('.template-decoded');
  await field.fill('{"error":{"message":"(#132001) Template name does not exist","code":132001,"fbtrace_id":"A1"}}');
  await answer.getByText('132001').waitFor();
  assert.match(await answer.innerText(), /Yang dilakukan/);
  const href = await answer.getByRole('link').getAttribute('href');
  assert.match(href, /kode\/#code-132001$/);
  await field.fill('tag content mismatch, dan 131049');
  await answer.getByText('TAG_CONTENT_MISMATCH').waitFor();
  assert.equal(await answer.getByRole('link').count(), 2);
  await field.fill('999999');
  await answer.getByText(/Tidak ada kode/).waitFor();
});

test('broken JSON is told in a sentence with line and column', async (t) => {
  const { page } = await open(t);
  await box(page).fill('{\n  "name": "a",\n  "components": [\n}');
  const alert = page.locator('.findings [role="alert"]');
  await alert.waitFor();
  assert.match(await alert.innerText(), /Baris 4, kolom 1: JSON-nya rusak/);
  await box(page).fill('{"satu": 1}');
  await page.waitForFunction(() => /tidak berisi template/.test(document.querySelector('.findings [role="alert"]').textContent));
});

test('2 MB of text are checked, and the page answers', async (t) => {
  const { page } = await open(t);
  await box(page).evaluate((area) => {
    area.value = 'Promo gratis ongkir hari ini! '.repeat(70_000);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await told(page, /temuan, bisa ditolak/);
  await box(page).fill(PLAIN);
  await page.waitForFunction(() => /Utility/.test(document.querySelector('.template-part__verdict').textContent));
});

test('another language keeps the text and its findings', async (t) => {
  const { page } = await open(t);
  await box(page).fill(JSON_TEMPLATE);
  await told(page, /temuan/);
  await page.getByRole('link', { name: 'English' }).first().click();
  await told(page, /findings, may be refused/);
  assert.equal(await box(page).inputValue(), JSON_TEMPLATE);
  assert.match(page.url(), /\/en\/template\/$/);
  await page.waitForFunction(() => /Why/.test(document.querySelector('.finding__words')?.textContent ?? ''));
});

test('many templates make a table, one is opened by key, and all are saved', async (t) => {
  const { page } = await open(t);
  const line = (name, body) => JSON.stringify({ name, language: 'id', category: 'UTILITY', body });
  await box(page).fill([line('satu', PLAIN), line('dua', 'Diskon 50% hari ini!'), '{ rusak'].join('\n'));
  const table = page.getByRole('table');
  await table.waitFor();
  assert.equal(await table.getByRole('row').count(), 4);
  assert.match(await table.innerText(), /Tidak terbaca/);
  await table.getByRole('button', { name: 'dua' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /Diskon/.test(document.querySelector('.chat__bubble')?.textContent ?? ''));
  assert.equal(await heading(page).evaluate((title) => title === document.activeElement), true);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan temuan sebagai CSV' }).click();
  assert.match((await saved).suggestedFilename(), /\.csv$/);
});

test('files are checked as one list', async (t) => {
  const { page } = await open(t);
  const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.locator('#template-files').setInputFiles([file('a.txt', PLAIN), file('b.json', '{ rusak'), file('c.json', JSON_TEMPLATE)]);
  const table = page.getByRole('table');
  await table.waitFor();
  assert.equal(await table.getByRole('row').count(), 4);
  assert.match(await table.innerText(), /b\.json/);
  await page.locator('#template-files').setInputFiles([file('a.txt', PLAIN)]);
  await page.waitForFunction((text) => document.querySelector('#draft').value === text, PLAIN);
});

test('nothing is requested while templates are checked', async (t) => {
  const { page, context, site: served } = await open(t);
  await box(page).fill(JSON_TEMPLATE);
  await page.locator('.finding__proof a').first().waitFor();
  const since = served.requests.length;
  await context.setOffline(true);
  await box(page).fill(PLAIN);
  await page.waitForFunction(() => /Utility/.test(document.querySelector('.template-part__verdict').textContent));
  assert.deepEqual(served.requests.slice(since), []);
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, '']);
});

test('no sideways scrolling on narrow screens, with findings and as a form', async (t) => {
  for (const path of ['id/template/', 'en/template/']) {
    const { page } = await open(t, { width: 320, path });
    assert.equal(await scrollsSideways(page), false, `${path} empty`);
    await box(page).fill(`${JSON_TEMPLATE.slice(0, -1)},"x":"${'a'.repeat(300)}"}`);
    await page.locator('.chat__bubble').waitFor();
    assert.equal(await scrollsSideways(page), false, `${path} with findings`);
    await page.locator('.template-input__row .chip').nth(2).click();
    await page.locator('#form-body').waitFor();
    assert.equal(await scrollsSideways(page), false, `${path} as a form`);
  }
});

test('1,000 templates take at most 1 s in the worker', async (t) => {
  const { page } = await open(t);
  const served = await site();
  const assets = JSON.parse(await page.locator('#assets').textContent());
  const measured = await page.evaluate(
    async ([js, wasm]) => {
      const source = `
        const { default: start, checkTemplates } = await import(${JSON.stringify(js)});
        const bytes = await (await fetch(${JSON.stringify(wasm)})).arrayBuffer();
        await start({ module_or_path: bytes });
        const lines = Array.from({ length: 1000 }, (_, i) => JSON.stringify({
          name: 'order_' + i, language: 'id', category: i % 2 ? 'UTILITY' : 'MARKETING',
          components: [
            { type: 'HEADER', format: 'TEXT', text: 'Kabar pesanan ' + i },
            { type: 'BODY', text: 'Halo {{1}}, pesanan {{2}} sudah kami kirim. ' + (i % 3 ? 'Diskon 20% untuk belanja berikutnya!' : 'Terima kasih.'),
              example: { body_text: [['Budi', 'A-' + i]] } },
            { type: 'FOOTER', text: 'Toko Melati' },
            { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Lacak', url: 'https://toko.example/' + i }] },
          ],
        })).join('\\n');
        const times = [0, 1, 2].map(() => {
          const begin = performance.now();
          const { entries } = checkTemplates(lines);
          if (entries.length !== 1000) throw new Error(entries.length + ' entries');
          return performance.now() - begin;
        });
        postMessage(Math.min(...times));`;
      const shim = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const worker = new Worker(shim, { type: 'module' });
      return new Promise((resolve, reject) => {
        worker.onmessage = (event) => resolve(event.data);
        worker.onerror = (event) => reject(new Error(event.message));
      });
    },
    [assets.template.js, assets.template.wasm].map((name) => new URL(name, served.url).href),
  );
  t.diagnostic(`1,000 templates: ${measured.toFixed(0)} ms`);
  assert.ok(measured <= 1000, `1,000 templates took ${measured} ms`);
});
