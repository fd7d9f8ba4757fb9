// @ts-check
// The account check: shows the entries of the result that fit the answers. Keeps and sends nothing.

const result = /** @type {HTMLElement | null} */ (document.querySelector("[data-result]"));
document.addEventListener("change", show);
// A browser that goes back brings the old answers with it.
addEventListener("pageshow", show);

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
