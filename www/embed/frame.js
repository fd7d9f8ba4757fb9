// @ts-check
// What every widget has in common: language and theme, as the host page asks for them, and what the host page is
// told: the height, that the widget is ready, and results as bands and counts. Never a word that was typed.

/** @typedef {"id" | "en"} Lang */

const html = document.documentElement;
const wanted = new URLSearchParams(location.search);
/** Which of several widgets on the host page this is. */
const id = wanted.get("id") ?? "";
const root = new URL("../", import.meta.url);
/** @type {(() => void)[]} */
const followers = [];
/** @type {Lang} */
let lang = "id";

// What the policy cannot close; no widget has a use for these.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "WebTransport"]) {
  Reflect.deleteProperty(globalThis, name);
}

/** @type {any} */ (globalThis).trustedTypes?.createPolicy("default", {
  /** @param {string} address */
  createScriptURL(address) {
    if (new URL(address, document.baseURI).href.startsWith(root.href)) return address;
    throw new TypeError("no script from elsewhere");
  },
});

apply(wanted.get("lang"), wanted.get("theme"));
addEventListener("message", ({ source, data }) => {
  if (source === parent && data?.prakirim === 1 && data.type === "config") apply(data.lang, data.theme);
});
if (parent !== window) {
  new ResizeObserver(() => tell({ type: "height", height: Math.ceil(html.getBoundingClientRect().height) })).observe(html);
  tell({ type: "ready" });
}

/** The language shown. @returns {Lang} */
export function language() {
  return lang;
}

/** Calls the function after each change of language. @param {() => void} follow */
export function onLanguage(follow) {
  followers.push(follow);
}

/** Tells the host page. @param {{ type: string } & Record<string, unknown>} message */
export function tell(message) {
  parent.postMessage({ prakirim: 1, id, ...message }, "*");
}

/** @param {string} name @returns {HTMLElement} */
export function element(name) {
  return /** @type {HTMLElement} */ (document.getElementById(name));
}

/** @param {string} className @param {string} words */
export function paragraph(className, words) {
  const made = document.createElement("p");
  made.className = className;
  made.textContent = words;
  return made;
}

/** The files that this widget was built with, by the names in its script element. */
export const files = /** @type {HTMLElement} */ (document.querySelector("script[src]")).dataset;

/** The whole address of one of them. @param {string | undefined} path */
export function address(path) {
  return new URL(path ?? "", document.baseURI).href;
}

/** @param {unknown} language @param {unknown} theme */
function apply(language, theme) {
  if (language === "id" || language === "en") lang = language;
  html.lang = lang;
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-en]"))) {
    part.dataset.id ??= part.textContent ?? "";
    part.textContent = part.dataset[lang] ?? "";
  }
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-en-href]"))) {
    link.dataset.idHref ??= link.getAttribute("href") ?? "";
    link.setAttribute("href", link.dataset[`${lang}Href`] ?? "");
  }
  document.title = `${document.querySelector("h1")?.textContent} – PraKirim`;
  if (theme === "light" || theme === "dark") html.dataset.theme = theme;
  else if (theme === "auto") delete html.dataset.theme;
  for (const follow of followers) follow();
}
