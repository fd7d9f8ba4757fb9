// @ts-check
// The guide's search in a document: loads the module and its index, and lists what fits as links.

/** How many results are listed; more do not help somebody who is in a hurry. */
const RESULTS = 8;
/** Beyond this a slow connection counts as none, and the page says so. */
const LOADING_LIMIT_MS = 30_000;

/** @typedef {{ kind: "state" | "article" | "rule" | "error", id: string, title: string, path: string, score: number, states: string[] }} Found */
/** @typedef {{ search(query: string, lang: string, limit: number): Found[] }} GuideSearch */

const root = new URL("./", import.meta.url);

/**
 * Brings a search box to life; rejects when a file does not arrive, and may then be called again.
 * @param {HTMLElement} box
 */
export async function attach(box) {
  const field = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  const status = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
  const list = /** @type {HTMLElement} */ (box.querySelector("ul"));
  status.textContent = field.value.trim() ? (box.dataset.loading ?? "") : "";
  const guide = await withinTime(load(), LOADING_LIMIT_MS);
  const lang = document.documentElement.lang;
  const answer = () => {
    const query = field.value.trim();
    const begun = performance.now();
    const found = query ? guide.search(query, lang, RESULTS) : [];
    box.dataset.answeredMs = (performance.now() - begun).toFixed(1);
    list.replaceChildren(...found.map((hit) => entry(hit, box)));
    list.hidden = found.length === 0;
    const words = found.length === 1 ? box.dataset.one : box.dataset.many;
    if (!query) status.textContent = "";
    else if (found.length === 0) status.textContent = box.dataset.none ?? "";
    else status.textContent = (words ?? "").replace("{n}", String(found.length));
  };
  field.addEventListener("input", answer);
  box.addEventListener("keydown", (event) => move(event, field, list));
  answer();
}

/** @returns {Promise<GuideSearch>} */
async function load() {
  const block = document.getElementById("assets")?.textContent ?? "{}";
  /** @type {{ guide?: { js: string, wasm: string, index: string } }} */
  const assets = JSON.parse(block);
  if (!assets.guide) throw new Error("this build holds no search");
  const { js, wasm, index } = assets.guide;
  const [glue, program, data] = await Promise.all([import(at(js)), fetch(at(wasm)), fetch(at(index))]);
  if (!program.ok || !data.ok) throw new Error(`the search came with status ${program.status}, ${data.status}`);
  await glue.default({ module_or_path: program });
  return glue.GuideSearch.fromBytes(new Uint8Array(await data.arrayBuffer()));
}

/** @param {string} address */
function at(address) {
  return new URL(address, root).href;
}

/**
 * @param {Found} hit
 * @param {HTMLElement} box
 */
function entry(hit, box) {
  const link = document.createElement("a");
  link.className = "search__hit";
  // The page knows where each kind stands; the module knows the address below that.
  link.href = (box.dataset[hit.kind] ?? "") + hit.path;
  const kind = document.createElement("span");
  kind.className = "search__kind";
  kind.textContent = box.dataset[`${hit.kind}Word`] ?? "";
  const title = document.createElement("span");
  title.className = "search__title";
  title.textContent = hit.title;
  link.append(kind, title);
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
