// @ts-check
// The recovery questions: keeps the answers in the fragment (#1-2-1), which never leaves the device, and shows
// them with links to change them. Without this script the answers are plain links.

const PATH = /^#\d{1,2}(-\d{1,2})*$/;

show();
// A fragment that is no path (the link that skips to the content) leaves the answers as they are.
addEventListener("hashchange", () => {
  if (PATH.test(location.hash) || location.hash === "") show();
});

function show() {
  const box = /** @type {HTMLElement | null} */ (document.querySelector("[data-here]"));
  const places = PATH.test(location.hash) ? location.hash.slice(1).split("-") : [];
  // The first question has no earlier answers and no list of them.
  const steps = box ? walk(box, places) : [];
  if (box) list(box, steps ?? []);
  if (!steps) return;
  for (const link of links("a[data-place]")) {
    link.hash = [...places.slice(0, steps.length), link.dataset.place].join("-");
  }
  for (const link of links("a[data-keep]")) {
    link.hash = [link.dataset.keep, places.slice(0, steps.length).join("-")].filter(Boolean).join(".");
  }
  for (const link of links("a[hreflang]")) link.hash = places.slice(0, steps.length).join("-");
}

/**
 * The entries of the answers that lead from the first question to this page, or nothing if they lead elsewhere.
 * @param {HTMLElement} box
 * @param {string[]} places
 */
function walk(box, places) {
  const entries = /** @type {HTMLElement[]} */ (Array.from(box.querySelectorAll("[data-question]")));
  const steps = [];
  let at = box.dataset.start;
  for (const place of places) {
    const step = entries.find((entry) => entry.dataset.question === at && entry.dataset.place === place);
    if (!step) return null;
    steps.push(step);
    at = step.dataset.next;
  }
  return steps.length > 0 && at === box.dataset.here ? steps : null;
}

/**
 * Shows these answers in their order; each change link keeps the answers before it.
 * @param {HTMLElement} box
 * @param {HTMLElement[]} steps
 */
function list(box, steps) {
  for (const entry of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll("[data-question]"))) {
    entry.hidden = !steps.includes(entry);
  }
  const places = steps.map((step) => step.dataset.place);
  steps.forEach((step, i) => {
    step.parentElement?.append(step);
    const change = step.querySelector("a");
    if (change) change.hash = places.slice(0, i).join("-");
  });
  box.hidden = steps.length === 0;
  const last = steps[steps.length - 1]?.querySelector("a");
  for (const back of links("a[data-back]")) {
    if (!last) continue;
    back.href = last.href;
    back.hidden = false;
  }
}

/**
 * @param {string} selector
 * @returns {HTMLAnchorElement[]}
 */
function links(selector) {
  return Array.from(document.querySelectorAll(selector));
}
