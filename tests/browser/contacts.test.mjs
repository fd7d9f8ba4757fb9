// The contact list page: a file in, every row accounted for, a file out.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openPage, scrollsSideways } from './support/site.mjs';

const LIST = [
  'Nama,No HP,Setuju',
  'Ani,081234567890,ya',
  'Budi,+62 812-3456-7890,ya',
  'Citra,6281298765432.0,ya',
  'Dewi,6.28123E+12,ya',
  'Eko,0857123,ya',
  ',,',
].join('\n');

const file = (name, content) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

async function opened(t, options = {}) {
  const { page, context } = await openPage(t, { path: 'id/kontak/', ...options });
  return { page, context };
}

async function checked(t, options = {}) {
  const { page, context } = await opened(t, options);
  await page.locator('#list-file').setInputFiles(file('daftar.csv', LIST));
  await page.locator('.equation').waitFor();
  await page.locator('.rows tbody tr').first().waitFor();
  return { page, context };
}

async function figures(page) {
  const all = await page.locator('.equation .count__figure').allInnerTexts();
  return all.map((figure) => Number(figure.replace(/\D/g, '')));
}

test('a file is counted and the counts add up', async (t) => {
  const { page } = await checked(t);
  const [sum, ...parts] = await figures(page);
  assert.equal(sum, 6);
  assert.equal(parts.reduce((a, b) => a + b), sum);
  assert.equal(await page.locator('.rows tbody tr').count(), sum);
  assert.ok(!(await scrollsSideways(page)));
});

test('pasted numbers are counted too', async (t) => {
  const { page } = await opened(t);
  await page.locator('#list-text').fill('081234567890\n085712345678\n');
  await page.getByRole('button', { name: 'Periksa nomor ini' }).click();
  await page.locator('.equation').waitFor();
  assert.equal((await figures(page))[0], 2);
});

test('another kind of file and an empty one are refused with a way on', async (t) => {
  const { page } = await opened(t);
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  await page.locator('#list-file').setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: png });
  await page.getByText('Ini berkas PNG, bukan daftar kontak.').waitFor();
  await page.locator('#list-file').setInputFiles(file('kosong.csv', ''));
  await page.getByText('Berkas ini kosong.').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Periksa ulang' }).isVisible());
});

test('a running check ends at once when it is stopped', async (t) => {
  const { page } = await opened(t);
  const row = 'Ani,081234567890,ya\n';
  const long = 'Nama,No HP,Setuju\n' + row.repeat(1_500_000);
  await page.evaluate((text) => {
    const list = new DataTransfer();
    list.items.add(new File([text], 'besar.csv', { type: 'text/csv' }));
    const field = document.querySelector('#list-file');
    field.files = list.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, long);
  await page.locator('.status__bar').waitFor();
  const passed = await page.evaluate(async () => {
    const button = document.querySelector('.status button');
    const begin = performance.now();
    button.click();
    while (document.querySelector('.status__bar')) await new Promise((done) => setTimeout(done, 5));
    return performance.now() - begin;
  });
  assert.ok(passed < 200, `${passed} ms`);
  await page.getByText('Pemeriksaan dihentikan.').waitFor();
});

test('a filter lives in the address and a change of language keeps the result', async (t) => {
  const { page } = await checked(t);
  await page.locator('#filter-verdict').selectOption('rejected');
  await page.waitForFunction(() => location.hash === '#rows=rejected');
  await page.waitForFunction(() => document.querySelectorAll('.rows .verdict--rejected').length === document.querySelectorAll('.rows tbody tr').length);
  const before = await figures(page);
  const rows = await page.locator('.rows tbody tr').count();
  await page.locator('a[hreflang="en"]').first().click();
  await page.getByText('Rows in').waitFor();
  assert.deepEqual(await figures(page), before);
  assert.equal(await page.locator('.rows tbody tr').count(), rows);
  assert.match(page.url(), /\/en\/contacts\/#rows=rejected$/);
});

test('the clean list holds as many contacts as the counts say', async (t) => {
  const { page } = await checked(t);
  const [, ok, repaired, warned] = await figures(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan berkas' }).click();
  const lines = readFileSync(await (await saved).path(), 'utf8').trim().split(/\r?\n/);
  assert.equal(lines.length - 1, ok + repaired + warned);
});

test('a corrected number counts and can be undone', async (t) => {
  const { page } = await checked(t);
  const before = await figures(page);
  const row = page.locator('.rows tbody tr', { hasText: 'Eko' });
  await row.locator('.rows__edit summary').click();
  await row.locator('.rows__edit input').fill('085712345678');
  await row.getByRole('button', { name: 'Simpan' }).click();
  await page.waitForFunction((old) => document.querySelector('.count--rejected .count__figure').textContent !== old, String(before[4]));
  await page.getByRole('button', { name: 'Urungkan perubahan terakhir' }).click();
  await page.waitForFunction((old) => document.querySelector('.count--rejected .count__figure').textContent === old, String(before[4]));
  assert.deepEqual(await figures(page), before);
});

test('a check asks nobody and stores nothing', async (t) => {
  const { page, context } = await checked(t);
  const asked = [];
  context.on('request', (request) => {
    // Every list has a worker of its own, which takes the list checks from the browser's cache.
    const isOurModule = /\/(worker|contacts)-[0-9a-f]+\.(js|wasm)$/.test(request.url());
    if (!request.url().startsWith('blob:') && !isOurModule) asked.push(request.url());
  });
  await page.locator('#list-file').setInputFiles(file('lagi.csv', LIST + '\nFajar,081355512345,ya'));
  await page.waitForFunction(() => document.querySelector('.equation .count__figure')?.textContent === '7');
  assert.deepEqual(asked, []);
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    document.cookie,
  ]);
  assert.deepEqual(kept, [0, 0, 0, '']);
});
