// What a visitor without a pointer can tell and do.

import assert from 'node:assert/strict';

/** What has focus: a word to know it by, and whether one can see that it has. */
export const focus = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const rect = element.getBoundingClientRect();
    const framed = [element, element.parentElement].some((each) => {
      const { outlineStyle, boxShadow } = getComputedStyle(each);
      return outlineStyle !== 'none' || boxShadow !== 'none';
    });
    const middle = document.elementFromPoint(rect.x + rect.width / 2, rect.y + Math.min(rect.height / 2, 20));
    return {
      name: element.id || element.getAttribute('class') || element.localName,
      words: element.textContent.trim(),
      isBody: element === document.body,
      isSeen: framed && middle !== null && (element.contains(middle) || middle.contains(element)),
    };
  });

/** Presses a key until what has focus answers the question; fails after a full round. */
export async function press(page, key, isThere) {
  const order = [];
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press(key);
    const now = await focus(page);
    order.push(now.name);
    assert.ok(!now.isBody || i === 0, `focus fell to the page after ${order}`);
    if (isThere(now)) {
      assert.ok(now.isSeen, `focus on ${now.name} cannot be seen`);
      return now;
    }
  }
  throw new Error(`never reached; the order was ${order}`);
}
