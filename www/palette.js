// @ts-check
// The palette: one field over the tools of the site and everything that the guide's search knows. It is a dialog
// that this script makes from a list of words which the build wrote for each language.

import { connect, load } from "./search.js";

/** @typedef {import("./search.js").Hit} Hit */
/** @typedef {import("./search.js").Words} Words */
/** @typedef {{ label: string, hint: string, close: string, sheet: string, tools: Hit[], search: Words }} List */

const root = new URL("./", import.meta.url);

/** One dialog for each language that was asked for. @type {Map<string, Promise<HTMLDialogElement>>} */
const dialogs = new Map();

/** Opens the palette in the language of the page; a second call closes it. */
export async function open() {
  const lang = document.documentElement.lang === "en" ? "en" : "id";
  const shown = /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog[open].palette"));
  if (shown) return shown.close();
  const made = dialogs.get(lang) ?? make(lang);
  dialogs.set(lang, made);
  try {
    const dialog = await made;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input")?.select();
  } catch (error) {
    // The next opening is a new attempt.
    dialogs.delete(lang);
    throw error;
  }
}

/** @param {string} lang */
async function make(lang) {
  const answer = await fetch(at(`palette/${lang}.json`));
  if (!answer.ok) throw new Error(`the palette's words came with status ${answer.status}`);
  /** @type {List} */
  const list = await answer.json();
  await style(at(list.sheet));
  const dialog = element("dialog", "palette");
  dialog.lang = lang;
  dialog.setAttribute("aria-labelledby", `palette-${lang}-label`);
  const box = element("div", "search");
  box.setAttribute("role", "search");
  box.append(...head(list, lang, dialog), field(list, lang), status(), results());
  dialog.append(box);
  document.body.append(dialog);
  dialog.addEventListener("click", (event) => {
    // What is not inside the box is the dark around the dialog.
    if (event.target === dialog) dialog.close();
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    // A link to this very page would load it anew, and the visitor's text would be gone.
    if (link && link.pathname === location.pathname && !link.hash) {
      event.preventDefault();
      dialog.close();
    }
  });
  fill(box, list, lang);
  return dialog;
}

/** @param {List} list @param {string} lang @param {HTMLDialogElement} dialog */
function head(list, lang, dialog) {
  const label = element("label", "search__label");
  label.id = `palette-${lang}-label`;
  label.htmlFor = `palette-${lang}-field`;
  label.textContent = list.label;
  const close = element("button", "button button--quiet palette__close");
  close.type = "button";
  close.textContent = list.close;
  close.addEventListener("click", () => dialog.close());
  return [label, close];
}

/** @param {List} list @param {string} lang */
function field(list, lang) {
  const input = element("input", "field");
  input.id = `palette-${lang}-field`;
  input.type = "search";
  input.autocomplete = "off";
  input.spellcheck = false;
  input.maxLength = 400;
  input.placeholder = list.hint;
  return input;
}

function status() {
  const line = element("p", "search__status");
  line.setAttribute("role", "status");
  return line;
}

function results() {
  const list = element("ul", "search__results");
  list.hidden = true;
  return list;
}

/**
 * Lists the tools at once, and what the guide holds as soon as its search is there.
 * @param {HTMLElement} box @param {List} list @param {string} lang
 */
function fill(box, { tools, search }, lang) {
  const kinds = Object.fromEntries(
    Object.entries(search.kinds).map(([kind, { at: path, word }]) => [kind, { at: at(path), word }]),
  );
  const words = { ...search, kinds, none: search.loading };
  /** @type {import("./search.js").GuideSearch | undefined} */
  let guide;
  const answer = connect(box, words, (query) => {
    if (!query) return tools;
    return [...tools.filter((tool) => fits(tool.title, query)), ...(guide?.search(query, lang) ?? [])];
  });
  load().then(
    (loaded) => {
      guide = loaded;
      words.none = search.none;
      answer();
    },
    (error) => {
      console.error(error);
      words.none = search.failed;
      answer();
    },
  );
}

/** Whether every typed word begins a word of the title. @param {string} title @param {string} query */
function fits(title, query) {
  const words = title.toLowerCase().split(/\s+/);
  return query.toLowerCase().split(/\s+/).every((typed) => words.some((word) => word.startsWith(typed)));
}

/** Loads the sheet unless the page has it; a palette without its looks still works. @param {string} address */
function style(address) {
  const sheets = Array.from(document.styleSheets);
  if (sheets.some((sheet) => sheet.href === address)) return undefined;
  return new Promise((resolve) => {
    const link = element("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
    document.head.append(link);
  });
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} [classes]
 * @returns {HTMLElementTagNameMap[Name]}
 */
function element(name, classes = "") {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  return made;
}

/** @param {string} path */
function at(path) {
  return new URL(path, root).href;
}
