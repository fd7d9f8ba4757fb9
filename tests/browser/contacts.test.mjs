// The contact list page: a file in, every row accounted for, a file out.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

test('a file that changed or vanished is said to have done so', async (t) => {
  const { page } = await opened(t);
  const folder = mkdtempSync(join(tmpdir(), 'list-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'daftar.csv');
  for (const harm of [() => writeFileSync(path, 'Nama'), () => rmSync(path)]) {
    writeFileSync(path, LIST);
    await page.locator('#list-file').setInputFiles(path);
    await page.locator('.equation').waitFor();
    harm();
    await page.locator('.contacts__intake > .contacts__fold > summary').first().click();
    await page.getByLabel('Yang ditawarkan').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Periksa ulang' }).click();
    await page.getByText('Berkas ini berubah, dipindahkan, atau terkunci saat dibaca.').waitFor();
    await page.reload();
  }
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

test('people who said stop are subtracted, kept only on request, and deleted', async (t) => {
  const { page } = await opened(t);
  await page.locator('.stops > summary').click();
  await page.locator('#stop-text').fill('0812-3456-7890\n');
  await page.getByRole('button', { name: 'Tambahkan' }).click();
  await page.getByText(/^1 orang, terakhir ditambah/).waitFor();
  assert.equal(await page.locator('#stop-text').inputValue(), '');
  assert.equal(await page.evaluate(async () => (await indexedDB.databases()).length), 0);

  await page.getByLabel('Ingat mereka di perangkat ini').check();
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 1);
  await page.getByText('Tersimpan di peramban ini saja').waitFor();
  await page.waitForFunction(() => localStorage.length > 0);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan sebagai berkas' }).click();
  const register = JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
  assert.equal(register.marks.length, 1);
  assert.ok(!JSON.stringify(register).includes('81234567890'));

  await page.reload();
  await page.locator('.stops > summary').click();
  await page.getByText(/^1 orang, terakhir ditambah/).waitFor();
  await page.locator('#list-file').setInputFiles(file('daftar.csv', LIST));
  await page.locator('.equation').waitFor();
  const [, ok, , , rejected] = await figures(page);
  // Ani and Budi share the number; two more rows have none that can be used.
  assert.deepEqual([ok, rejected], [0, 4]);

  await page.getByRole('button', { name: 'Hapus semuanya' }).click();
  await page.getByRole('button', { name: 'Ya, hapus semuanya' }).click();
  await page.getByText('Belum ada seorang pun.').waitFor();
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 0);
});

test('the plan follows the published size of a broadcast list and the declared limit', async (t) => {
  const { page } = await opened(t);
  const rows = Array.from({ length: 300 }, (_, i) => `Ani ${i},0812${String(i * 7919 + 1_000_000).padStart(8, '0')},ya`);
  await page.locator('#list-file').setInputFiles(file('banyak.csv', ['Nama,No HP,Setuju', ...rows].join('\n')));
  await page.getByText('300 orang yang setuju muat dalam 2 daftar siaran.').waitFor();
  assert.deepEqual(await page.locator('.plan .chart__figure').allInnerTexts(), ['256', '44']);
  await page.locator('.contacts__intake > .contacts__fold > summary').first().click();
  await page.getByLabel('Dikirim lewat').selectOption({ label: 'API (WhatsApp Business Platform)' });
  await page.getByText(/kami tidak mengarangnya/).waitFor();
  await page.getByLabel('Batas kirim akun, orang per 24 jam').fill('250');
  await page.getByLabel('Batas kirim akun, orang per 24 jam').blur();
  await page.getByText(/paling sedikit 2 hari/).waitFor();
  assert.deepEqual(await page.locator('.calendar__people').allInnerTexts(), ['250', '50']);
  assert.ok(!(await scrollsSideways(page)));
});

test('corrected columns are remembered on request for files with the same headings', async (t) => {
  const { page } = await opened(t);
  const list = 'Orang,Angka,Catatan\nAni,081234567890,ya\nBudi,085712345678,ya\n';
  const choose = () => page.locator('#list-file').setInputFiles(file('lain.csv', list));
  const note = page.getByLabel('Isinya: Catatan');
  await choose();
  await page.locator('.equation').waitFor();
  await page.locator('details', { has: note }).locator('summary').click();
  await page.getByLabel('Ingat arti kolom').check();
  await note.selectOption({ label: 'Persetujuan' });
  await page.getByRole('button', { name: 'Periksa ulang' }).click();
  await page.getByText(/2 orang yang setuju muat/).waitFor();
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 1);
  await page.reload();
  await choose();
  await page.getByText(/2 orang yang setuju muat/).waitFor();
});
