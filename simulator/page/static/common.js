// What all parts of the page share: what was told last, making elements, asking the server.

export const state = { words: null, tray: null, scene: null, chosen: null };
export const phones = new Map(); // name -> what is drawn of a phone

const SVG = "http://www.w3.org/2000/svg";

export const byId = (id) => document.getElementById(id);

export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

export function button(text, pressed, properties = {}) {
  const element = make("button", { type: "button", ...properties }, text);
  element.addEventListener("click", pressed);
  return element;
}

// A drawing of lines, which says nothing to who cannot see it.
export function icon(...paths) {
  const drawn = document.createElementNS(SVG, "svg");
  drawn.setAttribute("viewBox", "0 0 24 24");
  drawn.setAttribute("aria-hidden", "true");
  drawn.setAttribute("class", "icon");
  for (const path of paths) {
    const line = document.createElementNS(SVG, "path");
    line.setAttribute("d", path);
    drawn.append(line);
  }
  return drawn;
}

export function named(element, label) {
  element.setAttribute("aria-label", label);
  return element;
}

export function locale() {
  return `${state.scene.language}-CA`;
}

export function isCalm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

// A live region is written to only when its words change, so that nothing is announced twice.
export function put(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

export function say(text) {
  put(byId("notice"), text);
}

export async function act(order, address = "/act") {
  say("");
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(order),
  });
  if (!answer.ok) say(state.words.refused);
  return answer.ok;
}

// Some emoji are drawn as letters unless it is said that a picture is meant.
export function pictured(emoji) {
  return emoji.includes("\u200d") || emoji.endsWith("\ufe0f") ? emoji : `${emoji}\ufe0f`;
}
