// @ts-check
// The offline copy from the page's side: asks for it once the page is at rest, offers a new version without
// taking a word from the visitor, and fetches what another app shared.

import { root } from "./guard.js";

/** How long a page is left alone before the copy is made. */
const REST_MS = 5_000;
/** How long after the first letter its check is done. */
const CHECKED_MS = 2_000;
const UPDATE_EVERY_MS = 6 * 60 * 60 * 1000;
/** Holds the visitor's text for the moment of the reload, in this tab alone. */
const KEPT = "prakirim.kept";

const WORDS = {
  id: {
    title: "Versi baru siap dipakai",
    why: "Muat ulang untuk memakainya. Teks yang sedang Anda tulis tetap ada.",
    reload: "Muat ulang",
    later: "Nanti saja",
  },
  en: {
    title: "A new version is ready",
    why: "Reload to use it. What you are writing stays.",
    reload: "Reload",
    later: "Later",
  },
};

if ("serviceWorker" in navigator) {
  const wantsLittle = /** @type {any} */ (navigator).connection?.saveData && !matchMedia("(display-mode: standalone)").matches;
  if (navigator.serviceWorker.controller || !wantsLittle) whenAtRest().then(register).catch(console.warn);
  interfaceReady().then(takeKept).then(takeShared);
}

/** After the first check, or when nothing has happened for a while. */
function whenAtRest() {
  return new Promise((resolve) => {
    setTimeout(resolve, REST_MS);
    addEventListener("input", () => setTimeout(resolve, CHECKED_MS), { once: true });
    if (navigator.serviceWorker.controller) resolve(undefined);
  });
}

async function register() {
  const registration = await navigator.serviceWorker.register(new URL("sw.js", root).href, { updateViaCache: "none" });
  const isUpdate = () => navigator.serviceWorker.controller !== null;
  if (registration.waiting && isUpdate()) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const arriving = registration.installing;
    arriving?.addEventListener("statechange", () => {
      if (arriving.state === "installed" && isUpdate()) offer(arriving);
    });
  });
  const look = () => registration.update().catch(() => undefined);
  setInterval(look, UPDATE_EVERY_MS);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") look();
  });
  if (!isUpdate()) return;
  // Also when another tab accepted: a page never goes on with another build's files.
  let reloads = false;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (reloads) return;
    reloads = true;
    keepText();
    location.reload();
  });
}

/** @param {ServiceWorker} arrived */
function offer(arrived) {
  if (document.querySelector(".update")) return;
  const words = document.documentElement.lang === "en" ? WORDS.en : WORDS.id;
  const box = document.createElement("div");
  box.className = "update";
  box.setAttribute("role", "status");
  const title = document.createElement("p");
  title.className = "notice__title";
  title.textContent = words.title;
  const why = document.createElement("p");
  why.textContent = words.why;
  const choices = document.createElement("p");
  choices.className = "update__choices";
  choices.append(
    button(words.reload, "button button--strong", () => arrived.postMessage("accept")),
    button(words.later, "button", () => box.remove()),
  );
  box.append(title, why, choices);
  document.body.append(box);
}

/** @param {string} label @param {string} className @param {() => void} action */
function button(label, className, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = label;
  made.addEventListener("click", action);
  return made;
}

/** Text boxes that have a name of their own. @returns {NodeListOf<HTMLTextAreaElement>} */
function textBoxes() {
  return document.querySelectorAll("textarea[id]");
}

function keepText() {
  const texts = Object.fromEntries(Array.from(textBoxes(), (box) => [box.id, box.value]).filter(([, text]) => text));
  if (Object.keys(texts).length === 0) return;
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(texts));
  } catch {
    // Without storage many browsers still restore the boxes of a reloaded page.
  }
}

function takeKept() {
  try {
    const kept = sessionStorage.getItem(KEPT);
    if (!kept) return;
    sessionStorage.removeItem(KEPT);
    const texts = JSON.parse(kept);
    for (const box of textBoxes()) {
      if (texts[box.id]) enter(box, texts[box.id]);
    }
  } catch {
    // Storage is refused in some settings; then nothing was kept.
  }
}

/** As if the visitor had typed it. @param {HTMLTextAreaElement} box @param {string} text */
function enter(box, text) {
  box.value = text;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** Puts what another app shared where the page takes texts or files. */
function takeShared() {
  if (location.search !== "?shared") return;
  navigator.serviceWorker.addEventListener(
    "message",
    ({ data }) => {
      const [box] = textBoxes();
      if (data.shared?.text && box) enter(box, data.shared.text);
      if (data.shared?.files.length > 0) choose(data.shared.files);
      history.replaceState(history.state, "", location.pathname);
    },
    { once: true },
  );
  navigator.serviceWorker.startMessages();
  navigator.serviceWorker.controller?.postMessage("shared?");
}

/** As if the visitor had chosen the files. @param {File[]} files */
async function choose(files) {
  const field = document.querySelector("input[type=file]");
  if (field instanceof HTMLInputElement) {
    const chosen = new DataTransfer();
    for (const file of field.multiple ? files : files.slice(0, 1)) chosen.items.add(file);
    field.files = chosen.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    return;
  }
  const [box] = textBoxes();
  if (box) enter(box, await files[0].text());
}

// An installed app that opens a file gets it in the same way.
/** @type {any} */ (globalThis).launchQueue?.setConsumer(async (/** @type {any} */ launch) => {
  if (!launch.files?.length) return;
  await interfaceReady();
  choose(await Promise.all(launch.files.map((/** @type {any} */ handle) => handle.getFile())));
});

/** Resolves once the page's program answers; documents have none. */
function interfaceReady() {
  return new Promise((resolve) => {
    const html = document.documentElement;
    if (html.dataset.app === "ready" || !document.querySelector("script[data-wasm]")) return resolve(undefined);
    const observer = new MutationObserver(() => {
      if (html.dataset.app !== "ready") return;
      observer.disconnect();
      resolve(undefined);
    });
    observer.observe(html, { attributeFilter: ["data-app"] });
  });
}
