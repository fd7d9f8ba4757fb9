// @ts-check
// The service worker: one complete copy of one build, for use without a network. It keeps files of this site and
// nothing that a visitor typed.
//
// The build fills in the two constants. A copy is kept whole or not at all, a new version waits until the visitor
// accepts it, and what is shown always comes from one build.

/** @type {any} */
const worker = self;
const BUILD = "__BUILD__";
/** Paths from the site's root; folders end in a slash. @type {string[]} */
const FILES = [/*__FILES__*/];
/** Where shared texts and files go: paths from the site's root, by language. @type {Record<string, { text: string, file: string }>} */
const SHARE_TARGETS = {/*__SHARE_TARGETS__*/};

const root = new URL("./", worker.location.href);
// Two copies of the site on one origin keep apart by their folder.
const PREFIX = `prakirim:${root.pathname}:`;
const CACHE = PREFIX + BUILD;
const addresses = new Set(FILES.map((path) => new URL(path, root).href));
const NOT_FOUND = new URL("404.html", root).href;
/** What was shared, until the page that is opened for it asks. @type {{ text: string, files: File[] } | null} */
let shared = null;

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(keepAll()));

worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(dropOthers()));

worker.addEventListener("message", (/** @type {any} */ event) => {
  if (event.data === "accept") worker.skipWaiting();
  if (event.data === "shared?") {
    event.source.postMessage({ shared });
    shared = null;
  }
});

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (!url.href.startsWith(root.href)) return;
  const path = url.pathname.slice(root.pathname.length);
  // The widget and the module for developers are for other sites and have a life of their own.
  if (/^(embed|api)\//.test(path)) return;
  if (request.method === "POST" && path === "share/") event.respondWith(takeShared(request));
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (addresses.has(bare(url))) event.respondWith(kept(event, bare(url)));
});

/** The address without what follows the path. @param {URL} url */
function bare(url) {
  return url.origin + url.pathname;
}

/** All files of this build, or none. */
async function keepAll() {
  const earlier = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  const cache = await caches.open(CACHE);
  try {
    const missing = [];
    for (const address of addresses) {
      // A name with its content's hash is the same file in every build.
      const known = /-[0-9a-f]{15,}[._]/.test(address) ? await fromOneOf(earlier, address) : undefined;
      if (known) await cache.put(address, known);
      else missing.push(new Request(address, { cache: "reload" }));
    }
    await cache.addAll(missing);
    // The host may have been given another build meanwhile.
    const script = await fetch(worker.location.href, { cache: "no-store" });
    if (!(await script.text()).includes(BUILD)) throw new Error("another build was published meanwhile");
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** @param {string[]} names @param {string} address */
async function fromOneOf(names, address) {
  for (const name of names) {
    const found = await (await caches.open(name)).match(address);
    if (found) return found;
  }
  return undefined;
}

async function dropOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
}

/** @param {any} event @param {URL} url @returns {Promise<Response>} */
async function page(event, url) {
  const address = bare(url).replace(/\/index\.html$/, "/");
  if (addresses.has(address)) return kept(event, address);
  // Links in a page count from its folder, so it is shown below its whole address alone.
  if (addresses.has(`${address}/`)) return Response.redirect(`${address}/${url.search}`, 301);
  try {
    return await fetch(event.request);
  } catch {
    const missing = await kept(event, NOT_FOUND);
    return new Response(missing.body, { status: 404, headers: missing.headers });
  }
}

/** The file of this build. @param {any} event @param {string} address @returns {Promise<Response>} */
async function kept(event, address) {
  const found = await (await caches.open(CACHE)).match(address);
  if (found) return found;
  // Browsers clear caches when space runs out; the copy is then made anew.
  event.waitUntil(keepAll().catch(() => undefined));
  return fetch(event.request);
}

/** Holds what another app shared and opens the page that checks it. @param {Request} request */
async function takeShared(request) {
  const form = await request.formData();
  const words = ["title", "text", "url"].map((name) => form.get(name)).filter((word) => typeof word === "string" && word);
  const files = /** @type {File[]} */ (form.getAll("files").filter((file) => typeof file !== "string" && file.size > 0));
  shared = { text: words.join("\n"), files };
  const target = SHARE_TARGETS[worker.navigator.language.startsWith("en") ? "en" : "id"];
  const url = new URL(files.length > 0 ? target.file : target.text, root);
  url.search = "shared";
  return Response.redirect(url.href, 303);
}
