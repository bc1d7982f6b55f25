// The sheet that rises from the lower edge of a phone, as Telegram's do. Escape lets it sink.

import { button, icon, make, named, state } from "/common.js";

const CROSS = ["M6 6l12 12M18 6L6 18"];

export function newSheet(drawn) {
  drawn.sheet = make("section", { className: "sheet", hidden: true });
  drawn.sheet.setAttribute("role", "dialog");
  drawn.sheet.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeSheet(drawn);
  });
  drawn.log.addEventListener("pointerdown", () => closeSheet(drawn));
  return drawn.sheet;
}

export function openSheet(drawn, title, ...children) {
  drawn.opener = document.activeElement;
  const close = button("", () => closeSheet(drawn), { className: "plain" });
  close.append(icon(...CROSS));
  const heading = make("h3", { textContent: title });
  drawn.sheet.replaceChildren(
    make("div", { className: "sheet-head" }, heading, named(close, state.words.close)), ...children);
  named(drawn.sheet, title);
  drawn.sheet.hidden = false;
  drawn.sheet.scrollTop = 0;
  drawn.sheet.querySelector("button:not(.plain)").focus();
}

// Closes it; the focus returns to where it came from, or goes to `next`.
export function closeSheet(drawn, next = null) {
  if (drawn.sheet.hidden) return;
  const held = drawn.sheet.contains(document.activeElement);
  drawn.sheet.hidden = true;
  drawn.sheet.replaceChildren();
  if (!held) return;
  const back = drawn.opener?.isConnected && drawn.opener !== document.body ? drawn.opener : drawn.log;
  (next ?? back).focus({ preventScroll: true });
}
