// @ts-check
// The worker: loads the checks when they are first needed and answers one message at a time.
//
// In:  { id, kind, payload }   Out: { id, result, checkMs } or { id, error: { code, message } }
// Kinds: loadMessage { js, wasm } · checkMessage { text, context, module: { js, wasm } } ·
// previewMessage { text, module: { js, wasm } } · loadTexts { url } ·
// checkTemplates { text, module } · checkTemplateFiles { files, module } · checkTemplate { template, module } ·
// openTemplate { index, module } · writeTemplate { template, form, module } · exportTemplates { form, module }
//
// Lists: checkList { file, options, module }, which also says { id, progress: { bytes, rows } } on its way;
// then listRows { filter, first, count } · exportList { options, type } about the list checked last.

/** @typedef {{ js: string, wasm: string }} Module */
/** @typedef {{ id: number, kind: string, payload: any }} Call */

class WorkerError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** How much of a template's text is previewed, in UTF-16 units: eight times the longest body. */
const PREVIEWED_UNITS = 8_192;

/** @type {Promise<any> | undefined} */
let message;

/** @type {Promise<any> | undefined} */
let template;

/** The templates checked last; the page gets a row of each, and the whole of the one that is opened. */
/** @type {any[]} */
let entries = [];

/** The message checks, loaded once. @param {Module} module */
function messageChecks(module) {
  message ??= load(module);
  return message;
}

/** The template checks, loaded once. @param {Module} module */
function templateChecks(module) {
  template ??= load(module);
  return template;
}

/** What a table shows of a checked template. @param {any} entry */
function row({ id, report, error }) {
  if (!report) return { id, findings: 0, error };
  const { band, findings, category } = report;
  const declared = report.template.category;
  return { id, band, findings: findings.length, declared, predicted: category.predicted };
}

/** One checked template with its texts as a phone shows them. @param {any} checks @param {number} index */
function opened(checks, index) {
  const entry = entries[index];
  const shown = (entry?.report?.fields ?? []).filter((/** @type {any} */ field) => field.field.endsWith("text"));
  const previews = shown.map((/** @type {any} */ field) => ({
    component: field.component,
    field: field.field,
    preview: checks.previewMessage(field.filled.slice(0, PREVIEWED_UNITS)),
  }));
  return { index, entry, previews };
}

/** Checks an input; what cannot be read is an answer, not a failure. @param {any} checks @param {string} text */
function checkedTemplates(checks, text) {
  try {
    return checks.checkTemplates(text);
  } catch (/** @type {any} */ error) {
    if (error?.name !== "PraKirimError" || error.code === "internal") throw error;
    const place = error.line ? { line: error.line, column: error.column } : undefined;
    return { refused: { code: error.code, place, detail: error.message || undefined } };
  }
}

/** Keeps what was checked and tells about it. @param {any} checks @param {any} checked @param {string} [text] */
function told(checks, checked, text) {
  entries = checked.entries ?? [];
  const first = entries.length > 0 ? opened(checks, 0) : undefined;
  return { form: checked.form, rows: entries.map(row), opened: first, refused: checked.refused, text };
}

/** Checks all files as one list. @param {any} checks @param {File[]} files */
async function checkFiles(checks, files) {
  // A folder holds other things too; where none of its files is named like a template, all are tried.
  const named = files.filter(({ name }) => /\.(json|jsonl|ndjson|csv|txt)$/i.test(name));
  if (named.length > 0) files = named;
  if (files.length === 1) {
    const text = await files[0].text();
    return told(checks, checkedTemplates(checks, text), text.length <= PREVIEWED_UNITS ? text : undefined);
  }
  const all = [];
  for (const file of files) {
    const { entries, refused } = checkedTemplates(checks, await file.text());
    all.push(...(refused ? [{ id: file.name, error: refused }] : entries));
  }
  return told(checks, { entries: all });
}

/** @type {Promise<any> | undefined} */
let contacts;

/** The list checks, loaded once. @param {Module} module */
function listChecks(module) {
  contacts ??= load(module);
  return contacts;
}

/** @param {Module} module */
async function load({ js, wasm }) {
  try {
    const [glue, response] = await Promise.all([import(js), fetch(wasm)]);
    if (!response.ok) throw new Error(`status ${response.status}`);
    await glue.default({ module_or_path: response });
    return glue;
  } catch (error) {
    throw new WorkerError("load-failed", String(error));
  }
}

/** @param {string} url */
async function loadJson(url) {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.json();
  } catch (error) {
    throw new WorkerError("load-failed", String(error));
  }
}

/** How much of a file is in memory at a time. */
const SLICE_BYTES = 1 << 20;

/** How often progress is told. */
const PROGRESS_MS = 100;

/** A row's cells are read up to here; what stands further on is no contact. */
const ROW_BYTES = 1 << 16;

/** The list checked last. @type {{ scan: any, file: Blob } | undefined} */
let list;

/** A part of the file; browsers refuse it once the file has changed or gone. @param {Blob} file @param {number} start @param {number} end */
async function bytesOf(file, start, end) {
  try {
    const bytes = new Uint8Array(await file.slice(start, end).arrayBuffer());
    if (bytes.length !== Math.min(end, file.size) - start) throw new Error("the file is shorter than it was");
    return bytes;
  } catch (error) {
    throw new WorkerError("unreadable", String(error));
  }
}

/** @param {Blob} file @param {(bytes: Uint8Array, read: number) => void} take */
async function readThrough(file, take) {
  for (let at = 0; at < file.size; at += SLICE_BYTES) {
    const bytes = await bytesOf(file, at, at + SLICE_BYTES);
    take(bytes, at + bytes.length);
  }
}

/** @param {number} id @param {{ file: Blob, options: any, module: Module }} payload */
async function checkList(id, { file, options, module }) {
  const { ContactScan } = await listChecks(module);
  list?.scan.free();
  list = undefined;
  const scan = new ContactScan(options);
  let told = performance.now();
  self.postMessage({ id, progress: { bytes: 0, rows: 0 } });
  await readThrough(file, (bytes, read) => {
    scan.push(bytes);
    if (performance.now() - told < PROGRESS_MS) return;
    told = performance.now();
    self.postMessage({ id, progress: { bytes: read, rows: scan.rowsSoFar } });
  });
  const report = scan.finish();
  list = { scan, file };
  return report;
}

/** A register as the page saves it. @param {string} text */
function savedRegister(text) {
  /** @type {any} */
  let saved;
  try {
    saved = JSON.parse(text);
  } catch {
    throw new WorkerError("not-a-list", "json");
  }
  if (typeof saved?.salt !== "string" || !Array.isArray(saved.marks)) throw new WorkerError("not-a-list", "json");
  return { salt: saved.salt, marks: saved.marks.map(String) };
}

/**
 * What an opt-out register keeps of a list of numbers, or a register that was saved as a file. Without a salt one
 * is made.
 * @param {{ file: Blob, options: any, salt: string, module: Module }} payload
 */
async function markList({ file, options, salt, module }) {
  if (file.type === "application/json") {
    return savedRegister(await file.text());
  }
  const { ContactScan } = await listChecks(module);
  const scan = new ContactScan(options);
  try {
    await readThrough(file, (bytes) => scan.push(bytes));
    scan.finish();
    const own = salt || Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
    return { salt: own, marks: scan.marks(own) };
  } finally {
    scan.free();
  }
}

function checkedList() {
  if (!list) throw new WorkerError("out-of-turn", "no list has been checked");
  return list;
}

/** One page of rows, each with the cells that stand in the file. @param {{ filter: any, first: number, count: number }} payload */
async function listRows({ filter, first, count }) {
  const { scan, file } = checkedList();
  const page = scan.rows(filter, first, count);
  const withCells = async (/** @type {any} */ row) => {
    if (row.start === undefined) return { ...row, cells: [] };
    const end = Math.min(row.end ?? file.size, row.start + ROW_BYTES);
    return { ...row, cells: scan.cells(await bytesOf(file, row.start, end))[0] ?? [] };
  };
  return { total: page.total, rows: await Promise.all(page.rows.map(withCells)) };
}

/** @param {{ options: any, type: string }} payload */
async function exportList({ options, type }) {
  const { scan, file } = checkedList();
  const out = scan.beginExport(options);
  // Each part becomes a Blob at once, which the browser may keep outside memory.
  const parts = [new Blob([out.head()])];
  await readThrough(file, (bytes) => parts.push(new Blob([out.push(bytes)])));
  parts.push(new Blob([out.finish()]));
  const written = out.written;
  out.free();
  return { blob: new Blob(parts, { type }), written };
}

/** @param {Call} call */
async function answer({ id, kind, payload }) {
  switch (kind) {
    case "loadMessage":
      await messageChecks(payload);
      return { result: null };
    case "checkMessage": {
      const checks = await messageChecks(payload.module);
      const begin = performance.now();
      const result = checks.checkMessage(payload.text, payload.context);
      return { result, checkMs: performance.now() - begin };
    }
    case "previewMessage": {
      const checks = await messageChecks(payload.module);
      return { result: checks.previewMessage(payload.text) };
    }
    case "checkTemplates": {
      const checks = await templateChecks(payload.module);
      const begin = performance.now();
      const result = told(checks, checkedTemplates(checks, payload.text));
      return { result, checkMs: performance.now() - begin };
    }
    case "checkTemplateFiles": {
      const checks = await templateChecks(payload.module);
      return { result: await checkFiles(checks, [...payload.files]) };
    }
    case "checkTemplate": {
      const checks = await templateChecks(payload.module);
      const report = checks.checkTemplate(payload.template);
      return { result: told(checks, { entries: [{ id: report.id, report }] }) };
    }
    case "openTemplate": {
      const checks = await templateChecks(payload.module);
      return { result: opened(checks, payload.index) };
    }
    case "writeTemplate": {
      const checks = await templateChecks(payload.module);
      const write = payload.form === "json" ? checks.templateToJson : checks.templateToText;
      return { result: write(payload.template) };
    }
    case "exportTemplates": {
      const checks = await templateChecks(payload.module);
      const isCsv = payload.form === "csv";
      return { result: isCsv ? checks.templateFindingsCsv(entries) : JSON.stringify(entries, null, 1) };
    }
    case "loadTexts":
      return { result: await loadJson(payload.url) };
    case "checkList":
      return { result: await checkList(id, payload) };
    case "markList":
      return { result: await markList(payload) };
    case "listRows":
      return { result: await listRows(payload) };
    case "exportList":
      return { result: await exportList(payload) };
    default:
      throw new WorkerError("unknown-kind", kind);
  }
}

self.addEventListener("message", async (/** @type {MessageEvent<Call>} */ event) => {
  const { id } = event.data;
  try {
    self.postMessage({ id, ...(await answer(event.data)) });
  } catch (/** @type {any} */ error) {
    self.postMessage({ id, error: { code: error?.code ?? "check-failed", message: error?.message ?? String(error) } });
  }
});
