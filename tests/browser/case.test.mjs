// The case: from a plan's link to notes, days and reminders, kept on the device only when asked for.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { interfaceReady, openPage, scrollsSideways } from './support/site.mjs';

const stores = (page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    keys: Object.keys(localStorage),
  }));

const keep = (page) => page.locator('.case__keep input');
const status = (page) => page.locator('.case__keep [role=status]');

async function download(page, button) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('a plan begins the case with its screen and the answers that led there', async (t) => {
  const { page } = await openPage(t, { path: 'id/pulih/' });
  const path = [];
  for (let i = 0; i < 7 && (await page.locator('a[data-keep]').count()) === 0; i += 1) {
    const answer = page.locator('a[data-place]').first();
    path.push(await answer.getAttribute('data-place'));
    await answer.click();
    await page.waitForURL((url) => url.hash === `#${path.join('-')}`);
  }
  const link = page.locator('a[data-keep]').first();
  const state = await link.getAttribute('data-keep');
  await link.click();
  await page.waitForURL((url) => url.hash === `#${state}.${path.join('-')}`);
  await interfaceReady(page);
  await page.waitForSelector('.case__step');
  assert.equal(await page.locator('.case select').first().inputValue(), state);
  assert.equal(await page.locator('.case details li').count(), path.length);
});

test('nothing is kept before it is asked for, everything after, and nothing once it is deleted', async (t) => {
  const { page } = await openPage(t, { path: 'id/kasus/#W12' });
  await page.locator('.case__step input').first().check();
  await page.locator('#appeal').fill('2030-05-01T08:00');
  assert.deepEqual(await stores(page), { databases: [], keys: [] });
  assert.match(await status(page).innerText(), /Belum disimpan/);

  await keep(page).check();
  await page.locator('.case textarea').fill('Ekstensi dilepas');
  assert.match(await status(page).innerText(), /Tersimpan/);
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 1);
  await page.reload();
  await interfaceReady(page);
  await page.waitForFunction(() => document.querySelector('.case textarea').value === 'Ekstensi dilepas');
  assert.equal(await page.locator('.case__step input').first().isChecked(), true);
  assert.equal(await page.locator('#appeal').inputValue(), '2030-05-01T08:00');
  assert.equal(await keep(page).isChecked(), true);

  await page.getByRole('button', { name: 'Hapus semuanya' }).click();
  await page.getByRole('button', { name: 'Ya, hapus catatan ini' }).click();
  await page.getByText('Semua catatan sudah dihapus').waitFor();
  assert.equal(await page.locator('.case textarea').inputValue(), '');
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 0);
  assert.deepEqual(await stores(page), { databases: [], keys: [] });
});

test('days count down and go into a calendar', async (t) => {
  const { page } = await openPage(t, { path: 'en/case/#W12' });
  await page.locator('#appeal').fill('2030-05-01T08:00');
  assert.match(await page.locator('.case__left').innerText(), /^in \d+ days/);
  assert.match(await page.locator('.case__date').innerText(), /2 May 2030, 08:00/);
  const { name, text } = await download(page, /Download reminders/);
  assert.equal(name, 'prakirim.ics');
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.equal(text.match(/BEGIN:VEVENT/g).length, 1);
  assert.match(text, /\r\nDTSTART:20300\d\d\dT\d{6}Z\r\n/);
  await page.locator('#timer').fill('2020-01-01T00:00');
  assert.match(await page.locator('.case__left').first().innerText(), /Passed/);
});

test('the case leaves as a file with all that was noted', async (t) => {
  const { page } = await openPage(t, { path: 'id/kasus/#W02' });
  await page.locator('#since').fill('2030-05-01T08:00');
  const { name, text } = await download(page, 'Simpan sebagai berkas');
  assert.equal(name, 'prakirim.json');
  const file = JSON.parse(text);
  assert.equal(file.state, 'W02');
  assert.equal(file.since, '2030-05-01T08:00');
});

test('a kept case is not overwritten by a link to another screen', async (t) => {
  const { page } = await openPage(t, { path: 'id/kasus/#W12' });
  await keep(page).check();
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 1);
  await page.goto(page.url().replace('#W12', '?#W02'));
  await interfaceReady(page);
  await page.getByRole('button', { name: /Ganti dengan kasus/ }).waitFor();
  assert.equal(await page.locator('.case select').first().inputValue(), 'W12');
  await page.getByRole('button', { name: /Ganti dengan kasus/ }).click();
  assert.equal(await page.locator('.case select').first().inputValue(), 'W02');
});

test('the letter knows the date of a kept case', async (t) => {
  const { page } = await openPage(t, { path: 'id/kasus/#W12' });
  await keep(page).check();
  await page.locator('#since').fill('2030-05-01T08:00');
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 1);
  await page.getByRole('link', { name: 'Tulis surat bandingnya' }).click();
  await page.waitForURL(/surat\/tulis/);
  await interfaceReady(page);
  await page.waitForFunction(() => document.querySelector('#fact-since').value === '1 Mei 2030 pukul 08.00');
});

test('the account check keeps answers only while its box is ticked', async (t) => {
  const { page } = await openPage(t, { path: 'id/cek-akun/' });
  await page.locator('input[data-question="0"]').nth(1).check();
  assert.deepEqual((await stores(page)).keys, []);
  await page.locator('input[data-keep]').check();
  await page.reload();
  assert.equal(await page.locator('input[data-question="0"]').nth(1).isChecked(), true);
  await page.locator('input[data-keep]').uncheck();
  assert.deepEqual((await stores(page)).keys, []);
});

test('the case fits a small phone', async (t) => {
  const { page } = await openPage(t, { path: 'id/kasus/#P08', width: 320 });
  await page.waitForSelector('.case__step');
  assert.equal(await scrollsSideways(page), false);
});
