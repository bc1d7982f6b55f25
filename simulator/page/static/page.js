// The demo page: draws what the server tells it, and tells the server what somebody does.

import { act, byId, isCalm, locale, make, phones, put, say, state } from "/common.js";
import { choose, drawPhone } from "/phones.js";

let touring = true;
let withKeys = false;

// Puts words into a text's places, and lets its first number stand out.
function figure(number, text, values = {}) {
  const told = Object.entries(values)
    .reduce((so, [name, value]) => so.replace(`{${name}}`, value), text);
  return [make("b", { textContent: number }), ` ${told}`];
}

// ── The tour ────────────────────────────────────────────────────────────────────────────────

function drawTour({ at, steps, text, phone, taps, at_disk, lost }) {
  const leads = touring && !lost;
  const done = at === steps - 1;
  byId("tour-title").textContent = state.words.tour;
  put(byId("tour-text"), !touring ? "" : lost ? state.words.tour_lost : text);
  byId("tour-hint").textContent = leads && at === 0 ? state.words.tour_hint : "";
  byId("tour-at").textContent = leads ? `${at + 1} / ${steps}` : "";
  const next = byId("tour-next");
  const held = document.activeElement === next;
  next.textContent = state.words.tour_next;
  next.hidden = !leads || done;
  byId("tour-leave").textContent = touring ? state.words.tour_leave : state.words.tour_again;
  if (held && next.hidden) byId("tour-leave").focus();
  for (const drawn of phones.values()) point(drawn, leads && drawn.name === phone, taps, at);
  byId("disk").classList.toggle("pointed", leads && at_disk);
  if (leads && drawTour.at !== at) lead(phone, at_disk);
  drawTour.at = at;
}

// Outlines a phone, and on it the newest button of those that the step names.
function point(drawn, pointed, taps, at) {
  drawn.element.classList.toggle("pointed", pointed);
  const named = [];
  const buttons = drawn.element.querySelectorAll(".rows button, .nothing button");
  for (const button of buttons) {
    const { data = "" } = button.dataset;
    if (pointed && taps && (data === taps || data.startsWith(`${taps}:`))) named.push(button);
    button.classList.remove("pointed");
  }
  const last = named.at(-1);
  if (!last) return;
  last.classList.add("pointed");
  const pointsAt = `${at} ${last.dataset.data} ${buttons.length}`;
  if (drawn.pointsAt === pointsAt) return; // whoever has moved on since then stays there
  drawn.pointsAt = pointsAt;
  const { top, bottom } = drawn.log.getBoundingClientRect();
  const box = last.getBoundingClientRect();
  if (box.top < top) drawn.log.scrollTop -= top - box.top + 12;
  if (box.bottom > bottom) drawn.log.scrollTop += box.bottom - bottom + 12;
}

// Brings what a step is about before the reader's eyes; the page's first sight stays as it is.
function lead(phone, at_disk) {
  if (phone) choose(phone);
  if (drawTour.at === null) return;
  const behavior = isCalm() ? "auto" : "smooth";
  if (at_disk) byId("disk").scrollIntoView({ behavior, block: "start" });
  else byId("phones").scrollIntoView({ behavior, block: "nearest" });
}

// ── The disk ────────────────────────────────────────────────────────────────────────────────

function drawDisk({ shelves, slots, haul, files, searched, readable }) {
  const { rows, opened, copied, copied_open, once_open } = haul;
  byId("readable").replaceChildren(...figure(readable, state.words.readable, { files, searched }));
  byId("opened").replaceChildren(...figure(opened, state.words.opened, { rows }));
  const lasts = copied_open > 0;
  byId("talks-open").replaceChildren(...(copied === 0 ? [state.words.no_talk] : figure(
    copied_open, lasts ? state.words.talk_open : state.words.talk_closed, { copied, once_open })));
  byId("talks").classList.toggle("shut", copied > 0 && !lasts);
  byId("see-disk").setAttribute("aria-pressed", String(!withKeys));
  byId("see-keys").setAttribute("aria-pressed", String(withKeys));
  const before = new Map((drawDisk.before ?? []).map((each) => [each.name, JSON.stringify(each)]));
  byId("shelves").replaceChildren(...shelves.map((shelf) => {
    const changed = before.has(shelf.name) && before.get(shelf.name) !== JSON.stringify(shelf);
    return drawShelf(shelf, changed);
  }));
  drawDisk.before = shelves;
  drawKeys(slots);
}

function drawShelf({ name, rows, shown }, changed) {
  const more = rows - shown.length;
  const lines = shown.map(({ sealed, opened }) => make("code", {
    className: withKeys ? "open" : "", textContent: withKeys ? opened ?? state.words.gone : `${sealed}…`,
  }));
  if (more > 0) lines.push(make("p", { textContent: state.words.more.replace("{more}", more) }));
  return make("div", { className: changed ? "shelf changed" : "shelf" },
    make("h4", {}, `${state.words.shelves[name]} `, make("span", { textContent: `${name} · ${rows}` })),
    ...lines);
}

function drawKeys(slots) {
  const counts = new Map();
  for (const { kind } of slots) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  byId("keys-title").textContent = `${state.words.keys} · ${slots.length}`;
  const told = JSON.stringify([...counts]);
  if (drawKeys.told === told) return;
  drawKeys.told = told;
  byId("keys").replaceChildren(...[...counts].sort().map(([kind, count]) =>
    make("li", { className: kind ?? "", textContent: `${state.words.kinds[kind] ?? "?"} · ${count}` })));
}

// ── All of it ───────────────────────────────────────────────────────────────────────────────

const FIXED = {
  lead: "lead", about: "about", "skip-due": "next_due", "skip-hour": "an_hour",
  "skip-days": "two_days", reset: "begin_anew", language: "other_language",
  "clock-about": "clock_about", "disk-title": "disk", "disk-about": "disk_about",
  "with-disk": "with_disk", "with-keys": "with_keys", closed: "closed", see: "see",
  "see-disk": "with_disk", "see-keys": "with_keys", "keys-about": "keys_about",
};

function drawWords() {
  document.title = state.words.title;
  for (const [id, name] of Object.entries(FIXED)) byId(id).textContent = state.words[name];
  byId("language").lang = state.words.other_code;
  byId("tabs").setAttribute("aria-label", state.words.phones);
  byId("phones").setAttribute("aria-label", state.words.phones);
  drawShade();
}

function drawScene() {
  document.documentElement.lang = state.scene.language;
  const when = new Date(state.scene.when).toLocaleString(locale(), {
    weekday: "long", hour: "numeric", minute: "2-digit", timeZone: "America/Winnipeg",
  });
  put(byId("when"), `${state.words.clock} ${when}`);
  state.scene.phones.forEach(drawPhone);
  if (!state.chosen) choose(state.scene.phones[0].name);
  drawTour(state.scene.tour);
  drawDisk(state.scene.disk);
}

function isDark() {
  const { shade } = document.documentElement.dataset;
  return shade ? shade === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function drawShade() {
  byId("shade").textContent = isDark() ? state.words.light : state.words.dark;
}

function listen() {
  const live = new EventSource("/live");
  live.addEventListener("tray", (event) => {
    state.tray = JSON.parse(event.data);
  });
  live.addEventListener("words", (event) => {
    state.words = JSON.parse(event.data);
    phones.clear();
    for (const id of ["phones", "tabs"]) byId(id).replaceChildren();
    state.chosen = null;
    drawTour.at = null;
    drawDisk.before = null;
    drawKeys.told = null;
    say("");
    drawWords();
  });
  live.addEventListener("scene", (event) => {
    state.scene = JSON.parse(event.data);
    drawScene();
  });
  live.addEventListener("error", () => {
    live.close();
    if (state.words) say(state.words.beginning);
    setTimeout(listen, 500);
  });
}

byId("skip-due").addEventListener("click", () => act({ do: "skip", spell: "due" }));
byId("skip-hour").addEventListener("click", () => act({ do: "skip", spell: "hour" }));
byId("skip-days").addEventListener("click", () => act({ do: "skip", spell: "days" }));
byId("reset").addEventListener("click", () => act({ do: "reset", language: state.scene.language }));
byId("language").addEventListener("click", () => {
  act({ do: "reset", language: state.scene.language === "en" ? "fr" : "en" });
});
byId("shade").addEventListener("click", () => {
  document.documentElement.dataset.shade = isDark() ? "light" : "dark";
  drawShade();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => state.words && drawShade());
for (const [id, keys] of [["see-disk", false], ["see-keys", true]]) {
  byId(id).addEventListener("click", () => {
    withKeys = keys;
    drawDisk(state.scene.disk);
  });
}
byId("tour-next").addEventListener("click", () => act({ do: "tour" }));
byId("tour-leave").addEventListener("click", () => {
  touring = !touring;
  drawTour.at = null;
  drawTour(state.scene.tour);
});
listen();
