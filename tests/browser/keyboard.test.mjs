// The message check from first to last without a pointer.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from './support/site.mjs';

/** What has focus: a word to know it by, and whether one can see that it has. */
const focus = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const rect = element.getBoundingClientRect();
    const framed = [element, element.parentElement].some((each) => {
      const { outlineStyle, boxShadow } = getComputedStyle(each);
      return outlineStyle !== 'none' || boxShadow !== 'none';
    });
    const middle = document.elementFromPoint(rect.x + rect.width / 2, rect.y + Math.min(rect.height / 2, 20));
    return {
      name: element.id || element.getAttribute('class') || element.localName,
      words: element.textContent.trim(),
      isBody: element === document.body,
      isSeen: framed && middle !== null && (element.contains(middle) || middle.contains(element)),
    };
  });

/** Presses a key until what has focus answers the question; fails after a full round. */
async function press(page, key, isThere) {
  const order = [];
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press(key);
    const now = await focus(page);
    order.push(now.name);
    assert.ok(!now.isBody || i === 0, `focus fell to the page after ${order}`);
    if (isThere(now)) {
      assert.ok(now.isSeen, `focus on ${now.name} cannot be seen`);
      return now;
    }
  }
  throw new Error(`never reached; the order was ${order}`);
}

for (const width of [360, 1280]) {
  test(`at ${width} px a message is checked and its report copied by the keyboard alone`, async (t) => {
    const { page } = await openPage(t, { width });
    await press(page, 'Tab', ({ name }) => name === 'skip-link');
    await page.keyboard.press('Enter');
    await press(page, 'Tab', ({ name }) => name === 'draft');
    await page.keyboard.type('PROMO HARI INI SAJA!!! SEMUA HIJAB DISKON BESAR KAK!!! Klik bit.ly/xx – Toko Melati');
    await page.waitForFunction(() => document.querySelectorAll('.finding__tools').length > 0);
    const before = await page.locator('#draft').inputValue();

    await page.keyboard.press('F8');
    await page.locator('.finding--selected').waitFor();
    await page.locator('#draft').focus();
    await press(page, 'Tab', ({ name }) => name.includes('finding__head'));
    if ((await page.locator('.finding').first().getAttribute('open')) === null) await page.keyboard.press('Enter');
    await press(page, 'Tab', ({ words }) => words === 'Tunjukkan di teks');
    await page.keyboard.press('Enter');
    const selected = await page.evaluate(() => {
      const area = document.activeElement;
      return area.value?.slice(area.selectionStart, area.selectionEnd) ?? '';
    });
    assert.ok(selected.length > 0 && before.includes(selected), `selected: ${selected}`);

    await press(page, 'Shift+Tab', ({ name }) => name === 'brand');
    await press(page, 'Tab', ({ name }) => name.startsWith('tab-'));
    await page.keyboard.press('ArrowLeft');
    assert.equal((await focus(page)).words, 'Laporan');
    await press(page, 'Tab', ({ words }) => words === 'Salin');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#panel-report .copy__foot [role="status"]').textContent !== '');
  });
}
