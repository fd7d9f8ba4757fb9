// @ts-check
// The guide's search in a document: loads the module and its index, and lists what fits as links.

/** How many results are listed; more do not help somebody who is in a hurry. */
const RESULTS = 8;
/** Beyond this a slow connection counts as none, and the page says so. */
const LOADING_LIMIT_MS = 30_000;

/** @typedef {{ kind: string, title: string, path: string }} Hit */
/** @typedef {{ search(query: string, lang: string): Hit[] }} GuideSearch */
/** Where the pages of each kind of result stand, and what the kind is called. @typedef {{ at: string, word: string }} Kind */
/** @typedef {{ kinds: Record<string, Kind>, none: string, loading: string, failed: string, one: string, many: string }} Words */

const root = new URL("./", import.meta.url);

/**
 * Brings a search box to life; rejects when a file does not arrive, and may then be called again.
 * @param {HTMLElement} box
 * @param {Words} words
 */
export async function attach(box, words) {
  const { field, status } = parts(box);
  status.textContent = field.value.trim() ? words.loading : "";
  const guide = await load();
  connect(box, words, (query) => (query ? guide.search(query, document.documentElement.lang) : []));
}

/**
 * Lists as links what `find` finds while somebody types; the result lists anew.
 * @param {HTMLElement} box
 * @param {Words} words
 * @param {(query: string) => Hit[]} find
 */
export function connect(box, words, find) {
  const { field, status, list } = parts(box);
  const answer = () => {
    const query = field.value.trim();
    const begun = performance.now();
    const found = find(query);
    box.dataset.answeredMs = (performance.now() - begun).toFixed(1);
    list.replaceChildren(...found.map((hit) => entry(hit, words.kinds[hit.kind])));
    list.hidden = found.length === 0;
    const told = found.length === 1 ? words.one : words.many;
    if (!query) status.textContent = "";
    else if (found.length === 0) status.textContent = words.none;
    else status.textContent = told.replace("{n}", String(found.length));
  };
  field.addEventListener("input", answer);
  box.addEventListener("keydown", (event) => move(event, field, list));
  answer();
  return answer;
}

/** @param {HTMLElement} box */
function parts(box) {
  const field = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  const status = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
  const list = /** @type {HTMLElement} */ (box.querySelector("ul"));
  return { field, status, list };
}

/** Loads the module and its index. @returns {Promise<GuideSearch>} */
export function load() {
  return withinTime(loadGuide(), LOADING_LIMIT_MS);
}

/** @returns {Promise<GuideSearch>} */
async function loadGuide() {
  const block = document.getElementById("assets")?.textContent ?? "{}";
  /** @type {{ guide?: { js: string, wasm: string, index: string } }} */
  const assets = JSON.parse(block);
  if (!assets.guide) throw new Error("this build holds no search");
  const { js, wasm, index } = assets.guide;
  const [glue, program, data] = await Promise.all([import(at(js)), fetch(at(wasm)), fetch(at(index))]);
  if (!program.ok || !data.ok) throw new Error(`the search came with status ${program.status}, ${data.status}`);
  await glue.default({ module_or_path: program });
  const guide = glue.GuideSearch.fromBytes(new Uint8Array(await data.arrayBuffer()));
  return { search: (query, lang) => guide.search(query, lang, RESULTS) };
}

/** @param {string} address */
function at(address) {
  return new URL(address, root).href;
}

/**
 * @param {Hit} hit
 * @param {Kind | undefined} kind
 */
function entry(hit, kind) {
  const link = document.createElement("a");
  link.className = "search__hit";
  // The page knows where each kind stands; a result knows the address below that.
  link.href = (kind?.at ?? "") + hit.path;
  const word = document.createElement("span");
  word.className = "search__kind";
  word.textContent = kind?.word ?? "";
  const title = document.createElement("span");
  title.className = "search__title";
  title.textContent = hit.title;
  link.append(word, title);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/**
 * Arrow keys go through field and results, Enter in the field opens the first, Escape clears.
 * @param {KeyboardEvent} event
 * @param {HTMLInputElement} field
 * @param {HTMLElement} list
 */
function move(event, field, list) {
  const links = Array.from(list.querySelectorAll("a"));
  const place = links.findIndex((link) => link === document.activeElement);
  if (event.key === "ArrowDown") links[Math.min(place + 1, links.length - 1)]?.focus();
  else if (event.key === "ArrowUp") (links[place - 1] ?? field).focus();
  else if (event.key === "Enter" && place < 0) links[0]?.click();
  else if (event.key === "Escape" && field.value) {
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  } else return;
  event.preventDefault();
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
