// @ts-check
// The page that builds a widget's lines: shows a preview of what is chosen and copies the lines.

const page = /** @type {HTMLElement} */ (document.querySelector("[data-builder]"));
const form = /** @type {HTMLFormElement} */ (page.querySelector("form"));
const folder = new URL(page.dataset.builder ?? "", document.baseURI);
/** Heights that hold each tool's form. @type {Record<string, number>} */
const HEIGHTS = { message: 560, template: 600, recovery: 640, guide: 420 };
/** What stands below the folder. @type {Record<string, string>} */
const PATHS = { message: "", template: "template/", recovery: "recovery/", guide: "guide/" };
/** @type {Record<string, Record<string, string>>} */
const TITLES = {
  id: { message: "Cek pesan WhatsApp", template: "Cek template WhatsApp", recovery: "Pemulihan akun WhatsApp", guide: "Cari di panduan WhatsApp" },
  en: { message: "Check a WhatsApp message", template: "Check a WhatsApp template", recovery: "WhatsApp account recovery", guide: "Search the WhatsApp guide" },
};
const preview = document.createElement("iframe");
preview.className = "builder__frame";

for (const part of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-script]"))) part.hidden = false;
for (const part of page.querySelectorAll("[data-no-script]")) part.remove();
page.querySelector("[data-preview]")?.append(preview);
form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("message", ({ source, data }) => {
  if (source === preview.contentWindow && data?.prakirim === 1 && Number.isInteger(data.height)) {
    preview.height = String(data.height);
  }
});
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (page.querySelectorAll("[data-copy]"))) {
  button.addEventListener("click", () => copy(button));
}
show();

function show() {
  const chosen = new FormData(form);
  const [tool, lang, theme] = ["tool", "lang", "theme"].map((name) => String(chosen.get(name)));
  const query = new URLSearchParams(theme === "auto" ? { lang } : { lang, theme });
  const address = `${folder}${PATHS[tool]}?${query}`;
  const title = TITLES[lang][tool];
  const height = HEIGHTS[tool];
  preview.title = title;
  preview.height = String(height);
  preview.src = address;
  put(
    "frame",
    `<iframe src="${address.replaceAll("&", "&amp;")}" title="${title}" width="100%" height="${height}" ` +
      'style="border:0;max-width:720px" loading="lazy" referrerpolicy="no-referrer" ' +
      'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>',
  );
  const options = [`data-tool="${tool}"`, `data-lang="${lang}"`, ...(theme === "auto" ? [] : [`data-theme="${theme}"`])];
  put("script", `<script async src="${folder}v1.js" ${options.join(" ")}></script>`);
  put("policy", `frame-src ${folder.origin};\nscript-src ${folder.origin};`);
}

/** @param {string} name */
function lines(name) {
  return /** @type {HTMLTextAreaElement} */ (page.querySelector(`[data-lines="${name}"]`));
}

/** @param {string} name @param {string} words */
function put(name, words) {
  lines(name).value = words;
  const status = page.querySelector(`[data-copied="${name}"]`);
  if (status) status.textContent = "";
}

/** @param {HTMLButtonElement} button */
async function copy(button) {
  const name = button.dataset.copy ?? "";
  const status = /** @type {HTMLElement} */ (page.querySelector(`[data-copied="${name}"]`));
  try {
    await navigator.clipboard.writeText(lines(name).value);
    status.textContent = button.dataset.done ?? "";
  } catch {
    // Without leave for the clipboard the visitor copies what is marked.
    lines(name).select();
    status.textContent = button.dataset.failed ?? "";
  }
}
