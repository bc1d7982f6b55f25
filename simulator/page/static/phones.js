// The phones: each has a chat, a line to write in, the bot's menu, and a sheet.

import { offerActions, setReaction } from "/actions.js";
import { offerAttachments } from "/attach.js";
import { act, button, byId, icon, isCalm, make, named, phones, put, state } from "/common.js";
import { brief } from "/media.js";
import { drawBlock } from "/message.js";
import { closeSheet, newSheet } from "/sheet.js";

const CLIP = ["M20 11.5 12 19.5a5 5 0 0 1-7-7l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8L9.8 17.3a1.8 1.8 0 0 1-2.6-2.6l7.6-7.6"];
const ARROW = ["M4 12h14M12 6l6 6-6 6"];
const NEAR = 40; // pixels from the end at which somebody still reads along

function newPhone(view) {
  const { words } = state;
  const drawn = { name: view.name, blocks: new Map(), replyTo: null, editing: null, presses: view.presses };
  drawn.log = named(make("div", { className: "log", tabIndex: 0 }), view.name);
  drawn.log.setAttribute("role", "log");
  drawn.passing = make("p", { className: "passing" });
  drawn.left = make("p", { className: "unseen" });
  for (const each of [drawn.passing, drawn.left]) each.setAttribute("role", "status");
  drawn.offers = (message) => offerActions(drawn, message);
  drawn.reacts = (message, emoji) => setReaction(drawn, message, emoji);
  drawn.answers = (message) => turnTo(drawn, message, null);
  drawn.changes = (message) => turnTo(drawn, null, message);
  drawn.jumps = (id) => jump(drawn, id);
  drawn.element = named(make("section", { className: "phone" },
    make("header", {},
      make("span", { className: "face", textContent: view.name[0], ariaHidden: "true" }),
      make("div", {}, make("h2", { textContent: view.name }), make("p", { textContent: view.role }))),
    drawn.log, drawn.passing, drawn.left, newSheet(drawn), newComposer(drawn)),
  `${view.name}, ${view.role}`);
  drawn.tab = button(view.name, () => choose(view.name));
  byId("phones").append(drawn.element);
  byId("tabs").append(drawn.tab);
  drawn.menu.hidden = true;
  return drawn;
}

function newComposer(drawn) {
  const { words } = state;
  drawn.input = make("textarea", { rows: 1, maxLength: 4096, autocomplete: "off" });
  named(drawn.input, `${words.write} (${drawn.name})`);
  drawn.input.placeholder = words.placeholder;
  drawn.quoted = make("span");
  drawn.turned = make("p", { className: "replying", hidden: true }, drawn.quoted,
    button(words.cancel, () => turnTo(drawn, null, null)));
  drawn.list = make("ul");
  drawn.menu = make("details", { className: "menu" }, make("summary", {}, words.commands), drawn.list);
  named(drawn.menu.firstChild, `${words.commands} (${drawn.name})`);
  drawn.menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    drawn.menu.open = false;
    drawn.menu.firstChild.focus();
  });
  const clip = button("", () => offerAttachments(drawn), { className: "plain" });
  clip.append(icon(...CLIP));
  clip.setAttribute("aria-haspopup", "dialog");
  const send = make("button", { type: "submit", className: "first" }, icon(...ARROW));
  const form = make("form", {}, drawn.menu, named(clip, `${words.attach} (${drawn.name})`), drawn.input,
    named(send, words.send));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(drawn);
  });
  drawn.input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") turnTo(drawn, null, null);
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  drawn.writes = make("div", { className: "writes" }, drawn.turned, form);
  return drawn.writes;
}

// Sends what was typed, or puts it in the place of what is being changed.
function submit(drawn) {
  const text = drawn.input.value.trim();
  const { editing } = drawn;
  if (!text && !editing?.media) return;
  if (!editing) act({ do: "say", phone: drawn.name, text, reply_to: drawn.replyTo });
  else if (text !== (editing.text ?? "")) {
    act({ do: "edit", phone: drawn.name, message_id: editing.message_id, text });
  }
  drawn.input.value = "";
  turnTo(drawn, null, null);
}

// Lets the next words answer a message, or stand in the place of another's.
function turnTo(drawn, answered, changed) {
  const { words } = state;
  if (drawn.editing && !changed) drawn.input.value = "";
  drawn.replyTo = answered ? answered.message_id : null;
  drawn.editing = changed;
  drawn.turned.hidden = !answered && !changed;
  drawn.writes.classList.toggle("editing", Boolean(changed));
  if (answered) drawn.quoted.textContent = `${words.replying} ${brief(answered)}`;
  if (changed) {
    drawn.quoted.textContent = `${words.editing} ${brief(changed)}`;
    drawn.input.value = changed.text ?? "";
  }
  if (answered || changed) drawn.input.focus();
}

export function choose(name) {
  state.chosen = name;
  for (const drawn of phones.values()) {
    const mine = drawn.name === name;
    drawn.element.classList.toggle("chosen", mine);
    drawn.tab.setAttribute("aria-pressed", String(mine));
    if (mine) drawn.tab.classList.remove("news");
  }
  const drawn = phones.get(name);
  if (drawn) drawn.log.scrollTop = drawn.log.scrollHeight;
}

// Shows the message that a quotation is of, and lets a keyboard go on from there.
function jump(drawn, id) {
  for (const { element } of drawn.blocks.values()) {
    if (!element.dataset.ids.split(" ").includes(String(id))) continue;
    element.scrollIntoView({ behavior: isCalm() ? "auto" : "smooth", block: "nearest" });
    element.focus({ preventScroll: true });
    element.classList.remove("found");
    requestAnimationFrame(() => element.classList.add("found"));
  }
}

export function drawPhone(view) {
  if (!phones.has(view.name)) phones.set(view.name, newPhone(view));
  const drawn = phones.get(view.name);
  const { log } = drawn;
  const reads = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  const present = new Set();
  let added = false;
  for (const messages of blocks(view.messages)) {
    const key = messages[0].album ?? messages[0].message_id;
    present.add(key);
    added = drawMessages(drawn, key, messages, view.messages) || added;
  }
  letGo(drawn, present);
  drawn.shown = true;
  drawNothing(drawn, view);
  drawCommands(drawn, view.commands);
  if (view.presses > drawn.presses) pass(drawn, view.passing);
  drawn.presses = view.presses;
  if (added || reads) log.scrollTop = log.scrollHeight;
  if (added && state.chosen !== drawn.name) drawn.tab.classList.add("news");
}

// The messages one by one, and those of an album together.
function* blocks(messages) {
  let album = [];
  for (const message of messages) {
    if (album.length && message.album !== album[0].album) {
      yield album;
      album = [];
    }
    if (message.album) album.push(message);
    else yield [message];
  }
  if (album.length) yield album;
}

// Draws a block where it is not yet drawn as it is; tells whether it came at the end.
function drawMessages(drawn, key, messages, all) {
  const quoted = all.find((each) => each.message_id === messages[0].reply_to);
  const told = JSON.stringify([messages, quoted?.text]);
  const known = drawn.blocks.get(key);
  if (known?.told === told) return false;
  const element = drawBlock(drawn, messages, quoted);
  drawn.blocks.set(key, { element, told });
  if (known) {
    exchange(drawn, known.element, element);
    return false;
  }
  if (drawn.shown) element.classList.add("fresh");
  drawn.log.append(element);
  return true;
}

// Puts a changed message in the place of the old one; who had pressed a button there stays there.
function exchange(drawn, old, element) {
  const held = old.contains(document.activeElement);
  const fromMore = document.activeElement.matches?.(".more, .chip");
  old.replaceWith(element);
  if (drawn.opener && old.contains(drawn.opener)) drawn.opener = element.querySelector(".more");
  if (!held) return;
  const next = element.querySelector(fromMore ? ".more" : ".rows button") ?? drawn.log;
  next.focus({ preventScroll: true });
}

// Lets what was deleted fade out and leave the chat.
function letGo(drawn, present) {
  for (const [key, { element }] of drawn.blocks) {
    if (present.has(key)) continue;
    drawn.blocks.delete(key);
    if (element.contains(document.activeElement)) drawn.log.focus({ preventScroll: true });
    drawn.left.textContent = state.words.left;
    clearTimeout(drawn.leaves);
    drawn.leaves = setTimeout(() => { drawn.left.textContent = ""; }, 3000);
    if (isCalm()) {
      element.remove();
      continue;
    }
    element.style.setProperty("--tall", `${element.offsetHeight}px`);
    element.inert = true;
    element.classList.add("leaving");
    setTimeout(() => element.remove(), 700);
  }
}

function drawNothing(drawn, view) {
  const shown = drawn.log.querySelector(".nothing");
  if (view.messages.length) {
    if (!shown) return;
    if (shown.contains(document.activeElement)) drawn.log.focus({ preventScroll: true });
    shown.remove();
  } else if (!shown) {
    const open = button("/start", () => act({ do: "open", phone: drawn.name }), { className: "first" });
    open.dataset.data = "/start";
    drawn.log.append(
      make("div", { className: "nothing" }, make("p", { textContent: state.words.nothing }), open));
  }
}

function drawCommands(drawn, commands) {
  const told = JSON.stringify(commands);
  if (drawn.told === told) return;
  drawn.told = told;
  drawn.menu.hidden = commands.length === 0;
  drawn.list.replaceChildren(...commands.map(({ command, description }) => make("li", {},
    button(`/${command}: ${description}`, () => {
      drawn.menu.open = false;
      act({ do: "say", phone: drawn.name, text: `/${command}` });
    }))));
}

function pass(drawn, text) {
  put(drawn.passing, text);
  clearTimeout(drawn.passes);
  drawn.passes = setTimeout(() => { drawn.passing.textContent = ""; }, 6000);
}
