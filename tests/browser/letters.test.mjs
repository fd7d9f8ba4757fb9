// The letter page: nothing is invented, nothing is stored, and what should not be in a letter is named.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interfaceReady, openPage, scrollsSideways } from './support/site.mjs';

const FACTS = {
  number: '+62 812-3456-7890',
  business: 'Toko Kue Melati',
  since: '18 November 2026 pukul 09.15 WIB',
  screen: 'Akun ini tidak diizinkan menggunakan WhatsApp',
  product: 'kue kering',
  name: 'Sari',
};

async function fillIn(page, facts) {
  for (const [field, words] of Object.entries(facts)) await page.locator(`#fact-${field}`).fill(words);
}

test('a letter is written from facts alone, in both languages', async (t) => {
  const { page } = await openPage(t, { path: 'id/surat/tulis/' });
  await fillIn(page, { number: FACTS.number });
  assert.equal(await page.locator('.copy__words').count(), 0, 'no letter to copy while facts are missing');
  assert.ok((await page.locator('.letter__missing li').count()) > 3);
  await fillIn(page, FACTS);
  const letter = page.locator('.copy__words');
  await letter.waitFor();
  const words = await letter.inputValue();
  assert.ok(words.includes('Kami menjual kue kering.') && words.includes(FACTS.screen), words);
  assert.ok(!words.includes('pemicunya') && !/[[\]{}]/.test(words), words);
  assert.match(await page.locator('.letter__good').innerText(), /Tidak ada yang perlu diperbaiki/);

  await page.locator('.chip[lang=en]').click();
  assert.ok((await letter.inputValue()).includes('We sell kue kering.'));
  assert.equal(await page.locator('.letter__borrowed').isVisible(), true);
  await fillIn(page, { product: 'biscuits', since: '18 November 2026, 09:15 WIB' });
  assert.ok((await letter.inputValue()).includes('We sell biscuits.'));
  assert.equal(await page.locator('.letter__borrowed').count(), 0);
});

test('secrets, threats and empty claims are named with their words', async (t) => {
  const { page } = await openPage(t, { path: 'en/letters/write/#L1' });
  await fillIn(page, { ...FACTS, product: 'cakes; my OTP code is 123456', trigger: 'we did nothing wrong, I will call my lawyer' });
  const warnings = (await page.locator('.letter__warning').allInnerTexts()).join('\n');
  for (const part of ['123456', 'my lawyer', 'did nothing wrong']) assert.ok(warnings.includes(part), warnings);
  assert.equal(await page.locator('.letter__good').count(), 0);
});

test('the address chooses the letter, and the language keeps the facts', async (t) => {
  const { page } = await openPage(t, { path: 'id/surat/tulis/#L2' });
  assert.equal(await page.locator('input[value=L2]').isChecked(), true);
  await fillIn(page, { number: FACTS.number });
  await page.locator('header a[hreflang=en]').first().click();
  await page.waitForURL(/\/en\/letters\/write\//);
  assert.equal(await page.locator('#fact-number').inputValue(), FACTS.number);
});

test('nothing of a letter is stored', async (t) => {
  const { page } = await openPage(t, { path: 'id/surat/tulis/' });
  await fillIn(page, FACTS);
  const stored = await page.evaluate(async () => [Object.keys(localStorage), (await indexedDB.databases()).length]);
  assert.deepEqual(stored, [[], 0]);
  await page.reload();
  await interfaceReady(page);
  assert.equal(await page.locator('#fact-number').inputValue(), '');
});

test('the form fits a small phone, and reads without a script', async (t) => {
  const { page } = await openPage(t, { path: 'id/surat/tulis/', width: 320 });
  assert.equal(await scrollsSideways(page), false);
  const { page: plain } = await openPage(t, { path: 'id/surat/tulis/', javaScript: false });
  await plain.locator('.document a[href$="id/surat/"]').click();
  await plain.waitForURL(/\/id\/surat\/$/);
  assert.equal(await plain.locator('#L1 pre').first().isVisible(), true);
});
