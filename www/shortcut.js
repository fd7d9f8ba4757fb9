// @ts-check
// The way to the palette from every page: a button in the bar at the top, and Ctrl or Cmd with K. The palette
// itself, and everything that it needs, is loaded when it is first opened.

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-palette]") : null;
  if (!button) return;
  const menu = button.closest("details");
  if (menu) {
    // Focus goes back to where it came from when the palette closes, and the menu's own button stays visible.
    menu.querySelector("summary")?.focus();
    menu.open = false;
  }
  open();
});

document.addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key.toLowerCase() !== "k" || ctrlKey === metaKey || altKey || shiftKey) return;
  event.preventDefault();
  open();
});

export function open() {
  import("./palette.js").then((palette) => palette.open()).catch((error) => console.error(error));
}
