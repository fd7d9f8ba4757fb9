// @ts-check
// The script of documents: the theme switch. Everything else in a document works without it.

const THEMES = ["auto", "light", "dark"];
const ICONS = { auto: "auto", light: "sun", dark: "moon" };
const KEY = "prakirim.theme";

let theme = remembered();
show();
for (const button of document.querySelectorAll("button[data-theme-switch]")) {
  const control = /** @type {HTMLButtonElement} */ (button);
  control.hidden = false;
  control.addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
    remember();
    show();
  });
}

function show() {
  const html = document.documentElement;
  if (theme === "auto") delete html.dataset.theme;
  else html.dataset.theme = theme;
  for (const button of document.querySelectorAll("button[data-theme-switch]")) {
    const control = /** @type {HTMLButtonElement} */ (button);
    const label = control.dataset[theme] ?? "";
    control.setAttribute("aria-label", label);
    control.title = label;
    control.querySelector("use")?.setAttribute("href", `#i-${ICONS[/** @type {keyof ICONS} */ (theme)]}`);
  }
}

/** The theme chosen on an earlier visit; storage is refused in some settings. */
function remembered() {
  try {
    const chosen = localStorage.getItem(KEY) ?? "auto";
    return THEMES.includes(chosen) ? chosen : "auto";
  } catch {
    return "auto";
  }
}

function remember() {
  try {
    if (theme === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // The choice then holds for this page.
  }
}
