// The three main tasks and the palette without a pointer.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './support/access.mjs';
import { focus, press } from './support/keyboard.mjs';
import { interfaceReady, openPage, scrollsSideways } from './support/site.mjs';

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

  test(`at ${width} px a template is checked and mended by the keyboard alone`, async (t) => {
    const { page } = await openPage(t, { path: 'id/template/', width });
    await press(page, 'Tab', ({ name }) => name === 'skip-link');
    await page.keyboard.press('Enter');
    await press(page, 'Tab', ({ name }) => name === 'draft');
    await page.keyboard.type('Halo {{1}}, pesanan {{3}} sudah dikirim.');
    await page.waitForFunction(() => document.querySelectorAll('.finding').length > 0);
    await press(page, 'Tab', ({ name }) => name.includes('finding__head'));
    if ((await page.locator('.finding').first().getAttribute('open')) === null) await page.keyboard.press('Enter');
    await press(page, 'Shift+Tab', ({ words }) => words === 'Formulir');
    await page.keyboard.press('Enter');
    await page.locator('#form-body').waitFor();
    await press(page, 'Tab', ({ name }) => name === 'form-body');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Halo {{1}}, pesanan {{2}} sudah dikirim hari ini.');
    await page.waitForFunction(() => /Halo/.test(document.querySelector('.chat__bubble')?.textContent ?? ''));
    await press(page, 'Shift+Tab', ({ words }) => words === 'JSON');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#draft')?.value.includes('pesanan {{2}}'));
  });

  test(`at ${width} px a list is checked, filtered and saved by the keyboard alone`, async (t) => {
    const { page } = await openPage(t, { path: 'id/kontak/', width });
    await press(page, 'Tab', ({ name }) => name === 'skip-link');
    await page.keyboard.press('Enter');
    await press(page, 'Tab', ({ name }) => name === 'list-text');
    await page.keyboard.type('081234567890\n085712345678\n0857123\n');
    await press(page, 'Tab', ({ words }) => words === 'Periksa nomor ini');
    await page.keyboard.press('Enter');
    await page.locator('.rows tbody tr').nth(2).waitFor();
    await press(page, 'Tab', ({ name }) => name === 'filter-verdict');
    await page.keyboard.type('Ditolak');
    await page.waitForFunction(() => document.querySelectorAll('.rows tbody tr').length === 1);
    const saved = page.waitForEvent('download');
    await press(page, 'Tab', ({ words }) => words === 'Simpan berkas');
    await page.keyboard.press('Enter');
    await saved;
  });
}

for (const path of ['id/', 'id/panduan/', 'en/contacts/']) {
  test(`Ctrl+K on /${path} finds a page, an article and a rule, and Escape goes back`, async (t) => {
    const { page, site } = await openPage(t, { path, width: 1280 });
    const loads = () => site.requests.filter((line) => line.includes('palette')).length;
    const before = loads();
    await page.reload();
    await interfaceReady(page);
    assert.equal(loads(), before, 'nothing of the palette before it is used');
    await press(page, 'Tab', ({ name }) => name === 'brand');
    await page.keyboard.press('ControlOrMeta+K');
    await page.locator('.palette[open]').waitFor();
    assert.match((await focus(page)).name, /palette-(id|en)-field/);
    assert.ok((await page.locator('.palette .search__hit').count()) >= 10, 'the pages of the site');
    for (const [query, kind] of [['spam', '/(panduan|guide)/'], ['judi gambling', '/(aturan|rules)/']]) {
      await page.locator('.palette[open] input').fill(query);
      await page.waitForFunction(
        (kind) => [...document.querySelectorAll('.palette[open] a')].some((link) => new RegExp(kind).test(link.pathname)),
        kind,
      );
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.palette[open]'));
    assert.equal((await focus(page)).name, 'brand');

    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type('templat');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/template\/$/);
  });
}

test('the palette has a button at every width, and does not break WCAG 2.2 AA', async (t) => {
  for (const width of [360, 1280]) {
    const { page } = await openPage(t, { path: 'en/', width });
    if (width < 480) await page.locator('.header__menu > summary').click();
    await page.locator('[data-palette]').filter({ visible: true }).click();
    await page.locator('.palette[open] .search__hit').first().waitFor();
    assert.deepEqual(await violations(page, `palette at ${width}`), []);
    assert.ok(!(await scrollsSideways(page)));
    await page.getByRole('button', { name: 'Close' }).click();
    await page.waitForFunction(() => !document.querySelector('.palette[open]'));
  }
});
