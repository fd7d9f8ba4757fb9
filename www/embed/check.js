// @ts-check
// The widgets that check a message or a template. The checks are loaded when the text box is first touched.

import { address, element, files, language, onLanguage, paragraph, tell } from "./frame.js";

const WORDS = {
  id: {
    loading: "Memuat pemeriksa …",
    failed: "Pemeriksa tidak berhasil dimuat. Periksa koneksi Anda, lalu tekan lagi.",
    none: "Tidak ada temuan. Ini bukan jaminan: WhatsApp juga menilai cara orang menanggapi pesan Anda.",
    empty: "Tempel atau ketik teks Anda dahulu.",
    found: "{n} temuan: {parts}",
    one: "{n} temuan: {parts}",
    more: "Masih ada {n} temuan lagi; versi lengkap menampilkan semuanya.",
    severity: { block: "Terlarang", high: "Berat", medium: "Sedang", low: "Ringan", info: "Catatan" },
    category: "Perkiraan kategori: {name}. Perkiraan dari isinya saja; Meta yang memutuskan.",
    refused: {
      "broken-json": "JSON-nya rusak. Periksa koma, kutip, dan kurung.",
      "not-a-template": "JSON-nya sah, tetapi tidak berisi template. Yang dicari: daftar components atau kunci body.",
    },
    categories: { MARKETING: "Marketing", UTILITY: "Utility", AUTHENTICATION: "Autentikasi", UNCLEAR: "belum jelas" },
  },
  en: {
    loading: "Loading the checks …",
    failed: "The checks could not be loaded. See to your connection, then press again.",
    none: "Nothing found. That is no guarantee: WhatsApp also judges how people react to your message.",
    empty: "Paste or type your text first.",
    found: "{n} findings: {parts}",
    one: "{n} finding: {parts}",
    more: "There are {n} more findings; the full version shows all.",
    severity: { block: "Forbidden", high: "Serious", medium: "Moderate", low: "Minor", info: "Note" },
    category: "Predicted category: {name}. A prediction from the content alone; Meta decides.",
    refused: {
      "broken-json": "The JSON is broken. Check commas, quotes and brackets.",
      "not-a-template": "The JSON is valid but holds no template. Expected: a list of components, or the key body.",
    },
    categories: { MARKETING: "Marketing", UTILITY: "Utility", AUTHENTICATION: "Authentication", UNCLEAR: "unclear" },
  },
};
/** @type {Severity[]} */
const GRAVEST_FIRST = ["block", "high", "medium", "low", "info"];

/** Findings shown; the full version shows all. */
const SHOWN = 8;
/** Quotations shown of each. */
const QUOTED = 2;

/** @typedef {keyof typeof WORDS.id.severity} Severity */
/** @typedef {{ rule: string, severity: Severity, quotes: string[] }} Finding What both checks have in common. */

const field = /** @type {HTMLTextAreaElement} */ (element("text"));
const summary = element("summary");
const list = element("findings");
/** @type {Promise<any> | undefined} */
let checks;
/** Titles and advice by rule, by language. @type {Map<string, Promise<Record<string, [string, string]>>>} */
const texts = new Map();
/** Whether something is shown that a change of language must show anew. */
let shows = false;
/** Which check was asked for last: an answer to an earlier one is out of date. */
let latest = 0;

field.addEventListener("focus", touched);
field.addEventListener("input", touched);
element("check").addEventListener("click", check);
onLanguage(() => {
  if (shows) check();
});

/** Begins to load; a failure is told when the visitor asks for a check. */
function touched() {
  load().catch(() => undefined);
}

/** @returns {Promise<[any, Record<string, [string, string]>]>} */
function load() {
  const lang = language();
  checks ??= import(address(files.module)).then(async (module) => {
    await module.default();
    return module;
  });
  if (!texts.has(lang)) texts.set(lang, fetchTexts(lang === "en" ? files.textsEn : files.textsId));
  return Promise.all([checks, /** @type {Promise<any>} */ (texts.get(lang))]).catch((error) => {
    // The next touch is a new attempt.
    checks = undefined;
    texts.delete(lang);
    throw error;
  });
}

/** @param {string | undefined} path */
async function fetchTexts(path) {
  const response = await fetch(address(path));
  if (!response.ok) throw new Error(`the texts came with status ${response.status}`);
  return response.json();
}

async function check() {
  const words = WORDS[language()];
  const text = field.value;
  const asked = (latest += 1);
  shows = true;
  list.replaceChildren();
  tellCategory("");
  if (!text.trim()) {
    summary.textContent = words.empty;
    return;
  }
  summary.textContent = words.loading;
  try {
    const [module, titles] = await load();
    if (asked !== latest) return;
    if (files.tool === "template") showTemplate(module, text, titles);
    else show(fromMessage(text, module.checkMessage(text, {})), titles);
  } catch (error) {
    console.warn(error);
    summary.textContent = words.failed;
  }
}

/**
 * @param {string} text
 * @param {{ findings: { rule: string, severity: Severity, spans: { start: number, end: number }[] }[] }} report
 * @returns {Finding[]}
 */
function fromMessage(text, report) {
  return report.findings.map(({ rule, severity, spans }) => ({
    rule,
    severity,
    quotes: spans.map(({ start, end }) => text.slice(start, end)),
  }));
}

/** @param {any} module @param {string} text @param {Record<string, [string, string]>} titles */
function showTemplate(module, text, titles) {
  const words = WORDS[language()];
  let report;
  try {
    report = module.checkTemplate(text, {});
  } catch (error) {
    const code = /** @type {keyof typeof words.refused} */ (/** @type {{ code?: string }} */ (error).code);
    if (!words.refused[code]) throw error;
    summary.textContent = words.refused[code];
    return;
  }
  /** @type {Map<string, string>} */
  const shown = new Map(report.fields.map((/** @type {any} */ part) => [`${part.component} ${part.field}`, part.text]));
  /** @param {any} finding @returns {Finding} */
  const common = ({ rule, severity, component, field, start, end, detail }) => {
    const words = shown.get(`${component} ${field}`)?.slice(start, end) || detail;
    return { rule, severity, quotes: words ? [words] : [] };
  };
  const name = words.categories[/** @type {keyof typeof words.categories} */ (report.category.predicted)];
  tellCategory(words.category.replace("{name}", name));
  show(report.findings.map(common), titles);
}

/** @param {string} sentence */
function tellCategory(sentence) {
  const category = document.getElementById("category");
  if (category) category.textContent = sentence;
}

/** @param {Finding[]} findings @param {Record<string, [string, string]>} titles */
function show(findings, titles) {
  const words = WORDS[language()];
  const parts = GRAVEST_FIRST.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const counts = parts.map(({ severity, count }) => `${count} ${words.severity[severity].toLowerCase()}`).join(", ");
  const sentence = findings.length === 1 ? words.one : words.found;
  summary.textContent =
    findings.length === 0 ? words.none : sentence.replace("{n}", String(findings.length)).replace("{parts}", counts);
  list.replaceChildren(...findings.slice(0, SHOWN).map((finding) => entry(finding, titles)));
  if (findings.length > SHOWN) {
    const more = document.createElement("li");
    more.append(paragraph("widget__promise", words.more.replace("{n}", String(findings.length - SHOWN))));
    list.append(more);
  }
  tell({ type: "result", band: parts[0]?.severity ?? null, parts });
}

/** @param {Finding} finding @param {Record<string, [string, string]>} titles */
function entry({ rule, severity, quotes }, titles) {
  const [title, advice] = titles[rule] ?? [rule, ""];
  const item = document.createElement("li");
  item.className = `finding finding--${severity}`;
  item.append(paragraph("finding__title", `${WORDS[language()].severity[severity]}: ${title}`));
  if (quotes.length > 0) {
    const quoted = paragraph("finding__words", quotes.slice(0, QUOTED).map((words) => `“${words}”`).join(" "));
    quoted.translate = false;
    item.append(quoted);
  }
  item.append(paragraph("finding__advice", advice));
  return item;
}
