// @ts-check
// Starts the interface: loads the program, and says so when that fails.

import { root } from "./guard.js";

const html = document.documentElement;

/** How long the program may take to arrive: a slow connection needs 15 s for it. */
const LOADING_LIMIT_MS = 30_000;
/** How long it may take from its arrival until it answers. */
const STARTING_LIMIT_MS = 10_000;

const WORDS = {
  id: {
    title: "Pemeriksa tidak berhasil dimuat",
    why: "Mungkin koneksi terputus atau lambat. Teks yang sudah Anda ketik masih ada.",
    retry: "Coba lagi",
  },
  en: {
    title: "The checks could not be loaded",
    why: "The connection may be down or slow. What you have typed is still here.",
    retry: "Try again",
  },
};

html.dataset.root = root.pathname;
showRememberedTheme();
// Inside the app the page's address changes without a load, so what is relative must be settled first.
for (const link of document.querySelectorAll('link[rel="icon"], link[rel="manifest"], link[rel="alternate"]')) {
  link.setAttribute("href", /** @type {HTMLLinkElement} */ (link).href);
}
const script = /** @type {HTMLElement} */ (document.querySelector("script[data-wasm]"));
let attempt = 0;
start();
import("./shortcut.js").catch((error) => console.error(error));
import("./offline.js").catch(console.error);

async function start() {
  try {
    // The first statement is the download itself. It is not preloaded by a link, because some browsers would
    // fetch the module twice.
    const response = fetch(resolve(script.dataset.wasm));
    const glue = import(resolve(script.dataset.js));
    const [program, arrived] = await withinTime(Promise.all([glue, response]), LOADING_LIMIT_MS);
    if (!arrived.ok) throw new Error(`the module came with status ${arrived.status}`);
    await withinTime(program.default({ module_or_path: arrived }), LOADING_LIMIT_MS);
    await withinTime(ready(), STARTING_LIMIT_MS);
  } catch (error) {
    console.error(error);
    showFailure();
  }
}

/**
 * The file's address. A script that failed to import stays failed under its address, so each new attempt has
 * another one.
 * @param {string | undefined} address
 */
function resolve(address) {
  const url = new URL(address ?? "", document.baseURI);
  if (attempt > 0) url.search = `retry=${attempt}`;
  return url.href;
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} limitMs
 * @returns {Promise<T>}
 */
function withinTime(promise, limitMs) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing happened for ${limitMs} ms`)), limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Resolves once the interface has announced itself. */
function ready() {
  return new Promise((resolve) => {
    if (html.dataset.app === "ready") return resolve(undefined);
    const observer = new MutationObserver(() => {
      if (html.dataset.app !== "ready") return;
      observer.disconnect();
      resolve(undefined);
    });
    observer.observe(html, { attributeFilter: ["data-app"] });
  });
}

function showFailure() {
  if (document.querySelector(".boot-failure")) return;
  html.dataset.app = "failed";
  const words = html.lang === "en" ? WORDS.en : WORDS.id;
  const box = document.createElement("div");
  box.className = "boot-failure";
  box.setAttribute("role", "alert");
  const title = document.createElement("p");
  title.className = "notice__title";
  title.textContent = words.title;
  const why = document.createElement("p");
  why.textContent = words.why;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--strong";
  button.textContent = words.retry;
  button.addEventListener("click", () => {
    box.remove();
    html.dataset.app = "loading";
    attempt += 1;
    start();
  });
  box.append(title, why, button);
  document.body.append(box);
}

function showRememberedTheme() {
  try {
    const theme = localStorage.getItem("prakirim.theme");
    if (theme === "light" || theme === "dark") html.dataset.theme = theme;
  } catch {
    // Storage is refused in some settings; the theme then follows the device.
  }
}
