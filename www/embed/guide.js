// @ts-check
// The widget that searches the guide. Search and index are loaded when the field is first entered; results are
// links to the site.

import { address, element, files, language, onLanguage, tell } from "./frame.js";

const WORDS = {
  id: {
    loading: "Menyiapkan pencarian …",
    failed: "Pencarian tidak berhasil dimuat. Periksa koneksi Anda, lalu ketik lagi.",
    none: "Tidak ada yang cocok. Coba kata lain, atau salin kalimat dari layar Anda.",
    one: "{n} hasil",
    many: "{n} hasil",
    kind: { state: "Layar", article: "Artikel", rule: "Aturan", error: "Kode" },
  },
  en: {
    loading: "Getting the search ready …",
    failed: "The search could not be loaded. See to your connection, then type again.",
    none: "Nothing fits. Try other words, or copy the sentence from your screen.",
    one: "{n} result",
    many: "{n} results",
    kind: { state: "Screen", article: "Article", rule: "Rule", error: "Code" },
  },
};
/** How many results are listed. */
const RESULTS = 5;

/** @typedef {{ kind: keyof typeof WORDS.id.kind, title: string, path: string }} Found */

const field = /** @type {HTMLInputElement} */ (element("query"));
const summary = element("summary");
const list = element("found");
/** Where each kind stands on the site, by language. @type {Record<string, Record<string, string>>} */
const sections = JSON.parse(files.sections ?? "{}");
/** @type {Promise<{ search(query: string, lang: string, limit: number): Found[] }> | undefined} */
let search;

field.addEventListener("focus", () => load().catch(() => undefined));
field.addEventListener("input", answer);
onLanguage(() => {
  if (field.value.trim()) answer();
});

function load() {
  search ??= open().catch((error) => {
    // The next touch is a new attempt.
    search = undefined;
    throw error;
  });
  return search;
}

async function open() {
  const [glue, index] = await Promise.all([import(address(files.module)), fetch(address(files.index))]);
  if (!index.ok) throw new Error(`the index came with status ${index.status}`);
  await glue.default();
  return glue.GuideSearch.fromBytes(new Uint8Array(await index.arrayBuffer()));
}

async function answer() {
  const words = WORDS[language()];
  if (!search) summary.textContent = words.loading;
  try {
    const guide = await load();
    const query = field.value.trim();
    const found = query ? guide.search(query, language(), RESULTS) : [];
    list.replaceChildren(...found.map(entry));
    const sentence = found.length === 0 ? words.none : found.length === 1 ? words.one : words.many;
    summary.textContent = query ? sentence.replace("{n}", String(found.length)) : "";
    if (query) tell({ type: "result", count: found.length });
  } catch (error) {
    console.warn(error);
    summary.textContent = words.failed;
  }
}

/** @param {Found} found */
function entry({ kind, title, path }) {
  const link = document.createElement("a");
  link.className = "choice";
  link.target = "_blank";
  link.rel = "noopener";
  link.href = address(sections[language()]?.[kind]) + path;
  const about = document.createElement("span");
  about.className = "choice__kind";
  about.textContent = WORDS[language()].kind[kind];
  const name = document.createElement("span");
  name.textContent = title;
  link.append(about, name);
  const item = document.createElement("li");
  item.append(link);
  return item;
}
