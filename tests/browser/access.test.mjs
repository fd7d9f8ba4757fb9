// Automatic accessibility checks (WCAG 2.2 A and AA) of every kind of page, in both themes, and of the states of the
// three pages with a task. PRAKIRIM_EVERY_PAGE=1 takes every page at both widths.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { THEMES, violations } from './support/access.mjs';
import { oneOfEachKind, routes } from './support/routes.mjs';
import { interfaceReady, openPage } from './support/site.mjs';

const RISKY = 'Slot gacor malam ini, depo 10rb langsung WD, klik bit.ly/xx';

/** Both languages are made by the same code: narrow pages are looked at in one, wide ones in the other. */
const pagesAt = (lang) =>
  process.env.PRAKIRIM_EVERY_PAGE ? routes : oneOfEachKind.filter((path) => path === '' || path.startsWith(`${lang}/`));

for (const [width, lang] of [
  [360, 'id'],
  [1280, 'en'],
]) {
  test(`no page breaks WCAG 2.2 AA at ${width} px`, async (t) => {
    const { page, site } = await openPage(t, { width });
    const faults = [];
    const pages = pagesAt(lang);
    for (const path of pages) {
      await page.goto(site.url + path);
      await interfaceReady(page);
      faults.push(...(await violations(page, `/${path} at ${width}`)));
    }
    t.diagnostic(`${pages.length} pages × ${THEMES.length} themes`);
    assert.deepEqual(faults, []);
  });
}

/** High enough for a whole page: what lies below the bar at the lower edge can be scrolled free, but axe cannot know. */
const WHOLE_PAGE_PX = 12_000;

/** The states of the message page, each reached as a visitor does. */
const STATES = {
  async findings(page) {
    await page.locator('#draft').fill(RISKY);
    await page.waitForFunction(() => {
      const titles = [...document.querySelectorAll('.finding__title')];
      return titles.length > 0 && titles.every((title) => !/…$/.test(title.textContent));
    });
  },
  async 'every finding open'(page) {
    const closed = page.locator('.finding:not([open]) > .finding__head, .finding__tools > details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
  },
  preview: (page) => page.getByRole('tab').nth(1).click(),
  report: (page) => page.getByRole('tab').nth(2).click(),
  async 'nothing found'(page) {
    await page.getByRole('tab').nth(0).click();
    await page.locator('#draft').fill('Halo Kak, pesanan brownies siap diambil jam 4 sore ya. — Toko Kue Melati');
    await page.waitForFunction(() => document.querySelectorAll('.finding').length === 0);
  },
};

for (const lang of ['id', 'en']) {
  for (const width of [360, 1280]) {
    test(`no state of /${lang}/ breaks WCAG 2.2 AA at ${width} px`, async (t) => {
      const { page } = await openPage(t, { path: `${lang}/`, width, height: WHOLE_PAGE_PX });
      const faults = [];
      for (const [name, reach] of Object.entries(STATES)) {
        await reach(page);
        faults.push(...(await violations(page, name)));
      }
      assert.deepEqual(faults, []);
    });
  }

  test(`the open menu of /${lang}/ on a phone does not break WCAG 2.2 AA`, async (t) => {
    const { page } = await openPage(t, { path: `${lang}/` });
    await page.locator('.header__menu > summary').click();
    assert.deepEqual(await violations(page, 'menu'), []);
  });

  test(`the failure notice of /${lang}/ does not break WCAG 2.2 AA`, async (t) => {
    const { page } = await openPage(t, {
      path: `${lang}/`,
      height: WHOLE_PAGE_PX,
      expected: [/console: /, /uncaught: /],
      prepare: (page, context) => context.route(/\/message-[^/]*\.wasm/, (route) => route.abort()),
    });
    await page.locator('#draft').fill(RISKY);
    await page.locator('.findings [role="alert"]').waitFor();
    assert.deepEqual(await violations(page, 'failure'), []);
  });
}

const TEMPLATE = 'Halo {{1}}, kami ada promo {{3}} sampai hari ini, klik bit.ly/xx';

/** The states of the template page. */
const TEMPLATE_STATES = {
  async findings(page) {
    await page.locator('#draft').fill(TEMPLATE);
    await page.locator('.finding').first().waitFor();
    await page.waitForFunction(() => [...document.querySelectorAll('.finding__title')].every((title) => !/…$/.test(title.textContent)));
  },
  async 'every finding open'(page) {
    const closed = page.locator('.finding:not([open]) > .finding__head');
    while ((await closed.count()) > 0) await closed.first().click();
  },
  async 'as JSON'(page) {
    await page.locator('#draft').fill(JSON.stringify({ name: 'A b', category: 'UTILITY', components: [{ type: 'BODY', text: TEMPLATE }] }));
    await page.locator('.finding').first().waitFor();
  },
  async 'broken JSON'(page) {
    await page.locator('#draft').fill('{ "name": ');
    await page.locator('.findings [role="alert"]').waitFor();
  },
};

const LIST = ['Nama,No HP,Setuju,Kota', 'Ani,081234567890,ya,Solo', 'Budi,081234567890,ya,Solo', 'Eko,0857123,,Tegal', ',,,'].join('\n');

/** The states of the contact list page. */
const LIST_STATES = {
  async counted(page) {
    await page.locator('#list-file').setInputFiles({ name: 'daftar.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
    await page.locator('.rows tbody tr').first().waitFor();
  },
  async 'everything open'(page) {
    const closed = page.locator('main details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
  },
  async 'another kind of file'(page) {
    await page.locator('#list-file').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') });
    await page.locator('.notice--failure').waitFor();
  },
};

for (const [path, states] of [
  ['id/template/', TEMPLATE_STATES],
  ['en/template/', TEMPLATE_STATES],
  ['id/kontak/', LIST_STATES],
  ['en/contacts/', LIST_STATES],
]) {
  for (const width of [360, 1280]) {
    test(`no state of /${path} breaks WCAG 2.2 AA at ${width} px`, async (t) => {
      const { page } = await openPage(t, { path, width, height: WHOLE_PAGE_PX });
      const faults = [];
      for (const [name, reach] of Object.entries(states)) {
        await reach(page);
        faults.push(...(await violations(page, name)));
      }
      assert.deepEqual(faults, []);
    });
  }
}
