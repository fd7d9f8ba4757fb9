// @ts-check
// The account check: shows the entries of the result that fit the answers. Sends nothing, and keeps the answers on
// the device only while the box for that is ticked.

/** Where the answers are kept, as the places of the chosen answers among all. */
const KEY = "prakirim.account";

const result = /** @type {HTMLElement | null} */ (document.querySelector("[data-result]"));
const keep = /** @type {HTMLInputElement | null} */ (document.querySelector("input[data-keep]"));
recall();
document.addEventListener("change", () => {
  show();
  remember();
});
// A browser that goes back brings the old answers with it.
addEventListener("pageshow", show);

/** @returns {HTMLInputElement[]} */
function choices() {
  return Array.from(document.querySelectorAll("input[data-question]"));
}

/** Ticks the answers of an earlier visit. */
function recall() {
  const kept = stored();
  if (!kept || !keep) return;
  keep.checked = true;
  const all = choices();
  for (const place of kept.split(" ")) {
    const choice = all[Number(place)];
    if (choice) choice.checked = true;
  }
  show();
}

/** @returns {string | null} */
function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember() {
  const status = /** @type {HTMLElement | null} */ (document.querySelector("[data-refused]"));
  try {
    if (!keep?.checked) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choices().flatMap((choice, i) => (choice.checked ? [i] : [])).join(" "));
    if (status) status.textContent = "";
  } catch {
    if (!keep?.checked) return;
    keep.checked = false;
    if (status) status.textContent = status.dataset.refused ?? "";
  }
}

function show() {
  if (!result) return;
  /** @type {NodeListOf<HTMLInputElement>} */
  const answers = document.querySelectorAll("input[data-question]:checked");
  for (const kind of ["mend", "strong"]) {
    const chosen = new Set(Array.from(answers, (answer) => (answer.value === kind ? answer.dataset.question : "")));
    const entries = /** @type {NodeListOf<HTMLElement>} */ (result.querySelectorAll(`[data-when-${kind}]`));
    for (const entry of entries) entry.hidden = !chosen.has(entry.getAttribute(`data-when-${kind}`) ?? "-");
    const none = /** @type {HTMLElement | null} */ (result.querySelector(`[data-none=${kind}]`));
    if (none) none.hidden = Array.from(entries).some((entry) => !entry.hidden);
  }
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (result.querySelectorAll("[data-part]"))) {
    part.hidden = !part.querySelector("li:not([hidden])");
  }
  const status = /** @type {HTMLElement | null} */ (result.querySelector("[data-words]"));
  if (status) {
    const words = (status.dataset.words ?? "").replace("{n}", String(answers.length));
    status.textContent = words.replace("{all}", status.dataset.all ?? "");
  }
  result.hidden = answers.length === 0;
}
