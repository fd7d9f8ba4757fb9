// @ts-check
// The script of documents. Everything that matters in a document works without it; what stands hidden in the
// markup is brought to life here: the theme switch, printing, the filter of a list and the guide's search.

import "./guard.js";

const THEMES = ["auto", "light", "dark"];
const ICONS = { auto: "auto", light: "sun", dark: "moon" };
const KEY = "prakirim.theme";

let theme = remembered();
startThemeSwitch();
startPrinting();
import("./shortcut.js").catch((error) => console.error(error));
for (const box of all("[data-filter]")) startFilter(box);
for (const box of all("[data-search]")) startSearch(box);
import("./offline.js").catch(console.error);

/**
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function all(selector) {
  return Array.from(document.querySelectorAll(selector));
}

function startThemeSwitch() {
  show();
  for (const button of all("button[data-theme-switch]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
      remember();
      show();
    });
  }
}

function show() {
  const html = document.documentElement;
  if (theme === "auto") delete html.dataset.theme;
  else html.dataset.theme = theme;
  for (const button of all("button[data-theme-switch]")) {
    const label = button.dataset[theme] ?? "";
    button.setAttribute("aria-label", label);
    button.title = label;
    button.querySelector("use")?.setAttribute("href", `#i-${ICONS[/** @type {keyof ICONS} */ (theme)]}`);
  }
}

/** The theme chosen on an earlier visit; storage is refused in some settings. */
function remembered() {
  try {
    const chosen = localStorage.getItem(KEY) ?? "auto";
    return THEMES.includes(chosen) ? chosen : "auto";
  } catch {
    return "auto";
  }
}

function remember() {
  try {
    if (theme === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // The choice then holds for this page.
  }
}

function startPrinting() {
  for (const button of all("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

/**
 * Shows only the items of the page that hold every typed word.
 * @param {HTMLElement} box
 */
function startFilter(box) {
  const field = box.querySelector("input");
  const none = /** @type {HTMLElement | null} */ (box.querySelector("[data-none]"));
  if (!field) return;
  const items = all("[data-filter-item]").map((item) => ({ item, words: plain(item.textContent ?? "") }));
  const apply = () => {
    const wanted = plain(field.value).split(" ").filter(Boolean);
    for (const { item, words } of items) item.hidden = !wanted.every((word) => words.includes(word));
    for (const group of all("[data-filter-group]")) {
      group.hidden = !group.querySelector("[data-filter-item]:not([hidden])");
    }
    if (none) none.textContent = items.every(({ item }) => item.hidden) ? (none.dataset.none ?? "") : "";
  };
  field.addEventListener("input", apply);
  box.hidden = false;
  // A browser that goes back puts the old words into the field.
  apply();
}

/** @param {string} text */
function plain(text) {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}

/**
 * The search loads its program when the field is first entered: most readers of an article never search.
 * @param {HTMLElement} box
 */
function startSearch(box) {
  const field = box.querySelector("input");
  if (!field) return;
  const words = JSON.parse(box.dataset.search ?? "{}");
  /** @type {Promise<unknown> | undefined} */
  let begun;
  const begin = () => {
    begun ??= import("./search.js")
      .then((search) => search.attach(box, words))
      .catch((error) => {
        console.error(error);
        const status = box.querySelector("[role=status]");
        if (status) status.textContent = words.failed;
        // The next focus or letter is a new attempt.
        begun = undefined;
      });
  };
  field.addEventListener("focus", begin);
  field.addEventListener("input", begin);
  box.hidden = false;
}
