// The demo page: draws what the server tells it, and tells the server what somebody does.
// Whatever a person or the bot wrote is put in as text, never as markup.

const byId = (id) => document.getElementById(id);
const phones = new Map(); // name -> what is drawn of a phone
let words = null;
let scene = null;
let chosen = null;
let touring = true;
let withKeys = false;

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

// Puts words into a text's places, and lets its first number stand out.
function figure(number, text, values = {}) {
  const told = Object.entries(values)
    .reduce((so, [name, value]) => so.replace(`{${name}}`, value), text);
  return [make("b", { textContent: number }), ` ${told}`];
}

function locale() {
  return `${scene.language}-CA`;
}

function say(text) {
  byId("notice").textContent = text;
}

async function act(order) {
  say("");
  const answer = await fetch("/act", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(order),
  });
  if (!answer.ok) say(words.refused);
}

// ── Phones ──────────────────────────────────────────────────────────────────────────────────

function newPhone(view) {
  const drawn = { name: view.name, messages: new Map(), replyTo: null, presses: view.presses };
  drawn.log = make("div", { className: "log", tabIndex: 0 });
  drawn.log.setAttribute("role", "log");
  drawn.log.setAttribute("aria-label", view.name);
  drawn.passing = make("p", { className: "passing" });
  drawn.passing.setAttribute("role", "status");
  drawn.input = make("input", { type: "text", maxLength: 4096, autocomplete: "off" });
  drawn.input.setAttribute("aria-label", `${words.write} (${view.name})`);
  drawn.input.placeholder = words.placeholder;
  drawn.quoted = make("span");
  const stop = make("button", { type: "button", textContent: words.cancel });
  stop.addEventListener("click", () => replyTo(drawn, null));
  drawn.replying = make("p", { className: "replying", hidden: true }, drawn.quoted, stop);
  drawn.list = make("ul");
  drawn.menu = make("details", { className: "menu" },
    make("summary", {}, words.commands), drawn.list);
  drawn.menu.firstChild.setAttribute("aria-label", `${words.commands} (${view.name})`);
  drawn.menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    drawn.menu.open = false;
    drawn.menu.firstChild.focus();
  });
  const form = make("form", {}, drawn.menu, drawn.input,
    make("button", { type: "submit", className: "first", textContent: words.send }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = drawn.input.value.trim();
    if (!text) return;
    act({ do: "say", phone: drawn.name, text, reply_to: drawn.replyTo });
    drawn.input.value = "";
    replyTo(drawn, null);
  });
  drawn.element = make("section", { className: "phone" },
    make("header", {},
      make("span", { className: "face", textContent: view.name[0], ariaHidden: "true" }),
      make("div", {}, make("h2", { textContent: view.name }), make("p", { textContent: view.role }))),
    drawn.log, drawn.passing,
    make("div", { className: "writes" }, drawn.replying, form));
  drawn.element.setAttribute("aria-label", `${view.name}, ${view.role}`);
  drawn.tab = make("button", { type: "button", textContent: view.name });
  drawn.tab.addEventListener("click", () => choose(drawn.name));
  byId("phones").append(drawn.element);
  byId("tabs").append(drawn.tab);
  return drawn;
}

function choose(name) {
  chosen = name;
  for (const drawn of phones.values()) {
    const mine = drawn.name === name;
    drawn.element.classList.toggle("chosen", mine);
    drawn.tab.setAttribute("aria-pressed", String(mine));
    if (mine) drawn.tab.classList.remove("news");
  }
  const drawn = phones.get(name);
  if (drawn) drawn.log.scrollTop = drawn.log.scrollHeight;
}

function replyTo(drawn, message) {
  drawn.replyTo = message ? message.message_id : null;
  drawn.replying.hidden = !message;
  drawn.quoted.textContent = message ? `${words.replying} ${message.text}` : "";
  if (message) drawn.input.focus();
}

function drawPhone(view) {
  if (!phones.has(view.name)) phones.set(view.name, newPhone(view));
  const drawn = phones.get(view.name);
  const present = new Set(view.messages.map((each) => each.message_id));
  for (const [id, { element }] of drawn.messages) {
    if (present.has(id)) continue;
    drawn.messages.delete(id);
    if (element.contains(document.activeElement)) drawn.log.focus();
    element.classList.add("leaving");
    setTimeout(() => element.remove(), 500);
  }
  let news = false;
  for (const message of view.messages) {
    const known = drawn.messages.get(message.message_id);
    if (known && known.seq === message.seq) continue;
    news = true;
    const element = drawMessage(drawn, message, view.messages);
    if (known) exchange(drawn, known.element, element);
    else drawn.log.append(element);
    drawn.messages.set(message.message_id, { element, seq: message.seq });
  }
  drawn.shown = true;
  drawNothing(drawn, view);
  drawCommands(drawn, view.commands);
  if (view.presses > drawn.presses) pass(drawn, view.passing);
  drawn.presses = view.presses;
  if (!news) return;
  drawn.log.scrollTop = drawn.log.scrollHeight;
  if (chosen !== drawn.name) drawn.tab.classList.add("news");
}

// Puts a changed message in the place of the old one; who had pressed a button there stays there.
function exchange(drawn, old, element) {
  const held = old.contains(document.activeElement);
  old.replaceWith(element);
  if (held) (element.querySelector(".rows button") ?? drawn.log).focus({ preventScroll: true });
}

function drawNothing(drawn, view) {
  const shown = drawn.log.querySelector(".nothing");
  if (view.messages.length) {
    if (!shown) return;
    if (shown.contains(document.activeElement)) drawn.log.focus({ preventScroll: true });
    shown.remove();
  } else if (!shown) {
    const open = make("button", { type: "button", className: "first", textContent: "/start" });
    open.dataset.data = "/start";
    open.addEventListener("click", () => act({ do: "open", phone: drawn.name }));
    drawn.log.append(make("div", { className: "nothing" }, make("p", { textContent: words.nothing }), open));
  }
}

function drawMessage(drawn, message, all) {
  const own = message.sender === "person";
  const bubble = make("div", { className: "bubble" });
  const quoted = all.find((each) => each.message_id === message.reply_to);
  if (quoted) bubble.append(make("span", { className: "quote", textContent: quoted.text ?? "" }));
  bubble.append(...formatted(own ? { ...message, text: asShown(message.text) } : message));
  if (message.document) {
    const { name, url } = message.document;
    bubble.append(make("a", { className: "file", href: url, download: name, textContent: name }));
  }
  const at = new Date(message.date * 1000).toLocaleTimeString(locale(), {
    hour: "numeric", minute: "2-digit", timeZone: "America/Winnipeg",
  });
  const writer = make("span", { className: "unseen", textContent: own ? drawn.name : words.bot });
  const meta = make("div", { className: "meta" }, make("span", { textContent: at }));
  if (message.edit_date) meta.append(make("span", { textContent: words.edited }));
  const reply = make("button", { type: "button", textContent: words.reply });
  reply.setAttribute("aria-label", `${words.reply}: ${(message.text ?? "").slice(0, 40)}`);
  reply.addEventListener("click", () => replyTo(drawn, message));
  meta.append(reply);
  const rows = make("div", { className: "rows" });
  for (const row of message.buttons) {
    rows.append(make("div", {}, ...row.map((button) => drawButton(drawn, message, button))));
  }
  const kind = `message${own ? " own" : ""}${drawn.shown ? " fresh" : ""}`;
  const element = make("div", { className: kind }, writer, bubble, rows, meta);
  element.addEventListener("animationend", () => element.classList.remove("fresh"));
  return element;
}

// What a link carries is sent with /start, and Telegram does not show it.
function asShown(text) {
  return text?.startsWith("/start ") ? "/start" : text;
}

function drawButton(drawn, message, button) {
  const element = make("button", { type: "button", textContent: button.text });
  element.dataset.data = button.data ?? "";
  element.addEventListener("click", () => {
    act({ do: "tap", phone: drawn.name, message_id: message.message_id, data: button.data });
  });
  return element;
}

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "code" };

// Entities count in UTF-16 units, as JavaScript's strings do. Those that overlap are drawn flat.
function* formatted({ text, entities }) {
  let at = 0;
  for (const { type, offset, length } of [...entities].sort((one, two) => one.offset - two.offset)) {
    if (offset < at || !(type in TAGS)) continue;
    yield text.slice(at, offset);
    yield make(TAGS[type], { textContent: text.slice(offset, offset + length) });
    at = offset + length;
  }
  yield (text ?? "").slice(at);
}

function drawCommands(drawn, commands) {
  const told = JSON.stringify(commands);
  if (drawn.told === told) return;
  drawn.told = told;
  drawn.menu.hidden = commands.length === 0;
  drawn.list.replaceChildren(...commands.map(({ command, description }) => {
    const button = make("button", { type: "button", textContent: `/${command}: ${description}` });
    button.addEventListener("click", () => {
      drawn.menu.open = false;
      act({ do: "say", phone: drawn.name, text: `/${command}` });
    });
    return make("li", {}, button);
  }));
}

function pass(drawn, text) {
  drawn.passing.textContent = text;
  clearTimeout(drawn.passes);
  drawn.passes = setTimeout(() => { drawn.passing.textContent = ""; }, 6000);
}

// ── The tour ────────────────────────────────────────────────────────────────────────────────

function drawTour({ at, steps, text, phone, taps, at_disk, lost }) {
  const leads = touring && !lost;
  const done = at === steps - 1;
  byId("tour-title").textContent = words.tour;
  put("tour-text", !touring ? "" : lost ? words.tour_lost : text);
  byId("tour-hint").textContent = leads && at === 0 ? words.tour_hint : "";
  byId("tour-at").textContent = leads ? `${at + 1} / ${steps}` : "";
  const next = byId("tour-next");
  const held = document.activeElement === next;
  next.textContent = words.tour_next;
  next.hidden = !leads || done;
  byId("tour-leave").textContent = touring ? words.tour_leave : words.tour_again;
  if (held && next.hidden) byId("tour-leave").focus();
  for (const drawn of phones.values()) point(drawn, leads && drawn.name === phone, taps);
  byId("disk").classList.toggle("pointed", leads && at_disk);
  if (leads && drawTour.at !== at) lead(phone, at_disk);
  drawTour.at = at;
}

// Outlines a phone, and on it the newest button of those that the step names.
function point(drawn, pointed, taps) {
  drawn.element.classList.toggle("pointed", pointed);
  const named = [];
  for (const button of drawn.element.querySelectorAll(".rows button, .nothing button")) {
    const { data = "" } = button.dataset;
    if (pointed && taps && (data === taps || data.startsWith(`${taps}:`))) named.push(button);
    button.classList.remove("pointed");
  }
  const last = named.at(-1);
  if (!last) return;
  last.classList.add("pointed");
  const { top, bottom } = drawn.log.getBoundingClientRect();
  const box = last.getBoundingClientRect();
  if (box.top < top) drawn.log.scrollTop -= top - box.top + 12;
  if (box.bottom > bottom) drawn.log.scrollTop += box.bottom - bottom + 12;
}

// Brings what a step is about before the reader's eyes; the page's first sight stays as it is.
function lead(phone, at_disk) {
  if (phone) choose(phone);
  if (drawTour.at === null) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const behavior = calm ? "auto" : "smooth";
  if (at_disk) byId("disk").scrollIntoView({ behavior, block: "start" });
  else byId("phones").scrollIntoView({ behavior, block: "nearest" });
}

// ── The disk ────────────────────────────────────────────────────────────────────────────────

function drawDisk({ shelves, slots, haul, files, searched, readable }) {
  const { rows, opened, copied, copied_open, once_open } = haul;
  byId("readable").replaceChildren(...figure(readable, words.readable, { files, searched }));
  byId("opened").replaceChildren(...figure(opened, words.opened, { rows }));
  const lasts = copied_open > 0;
  byId("talks-open").replaceChildren(...(copied === 0 ? [words.no_talk] : figure(
    copied_open, lasts ? words.talk_open : words.talk_closed, { copied, once_open })));
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
    className: withKeys ? "open" : "", textContent: withKeys ? opened ?? words.gone : `${sealed}…`,
  }));
  if (more > 0) lines.push(make("p", { textContent: words.more.replace("{more}", more) }));
  return make("div", { className: changed ? "shelf changed" : "shelf" },
    make("h4", {}, `${words.shelves[name]} `, make("span", { textContent: `${name} · ${rows}` })),
    ...lines);
}

function drawKeys(slots) {
  const counts = new Map();
  for (const { kind } of slots) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  byId("keys-title").textContent = `${words.keys} · ${slots.length}`;
  const told = JSON.stringify([...counts]);
  if (drawKeys.told === told) return;
  drawKeys.told = told;
  byId("keys").replaceChildren(...[...counts].sort().map(([kind, count]) =>
    make("li", { className: kind ?? "", textContent: `${words.kinds[kind] ?? "?"} · ${count}` })));
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
  document.title = words.title;
  for (const [id, name] of Object.entries(FIXED)) byId(id).textContent = words[name];
  byId("language").lang = words.other_code;
  byId("tabs").setAttribute("aria-label", words.phones);
  byId("phones").setAttribute("aria-label", words.phones);
  drawShade();
}

// A live region is written to only when its words change, so that nothing is announced twice.
function put(id, text) {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

function drawScene() {
  document.documentElement.lang = scene.language;
  const when = new Date(scene.when).toLocaleString(locale(), {
    weekday: "long", hour: "numeric", minute: "2-digit", timeZone: "America/Winnipeg",
  });
  put("when", `${words.clock} ${when}`);
  scene.phones.forEach(drawPhone);
  if (!chosen) choose(scene.phones[0].name);
  drawTour(scene.tour);
  drawDisk(scene.disk);
}

function isDark() {
  const { shade } = document.documentElement.dataset;
  return shade ? shade === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function drawShade() {
  byId("shade").textContent = isDark() ? words.light : words.dark;
}

function listen() {
  const live = new EventSource("/live");
  live.addEventListener("words", (event) => {
    words = JSON.parse(event.data);
    phones.clear();
    for (const id of ["phones", "tabs"]) byId(id).replaceChildren();
    chosen = null;
    drawTour.at = null;
    drawDisk.before = null;
    drawKeys.told = null;
    say("");
    drawWords();
  });
  live.addEventListener("scene", (event) => {
    scene = JSON.parse(event.data);
    drawScene();
  });
  live.addEventListener("error", () => {
    live.close();
    if (words) say(words.beginning);
    setTimeout(listen, 500);
  });
}

byId("skip-due").addEventListener("click", () => act({ do: "skip", spell: "due" }));
byId("skip-hour").addEventListener("click", () => act({ do: "skip", spell: "hour" }));
byId("skip-days").addEventListener("click", () => act({ do: "skip", spell: "days" }));
byId("reset").addEventListener("click", () => act({ do: "reset", language: scene.language }));
byId("language").addEventListener("click", () => {
  act({ do: "reset", language: scene.language === "en" ? "fr" : "en" });
});
byId("shade").addEventListener("click", () => {
  document.documentElement.dataset.shade = isDark() ? "light" : "dark";
  drawShade();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => words && drawShade());
for (const [id, keys] of [["see-disk", false], ["see-keys", true]]) {
  byId(id).addEventListener("click", () => {
    withKeys = keys;
    drawDisk(scene.disk);
  });
}
byId("tour-next").addEventListener("click", () => act({ do: "tour" }));
byId("tour-leave").addEventListener("click", () => {
  touring = !touring;
  drawTour.at = null;
  drawTour(scene.tour);
});
listen();
