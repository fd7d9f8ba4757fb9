// @ts-check
// Every page's first script: closes what the page's policy cannot close, and says where scripts may come from.

// Nothing here sends anything, and no page has a use for these channels.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "WebTransport"]) {
  Reflect.deleteProperty(globalThis, name);
}

/** The site's folder. */
export const root = new URL("./", import.meta.url);

// Scripts may only come from this site or from a worker shim that a page made.
/** @type {any} */ (globalThis).trustedTypes?.createPolicy("default", {
  /** @param {string} address */
  createScriptURL(address) {
    const url = new URL(address, document.baseURI);
    const own = url.origin === root.origin && (url.protocol === "blob:" || url.href.startsWith(root.href));
    if (own) return address;
    throw new TypeError(`no script from ${url.origin}`);
  },
});
