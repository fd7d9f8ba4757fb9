// @ts-check
// The worker: loads the checks when they are first needed and answers one message at a time.
//
// In:  { id, kind, payload }   Out: { id, result, checkMs } or { id, error: { code, message } }
// Kinds: loadMessage { js, wasm } · checkMessage { text, context, module: { js, wasm } } ·
// previewMessage { text, module: { js, wasm } } · loadTexts { url }

/** @typedef {{ js: string, wasm: string }} Module */
/** @typedef {{ id: number, kind: string, payload: any }} Call */

class WorkerError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** @type {Promise<any> | undefined} */
let message;

/** The message checks, loaded once. @param {Module} module */
function messageChecks(module) {
  message ??= load(module);
  return message;
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

/** @param {Call} call */
async function answer({ kind, payload }) {
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
    case "loadTexts":
      return { result: await loadJson(payload.url) };
    default:
      throw new WorkerError("unknown-kind", kind);
  }
}

self.addEventListener("message", async (/** @type {MessageEvent<Call>} */ event) => {
  const { id } = event.data;
  try {
    self.postMessage({ id, ...(await answer(event.data)) });
  } catch (/** @type {any} */ error) {
    self.postMessage({ id, error: { code: error?.code ?? "check-failed", message: String(error) } });
  }
});
