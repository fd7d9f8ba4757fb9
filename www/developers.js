// @ts-check
// Runs the example of the developers' page: the same file that the page shows.

const place = /** @type {HTMLElement} */ (document.querySelector("[data-example]"));
const text = /** @type {HTMLTextAreaElement} */ (place.querySelector("textarea"));
const output = /** @type {HTMLElement} */ (place.querySelector("[data-output]"));
place.hidden = false;
place.querySelector("[data-run]")?.addEventListener("click", async () => {
  try {
    const { check } = await import(new URL(`${place.dataset.example}example.js`, document.baseURI).href);
    output.textContent = (await check(text.value)).join("\n");
  } catch (error) {
    console.warn(error);
    output.textContent = output.dataset.failed ?? "";
  }
});
