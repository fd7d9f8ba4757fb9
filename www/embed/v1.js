// @ts-check
// Puts a widget after each of its script tags:
// <script async src="…/embed/v1.js" data-tool="message" data-lang="id" data-theme="auto"></script>
// data-tool: message, template, recovery or guide. Without data-lang the language of the host page counts.
(() => {
  /** What stands below `embed/`, the height before the widget tells its own, and its names. */
  const TOOLS = /** @type {Record<string, [string, number, string, string]>} */ ({
    message: ["", 420, "Cek pesan WhatsApp", "Check a WhatsApp message"],
    template: ["template/", 460, "Cek template WhatsApp", "Check a WhatsApp template"],
    recovery: ["recovery/", 620, "Pemulihan akun WhatsApp", "WhatsApp account recovery"],
    guide: ["guide/", 280, "Cari di panduan WhatsApp", "Search the WhatsApp guide"],
  });
  const page = document.documentElement;
  const tags = /** @type {NodeListOf<HTMLScriptElement>} */ (
    document.querySelectorAll('script[src$="/embed/v1.js"]:not([data-done])')
  );
  for (const tag of tags) {
    tag.dataset.done = "";
    const folder = new URL("./", tag.src);
    const [path, startHeight, nameId, nameEn] = TOOLS[tag.dataset.tool ?? ""] ?? TOOLS.message;
    const id = Math.random().toString(36).slice(2);
    const frame = document.createElement("iframe");
    const config = () => ({
      lang: tag.dataset.lang ?? (page.lang.startsWith("en") ? "en" : "id"),
      theme: tag.dataset.theme ?? "auto",
    });
    const name = () => {
      frame.title = config().lang === "en" ? nameEn : nameId;
    };
    name();
    frame.loading = "lazy";
    frame.referrerPolicy = "no-referrer";
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox");
    frame.width = "100%";
    frame.height = String(startHeight);
    frame.style.border = "0";
    frame.style.maxWidth = "720px";
    frame.src = `${folder}${path}?${new URLSearchParams({ ...config(), id })}`;
    addEventListener("message", ({ source, origin, data }) => {
      if (source !== frame.contentWindow || (origin !== folder.origin && origin !== "null")) return;
      if (data?.prakirim !== 1 || data.id !== id) return;
      const { type, height, band, parts, count } = data;
      if (type === "height" && Number.isInteger(height) && height >= 100 && height <= 4000) {
        // Never below the reserved height, so that the host page does not jump while the widget loads.
        frame.height = String(Math.max(height, startHeight));
      }
      if (type === "ready" || type === "result") {
        tag.dispatchEvent(new CustomEvent(`prakirim:${type}`, { bubbles: true, detail: { band, parts, count } }));
      }
    });
    const follow = new MutationObserver(() => {
      name();
      frame.contentWindow?.postMessage({ prakirim: 1, type: "config", ...config() }, "*");
    });
    follow.observe(tag, { attributeFilter: ["data-lang", "data-theme"] });
    follow.observe(page, { attributeFilter: ["lang"] });
    tag.after(frame);
  }
})();
