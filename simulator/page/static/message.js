// One message, or an album of several, as the receiving phone shows it.
// Whatever a person or the bot wrote is put in as text, never as markup.

import { act, button, icon, locale, make, named, pictured, state } from "/common.js";
import { brief, drawEmoji, drawPhotos, drawRecording } from "/media.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "code" };
const LOCK = ["M7 11V8a5 5 0 0 1 10 0v3", "M5.5 11h13v9h-13Z"];
const DOTS = ["M6 12h.01M12 12h.01M18 12h.01"];
const BARE = new Set(["video_note", "sticker", "dice"]);

// The messages of one block: an album is shown as one. The lead is what one answers or changes.
export function leadOf(messages) {
  return messages.find(({ text }) => text) ?? messages[0];
}

export function drawBlock(drawn, messages, quoted) {
  const lead = leadOf(messages);
  const own = lead.sender === "person";
  const bubble = make("div", { className: "bubble" });
  if (quoted) bubble.append(drawQuote(drawn, quoted));
  if (lead.media) bubble.append(drawMedia(messages, bubble));
  if (lead.text) bubble.append(make("div", { className: "said" }, ...formatted(own ? asShown(lead) : lead)));
  if (lead.document) {
    const { name, url } = lead.document;
    bubble.append(make("a", { className: "file", href: url, download: name, textContent: name }));
  }
  const writer = make("span", { className: "unseen", textContent: writerOf(drawn, lead) });
  const rows = make("div", { className: "rows" });
  for (const row of lead.buttons) {
    rows.append(make("div", {}, ...row.map((each) => drawButton(drawn, lead, each))));
  }
  const element = make("div", { className: own ? "message own" : "message", tabIndex: -1 },
    writer, bubble, drawReactions(drawn, lead), rows, drawMeta(drawn, lead));
  element.dataset.ids = messages.map(({ message_id }) => message_id).join(" ");
  element.dataset.seqs = messages.map(({ seq }) => seq).join(" ");
  bubble.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    drawn.offers(lead);
  });
  element.addEventListener("animationend", () => element.classList.remove("fresh", "found"));
  return element;
}

function drawMedia(messages, bubble) {
  const { kind } = messages[0].media;
  bubble.classList.toggle("bare", BARE.has(kind));
  bubble.classList.toggle("pictured", kind === "photo");
  if (kind === "photo") return drawPhotos(messages);
  if (kind === "sticker" || kind === "dice") return drawEmoji(messages[0].media);
  return drawRecording(messages[0]);
}

function drawQuote(drawn, quoted) {
  const quote = button("", () => drawn.jumps(quoted.message_id), { className: "quote" });
  quote.append(make("b", { textContent: writerOf(drawn, quoted) }), " ", brief(quoted));
  return quote;
}

function writerOf(drawn, { sender }) {
  return sender === "person" ? drawn.name : state.words.bot;
}

// The person's reaction and the bot's, which is what the other side set; a press sets or takes back.
function drawReactions(drawn, message) {
  const [mine] = message.reactions;
  const all = [...new Set([message.reaction, mine].filter(Boolean))];
  return make("div", { className: "chips" }, ...all.map((emoji) => {
    const by = [];
    if (message.reaction === emoji) by.push(state.words.bot);
    if (mine === emoji) by.push(drawn.name);
    const chip = button(pictured(emoji), () => drawn.reacts(message, emoji), { className: "chip" });
    if (by.length > 1) chip.append(make("span", { textContent: by.length }));
    chip.setAttribute("aria-pressed", String(mine === emoji));
    return named(chip, `${emoji} ${by.join(", ")}`);
  }));
}

function drawMeta(drawn, message) {
  const { words } = state;
  const at = new Date(message.date * 1000).toLocaleTimeString(locale(), {
    hour: "numeric", minute: "2-digit", timeZone: "America/Winnipeg",
  });
  const meta = make("div", { className: "meta" }, make("span", { textContent: at }));
  if (message.edit_date) meta.append(make("span", { textContent: words.edited }));
  if (message.protect_content) {
    const lock = make("span", { className: "lock", title: words.kept_here }, icon(...LOCK));
    lock.setAttribute("role", "img");
    meta.append(named(lock, words.kept_here));
  }
  const more = button("", () => drawn.offers(message), { className: "more" });
  more.append(icon(...DOTS));
  more.setAttribute("aria-haspopup", "dialog");
  meta.append(named(more, `${words.more_of} ${brief(message)}`));
  return meta;
}

// What a link carries is sent with /start, and Telegram does not show it.
function asShown(message) {
  return message.text.startsWith("/start ") ? { ...message, text: "/start" } : message;
}

function drawButton(drawn, message, { text, data }) {
  const element = button(text, () => {
    act({ do: "tap", phone: drawn.name, message_id: message.message_id, data });
  });
  element.dataset.data = data ?? "";
  return element;
}

// Entities count in UTF-16 units, as JavaScript's strings do. Those that overlap are drawn flat.
function* formatted({ text, entities }) {
  let at = 0;
  for (const { type, offset, length } of [...entities].sort((one, two) => one.offset - two.offset)) {
    if (offset < at || !(type in TAGS)) continue;
    yield text.slice(at, offset);
    yield make(TAGS[type], { textContent: text.slice(offset, offset + length) });
    at = offset + length;
  }
  yield text.slice(at);
}
