import init, { checkMessage } from "./message.js";

/** Checks a text and says in lines what was found. */
export async function check(text) {
  await init(); // fetches message.wasm, once
  const { band, findings } = checkMessage(text, { channel: "broadcast" });
  const words = ({ start, end }) => text.slice(start, end);
  return [`band: ${band}`, ...findings.map(({ rule, spans }) => `${rule}: ${spans.map(words).join(", ")}`)];
}
