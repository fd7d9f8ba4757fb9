// The tabs beside the text: the preview, the report to copy, and the note about a wrong flag.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './support/site.mjs';

const TEXT = '*Promo* _hari ini_\n* kue kering\nklik bit.ly/xx';

async function opened(t) {
  const { page } = await openPage(t, { width: 1280, height: 900 });
  await page.locator('#draft').fill(TEXT);
  await page.waitForSelector('.finding');
  return page;
}

test('the preview shows formatting as it will be read and follows the text', async (t) => {
  const page = await opened(t);
  await page.getByRole('tab', { name: 'Pratinjau' }).click();
  await page.locator('.chat__bubble strong').waitFor();
  assert.equal(await page.locator('.chat__bubble strong').innerText(), 'Promo');
  assert.equal(await page.locator('.chat__bubble em').innerText(), 'hari ini');
  assert.equal(await page.locator('.chat__line--item').count(), 1);
  await page.locator('#draft').fill('~lama~');
  await page.locator('.chat__bubble s').waitFor();
  const light = () => page.locator('.chat').evaluate((chat) => getComputedStyle(chat).backgroundColor);
  const before = await light();
  await page.getByRole('button', { name: 'Gelap', exact: true }).click();
  assert.notEqual(await light(), before);
});

test('the report comes as text, Markdown and JSON with rule ids', async (t) => {
  const page = await opened(t);
  await page.getByRole('tab', { name: 'Temuan' }).focus();
  await page.keyboard.press('ArrowLeft');
  const words = page.locator('#panel-report .copy__words');
  await words.waitFor();
  assert.match(await words.inputValue(), /link-shortener/);
  await page.getByRole('button', { name: 'Markdown' }).click();
  assert.match(await words.inputValue(), /^# /);
  await page.getByRole('button', { name: 'JSON' }).click();
  const report = JSON.parse(await words.inputValue());
  assert.equal(report.text, TEXT);
  assert.ok(report.schema >= 1 && report.findings.some((finding) => finding.rule === 'link-shortener'));
  await page.locator('#panel-report').getByRole('button', { name: 'Salin', exact: true }).click();
  await page.waitForFunction(() => document.querySelector('#panel-report .copy__foot [role="status"]').textContent !== '');
});

test('a note about a wrong flag holds only what is ticked', async (t) => {
  const page = await opened(t);
  const card = page.locator('.finding').first();
  await card.getByText('Temuan ini keliru?').click();
  const note = card.locator('.copy__words');
  const marked = await card.locator('.quote').first().innerText();
  assert.ok(!(await note.inputValue()).includes(marked));
  await card.getByLabel('Sertakan kata yang ditandai').check();
  assert.ok((await note.inputValue()).includes(marked));
  assert.ok(!(await note.inputValue()).includes(TEXT));
});

test('a link with the message is made only on request and opens the check of that message', async (t) => {
  const page = await opened(t);
  await page.getByRole('tab', { name: 'Laporan' }).click();
  assert.ok(!page.url().includes('#'));
  assert.equal(await page.getByLabel('Tautan ke pemeriksaan').count(), 0);
  await page.getByRole('button', { name: 'Buat tautan' }).click();
  const address = await page.getByLabel('Tautan ke pemeriksaan').inputValue();
  await page.locator('#draft').fill('teks lain');
  await page.getByLabel('Tautan ke pemeriksaan').waitFor({ state: 'detached' });
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForSelector('.finding');
  assert.equal(await page.locator('#draft').inputValue(), TEXT);
  assert.ok(!page.url().includes('text='));
});

test('a tap on a mark shows its finding beside the text, and moves nothing else', async (t) => {
  const { page } = await openPage(t, { width: 1280, height: 560 });
  await page.locator('#draft').fill(
    'PROMO HARI INI SAJA!!! Slot gacor, depo 10rb langsung WD. Kirim kode OTP ke nomor ini. Klik bit.ly/xx sekarang.',
  );
  await page.waitForFunction(() => document.querySelectorAll('.finding__tools').length > 3);
  const marks = await page.locator('.editor__ink .mark').count();
  assert.ok(marks > 3, `${marks} marks`);
  for (let place = 0; place < marks; place += 1) {
    const words = await page.locator('.editor__ink .mark').nth(place).boundingBox();
    await page.mouse.click(words.x + words.width / 2, words.y + words.height / 2);
    await page.waitForFunction((place) => document.querySelectorAll('.editor__ink .mark')[place].matches('.mark--selected'), place);
    const seen = await page.evaluate(() => {
      const head = document.querySelector('.finding--selected .finding__head').getBoundingClientRect();
      const column = document.querySelector('.workbench__findings').getBoundingClientRect();
      return { isInside: head.top >= column.top && head.bottom <= column.bottom, scrolled: scrollY };
    });
    assert.deepEqual(seen, { isInside: true, scrolled: 0 }, `mark ${place}`);
  }
});
