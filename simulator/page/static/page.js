// The demo page: draws what the server tells it, and tells the server what somebody does.
// Whatever a person or the bot wrote is put in as text, never as markup.

const byId = (id) => document.getElementById(id);
const phones = new Map(); // name -> what is drawn of a phone
let words = null;
let scene = null;
let chosen = null;
let touring = true;

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  element.append(...children);
  return element;
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
  if (!answer.ok) {
    const { error } = await answer.json();
    say(`${words.refused} ${error}`);
  }
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
  drawn.input.placeholder = words.write;
  drawn.quoted = make("span");
  const stop = make("button", { type: "button", textContent: words.cancel });
  stop.addEventListener("click", () => replyTo(drawn, null));
  drawn.replying = make("p", { className: "replying", hidden: true }, drawn.quoted, stop);
  drawn.list = make("ul");
  drawn.menu = make("details", { className: "menu" }, make("summary", {}, "/"), drawn.list);
  drawn.menu.firstChild.setAttribute("aria-label", `${words.commands} (${view.name})`);
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
    element.classList.add("leaving");
    setTimeout(() => element.remove(), 500);
  }
  let news = false;
  for (const message of view.messages) {
    const known = drawn.messages.get(message.message_id);
    if (known && known.seq === message.seq) continue;
    news = true;
    const element = drawMessage(drawn, message, view.messages);
    if (known) known.element.replaceWith(element);
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

function drawNothing(drawn, view) {
  const shown = drawn.log.querySelector(".nothing");
  if (view.messages.length) {
    if (shown) shown.remove();
  } else if (!shown) {
    const open = make("button", { type: "button", className: "first", textContent: "/start" });
    open.addEventListener("click", () => act({ do: "open", phone: drawn.name }));
    drawn.log.append(make("div", { className: "nothing" }, make("p", { textContent: words.nothing }), open));
  }
}

function drawMessage(drawn, message, all) {
  const own = message.sender === "person";
  const bubble = make("div", { className: "bubble" });
  const quoted = all.find((each) => each.message_id === message.reply_to);
  if (quoted) bubble.append(make("span", { className: "quote", textContent: quoted.text ?? "" }));
  bubble.append(...formatted(message));
  const at = new Date(message.date * 1000).toLocaleTimeString(scene.language, {
    hour: "numeric", minute: "2-digit", timeZone: "America/Winnipeg",
  });
  const meta = make("div", { className: "meta" },
    make("span", { textContent: own ? drawn.name : words.bot }), make("span", { textContent: at }));
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
  const element = make("div", { className: kind }, bubble, rows, meta);
  element.addEventListener("animationend", () => element.classList.remove("fresh"));
  return element;
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

function drawTour({ at, steps, text, phone, taps, lost }) {
  byId("tour-title").textContent = words.tour;
  byId("tour-text").textContent = !touring ? "" : lost ? words.tour_lost : text;
  byId("tour-at").textContent = touring ? `${at + 1} / ${steps}` : "";
  const done = at === steps - 1;
  byId("tour-next").textContent = words.tour_next;
  byId("tour-next").hidden = !touring || lost || done;
  byId("tour-leave").textContent = touring ? words.tour_leave : words.tour_again;
  for (const drawn of phones.values()) {
    const pointed = touring && !lost && drawn.name === phone;
    drawn.element.classList.toggle("pointed", pointed);
    for (const button of drawn.element.querySelectorAll(".rows button")) {
      const { data } = button.dataset;
      const named = taps && (data === taps || data.startsWith(`${taps}:`));
      button.classList.toggle("pointed", Boolean(pointed && named));
    }
  }
  if (touring && !lost && phone && drawTour.at !== at) choose(phone);
  drawTour.at = at;
}

// ── The disk ────────────────────────────────────────────────────────────────────────────────

function drawDisk({ shelves, slots, files, searched, readable }) {
  byId("disk-title").textContent = words.disk;
  byId("disk-about").textContent = words.disk_about;
  byId("readable").textContent = words.readable
    .replace("{files}", files).replace("{searched}", searched).replace("{readable}", readable);
  const before = new Map((drawDisk.before ?? []).map((each) => [each.name, JSON.stringify(each)]));
  byId("shelves").replaceChildren(...shelves.map((shelf) => {
    const changed = before.has(shelf.name) && before.get(shelf.name) !== JSON.stringify(shelf);
    return make("div", { className: changed ? "shelf changed" : "shelf" },
      make("strong", { textContent: `${shelf.name} · ${shelf.rows}` }),
      make("p", { textContent: words.shelves[shelf.name] }),
      ...shelf.sealed.map((bytes) => make("code", { textContent: bytes })));
  }));
  drawDisk.before = shelves;
  byId("keys-title").textContent = `${words.keys} · ${slots.length}`;
  byId("keys-about").textContent = words.keys_about;
  byId("keys").replaceChildren(...slots.map(({ number, kind }) =>
    make("li", { className: kind ?? "", textContent: `${number}: ${words.kinds[kind] ?? "?"}` })));
}

// ── All of it ───────────────────────────────────────────────────────────────────────────────

function drawWords() {
  document.title = words.title;
  byId("title").textContent = words.title;
  byId("about").textContent = words.about;
  byId("skip-due").textContent = words.next_due;
  byId("skip-hour").textContent = words.an_hour;
  byId("skip-days").textContent = words.two_days;
  byId("reset").textContent = words.begin_anew;
  byId("language").textContent = words.other_language;
  byId("tabs").setAttribute("aria-label", words.phones);
  byId("phones").setAttribute("aria-label", words.phones);
  drawShade();
}

function drawScene() {
  document.documentElement.lang = scene.language;
  const when = new Date(scene.when).toLocaleString(scene.language, {
    weekday: "long", hour: "numeric", minute: "2-digit", timeZone: "America/Winnipeg",
  });
  const text = `${words.clock} ${when}`;
  if (byId("when").textContent !== text) byId("when").textContent = text;
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
byId("tour-next").addEventListener("click", () => act({ do: "tour" }));
byId("tour-leave").addEventListener("click", () => {
  touring = !touring;
  drawTour.at = null;
  drawTour(scene.tour);
});
listen();
