// @ts-check
// Published in place of `sw.js`, this takes the offline copy off every device at its next visit.

/** @type {any} */
const worker = self;
const PREFIX = `prakirim:${new URL("./", worker.location.href).pathname}:`;

worker.addEventListener("install", () => worker.skipWaiting());

worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX)) await caches.delete(name);
  }
  await worker.registration.unregister();
  for (const client of await worker.clients.matchAll({ type: "window" })) await client.navigate(client.url);
}
