// Several messages at once: blocks, a table and JSON lines in; verdicts, one opened message and files out.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { openPage } from './support/site.mjs';

const HONEST = 'Halo Kak, pesanan 3 loyang brownies siap diambil jam 4 sore ya. – Toko Kue Melati';
const RISKY = 'Slot gacor malam ini, depo 10rb langsung WD, klik bit.ly/xx';

const rows = (page) => page.locator('.batch__table tbody tr');

async function finished(page, count) {
  await page.waitForFunction(
    (words) => document.querySelector('.batch__results [role="status"]')?.textContent === words,
    `${count} dari ${count} pesan diperiksa`,
  );
}

async function opened(t, options = {}) {
  const { page } = await openPage(t, { path: 'id/banyak/', ...options });
  return page;
}

async function choose(page, name, content) {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
}

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return readFile(await download.path(), 'utf8');
}

test('pasted blocks get a verdict each, and only grave ones when that is ticked', async (t) => {
  const page = await opened(t);
  await page.locator('#messages').fill(`${HONEST}\n\n${RISKY}`);
  await page.getByRole('button', { name: 'Periksa semua' }).click();
  await finished(page, 2);
  assert.equal(await rows(page).count(), 2);
  assert.match(await rows(page).nth(1).innerText(), /Terlarang/);
  await page.getByLabel('Hanya yang sedang ke atas').check();
  assert.equal(await rows(page).count(), 1);
});

test('a table and JSON lines are read, and what was found is saved', async (t) => {
  const page = await opened(t, { width: 1280, height: 900 });
  await choose(page, 'pesan.csv', `no;pesan\n1;"${HONEST}"\n2;"${RISKY}"\n`);
  await finished(page, 2);
  const csv = await saved(page, 'Simpan CSV');
  assert.match(csv, /2,block,\d+,[a-z -]*online-gambling/);
  await choose(page, 'pesan.jsonl', `{"text":${JSON.stringify(RISKY)}}\nnot json\n`);
  await finished(page, 1);
  const report = JSON.parse(await saved(page, 'Simpan JSON'));
  assert.equal(report.messages[0].text, RISKY);
  assert.equal(report.messages[0].band, 'block');
});

test('one message opens on the message page with its text', async (t) => {
  const page = await opened(t);
  await page.locator('#messages').fill(RISKY);
  await page.getByRole('button', { name: 'Periksa semua' }).click();
  await finished(page, 1);
  const [other] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: /Buka pesan 1/ }).click()]);
  await other.locator('.finding').first().waitFor();
  assert.equal(await other.locator('#draft').inputValue(), RISKY);
  assert.ok(!other.url().includes('text='));
});

test('a language change keeps the table, and many rows come in pages', async (t) => {
  const page = await opened(t);
  const many = Array.from({ length: 60 }, (_, i) => `Pesanan nomor ${i + 1} sudah siap`).join('\n\n');
  await page.locator('#messages').fill(many);
  await page.getByRole('button', { name: 'Periksa semua' }).click();
  await finished(page, 60);
  assert.equal(await rows(page).count(), 50);
  await page.getByRole('button', { name: 'Berikutnya' }).click();
  assert.equal(await rows(page).count(), 10);
  await page.getByRole('link', { name: 'English' }).first().click();
  await page.getByText('60 of 60 messages checked').waitFor();
});
