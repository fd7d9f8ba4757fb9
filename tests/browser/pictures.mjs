// Draws what is committed in `www`: the app's icons, the pictures of link previews, and the app's screenshots.
//
// `cargo xtask pictures` runs this; the argument is the folder `www`.

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browser, closeAll, interfaceReady, site } from './support/site.mjs';

const [www] = process.argv.slice(2);
const mark = readFileSync(join(www, 'icons/mark.svg'), 'utf8');
const PAPER = '#fbfaf6';

/** Draws HTML of our own, without a network, into a PNG. */
async function draw(file, width, height, body) {
  const page = await (await browser()).newPage({ viewport: { width, height } });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    *{margin:0;box-sizing:border-box} body{width:${width}px;height:${height}px;overflow:hidden}
    </style>${body}`);
  await page.screenshot({ path: join(www, file), omitBackground: true });
  await page.close();
}

/** The mark in a square that it fills to this share. */
const icon = (size, share, radius, back) => `<div style="width:${size}px;height:${size}px;display:grid;
  place-items:center;background:${back};border-radius:${radius}px"><div style="width:${size * share}px">${mark}</div></div>`;

for (const size of [192, 512]) await draw(`icons/app-${size}.png`, size, size, icon(size, 0.74, size * 0.2, PAPER));
// Launchers cut a maskable icon down to a circle of 80 %, so the mark stays well inside it.
await draw('icons/app-maskable-512.png', 512, 512, icon(512, 0.52, 0, PAPER));

const PREVIEWS = {
  id: { title: 'Cek pesan WhatsApp sebelum dikirim', line: 'Pesan · template · daftar kontak · akun diblokir', promise: 'Di perangkat Anda. Tidak ada yang dikirim.' },
  en: { title: 'Check WhatsApp messages before you send', line: 'Messages · templates · contact lists · blocked accounts', promise: 'On your device. Nothing is sent.' },
};
mkdirSync(join(www, 'pictures'), { recursive: true });
for (const [lang, words] of Object.entries(PREVIEWS)) {
  await draw(
    `pictures/preview-${lang}.png`,
    1200,
    630,
    `<div lang="${lang}" style="background:${PAPER};color:#17202b;height:630px;padding:72px 80px;display:flex;
      flex-direction:column;justify-content:space-between;font-family:system-ui,'Noto Sans',sans-serif;
      border-bottom:20px solid #1f4e8c"><div style="display:flex;align-items:center;gap:28px;font-size:52px;
      font-weight:700"><div style="width:96px">${mark}</div>PraKirim</div>
      <div style="font-size:84px;line-height:1.1;font-weight:750;letter-spacing:-0.03em;text-wrap:balance">${words.title}</div>
      <div style="font-size:38px;line-height:1.4;color:#4b5665">${words.line}<br>
      <span style="color:#1f4e8c;font-weight:650">${words.promise}</span></div></div>`,
  );
}

const EXAMPLE = 'PROMO!!! Dapatkan uang tunai 5 juta, klik bit.ly/hadiah-kak sekarang juga sebelum jam 5 sore!';
const served = await site();
for (const [name, width, height, scale] of [
  ['narrow', 360, 740, 2],
  ['wide', 1280, 800, 1],
]) {
  const context = await (await browser()).newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(`${served.url}id/`);
  await interfaceReady(page);
  await page.fill('#draft', EXAMPLE);
  await page.waitForFunction(() => /[^…]$/.test(document.querySelector('.finding__title')?.textContent ?? ''));
  await page.screenshot({ path: join(www, `screenshots/${name}-id.png`) });
  await context.close();
}
await closeAll();
