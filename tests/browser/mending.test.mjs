// Fixes and dismissals: what one tap changes, how it is taken back, and what stays hidden.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './support/site.mjs';

const SHOUTED = 'PROMO HARI INI SAJA!!! SEMUA HIJAB DISKON BESAR, PESAN SEKARANG JUGA KAK!!! – Toko Melati';
const RISKY = 'Slot gacor malam ini, depo langsung WD, klik bit.ly/xx';

const draft = (page) => page.locator('#draft');
const titles = (page) => page.locator('.finding .finding__title').allTextContents();

async function findingsShown(page) {
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll('.finding .finding__title')];
    return all.length > 0 && all.every((title) => !/…$/.test(title.textContent));
  });
}

async function opened(t, text, options = {}) {
  const { page } = await openPage(t, { width: 1280, height: 900, ...options });
  await draft(page).fill(text);
  await findingsShown(page);
  return page;
}

async function chosen(page, index = 0) {
  const card = page.locator('.finding').nth(index);
  if ((await card.getAttribute('open')) === null) await card.locator('.finding__head').click();
  return card;
}

async function dismissed(page, choice) {
  const card = await chosen(page);
  await card.getByText('Sembunyikan', { exact: true }).click();
  await card.getByRole('button', { name: choice }).click();
}

/** Opens the card of the finding that offers this fix. */
async function fixButton(page, name) {
  const count = await page.locator('.finding').count();
  for (let i = 0; i < count; i += 1) await chosen(page, i);
  return page.getByRole('button', { name }).first();
}

test("a fix changes the text, and the browser's own undo takes it back", async (t) => {
  const page = await opened(t, SHOUTED);
  await (await fixButton(page, 'Pakai huruf biasa')).click();
  const calm = await draft(page).inputValue();
  assert.notEqual(calm, SHOUTED);
  assert.equal(calm.toLowerCase().replace(/[^a-z]/g, ''), SHOUTED.toLowerCase().replace(/[^a-z]/g, ''));
  await page.locator('.mended--shown').waitFor();
  await page.keyboard.press('Control+z');
  assert.equal(await draft(page).inputValue(), SHOUTED);
  await page.locator('.mended--shown').waitFor({ state: 'detached' });
});

test('the button beside a fix takes it back, and the words in the page say what changed', async (t) => {
  const page = await opened(t, SHOUTED);
  await (await fixButton(page, 'Pakai huruf biasa')).click();
  await page.locator('.mended').getByRole('button', { name: 'Urungkan' }).click();
  assert.equal(await draft(page).inputValue(), SHOUTED);
  await findingsShown(page);
});

test('where the browser refuses typing by script, fixes and their undo still work', async (t) => {
  const page = await opened(t, SHOUTED, {
    prepare: (page) => page.addInitScript(() => (Document.prototype.execCommand = () => false)),
  });
  await (await fixButton(page, 'Pakai huruf biasa')).click();
  assert.notEqual(await draft(page).inputValue(), SHOUTED);
  await page.locator('.mended').getByRole('button', { name: 'Urungkan' }).click();
  assert.equal(await draft(page).inputValue(), SHOUTED);
});

test('a fix that needs words of the visitor selects the blank', async (t) => {
  const page = await opened(t, 'Hai kak, besok ada diskon besar untuk semua kue kering, jangan sampai kehabisan ya');
  const button = await fixButton(page, 'Sebutkan nama toko');
  await button.click();
  const selected = await draft(page).evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  assert.equal(selected, '…');
});

test('a dismissed finding stays away through other edits and can be brought back', async (t) => {
  const page = await opened(t, RISKY);
  const before = await titles(page);
  await dismissed(page, 'Temuan ini saja');
  assert.equal((await titles(page)).length, before.length - 1);
  assert.match(await page.locator('.hidden__count').innerText(), /^1 temuan disembunyikan/);
  await draft(page).press('Home');
  await page.keyboard.type('Kirim kode OTP yang masuk ke HP kakak. ');
  await page.waitForFunction((count) => document.querySelectorAll('.finding').length >= count, before.length);
  assert.ok(!(await titles(page)).includes(before[0]), 'it came back by itself');
  assert.deepEqual(await page.evaluate(() => localStorage.length), 0, 'nothing is stored');
  await page.locator('.hidden__count').click();
  await page.getByRole('button', { name: 'Tampilkan lagi' }).click();
  assert.ok((await titles(page)).includes(before[0]));
  assert.equal(await page.locator('.hidden__count').count(), 0);
});

test('a rule dismissed for good is remembered on the device until it is brought back', async (t) => {
  const page = await opened(t, RISKY);
  const before = await titles(page);
  await dismissed(page, 'Aturan ini, seterusnya');
  assert.equal(await page.evaluate(() => localStorage.length), 1);
  await page.reload();
  await page.waitForSelector('html[data-app="ready"]', { state: 'attached' });
  await draft(page).fill(RISKY);
  await page.locator('.hidden__count').waitFor();
  assert.ok(!(await titles(page)).includes(before[0]));
  await page.locator('.hidden__count').click();
  await page.getByRole('button', { name: 'Tampilkan lagi' }).click();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

test('a rule dismissed for one text speaks again in another', async (t) => {
  const page = await opened(t, RISKY);
  const before = await titles(page);
  await dismissed(page, 'Aturan ini, di teks ini');
  await draft(page).fill(`Teman-teman, ayo coba ${RISKY.toLowerCase().slice(0, 20)}`);
  await page.waitForFunction((title) => {
    const all = [...document.querySelectorAll('.finding .finding__title')];
    return all.some((each) => each.textContent === title);
  }, before[0]);
});

test('keys and buttons go from finding to finding, and Escape goes back to the text', async (t) => {
  const page = await opened(t, RISKY);
  const count = await page.locator('.finding').count();
  assert.ok(count > 1);
  const focused = () =>
    page.evaluate(() => [...document.querySelectorAll('.finding__head')].indexOf(document.activeElement));
  const waitFocused = (index) =>
    page.waitForFunction(
      (index) => document.querySelectorAll('.finding__head')[index] === document.activeElement,
      index,
    );
  await draft(page).focus();
  await page.keyboard.press('F8');
  await waitFocused(0);
  await page.keyboard.press('Alt+ArrowDown');
  await waitFocused(1);
  await page.keyboard.press('Shift+F8');
  await waitFocused(0);
  await page.keyboard.press('Alt+ArrowUp');
  await waitFocused(count - 1);
  await page.getByRole('button', { name: 'Temuan berikutnya' }).click();
  await waitFocused(0);
  assert.equal(await focused(), 0);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement.id === 'draft');
  assert.equal(await page.locator('.finding--selected').count(), 0);
});

const settings = (page) => page.getByText('Nama sendiri dan ingatan', { exact: true });

test('findings on an own name are set aside, and the name is forgotten unless it shall be remembered', async (t) => {
  const page = await opened(t, RISKY);
  const before = await titles(page);
  await dismissed(page, 'Kata ini nama milik saya');
  assert.equal((await titles(page)).length, before.length - 1);
  await settings(page).click();
  assert.equal(await page.evaluate(() => localStorage.length), 0, 'nothing is stored');
  await page.getByLabel('Ingat nama dan jawaban').check();
  await page.locator('#own-word').fill('Toko Melati');
  await page.locator('#own-word').press('Enter');
  await page.locator('#channel').selectOption({ index: 2 });
  await page.waitForFunction(() => /^group .*\n.*\nToko Melati$/s.test(localStorage.getItem('prakirim.settings')));
  await page.reload();
  await page.waitForSelector('html[data-app="ready"]', { state: 'attached' });
  await page.waitForFunction(() => document.querySelector('#channel').selectedIndex === 2);
  await settings(page).click();
  await page.getByRole('button', { name: 'Hapus Toko Melati' }).click();
  await page.getByLabel('Ingat nama dan jawaban').uncheck();
  await page.waitForFunction(() => localStorage.length === 0);
});

test('the question mark opens the list of keys, but not while it is typed', async (t) => {
  const page = await opened(t, RISKY);
  const isOpen = () => page.locator('#keys').getAttribute('open');
  await draft(page).press('?');
  assert.equal(await isOpen(), null);
  await page.keyboard.press('Escape');
  await page.locator('.finding__head').first().focus();
  await page.keyboard.press('?');
  await page.waitForFunction(() => document.activeElement.parentElement.id === 'keys');
  assert.equal(await isOpen(), '');
});
