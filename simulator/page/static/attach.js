// What one can send beside words: photos that lie ready or are picked from the disk, recordings,
// stickers, a die. A photo from the disk is made smaller in the browser, as Telegram's apps do.

import { act, button, make, named, pictured, say, state } from "/common.js";
import { closeSheet, openSheet } from "/sheet.js";

const MOST = 10;
const LONGEST_SIDE = 1280;
const QUALITY = 0.87;

export function offerAttachments(drawn) {
  const { words, tray } = state;
  const tiles = make("div", { className: "tiles" });
  const caption = make("input", { type: "text", maxLength: 1024, autocomplete: "off" });
  caption.placeholder = words.below;
  named(caption, words.below);
  const send = make("button", { type: "submit", className: "first" });
  const form = make("form", { className: "sends" }, caption, send);
  const counts = () => count(tiles, send);
  for (const name of tray.drawings) tiles.append(drawingTile(name, counts));
  const pick = filePicker(tiles, counts);
  const veil = button(words.veil, () => {
    veil.setAttribute("aria-pressed", String(veil.getAttribute("aria-pressed") !== "true"));
  });
  veil.setAttribute("aria-pressed", "false");
  pick.append(veil);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!send.ariaDisabled || send.ariaDisabled === "false") {
      sendPhotos(drawn, tiles, caption.value.trim(), veil.getAttribute("aria-pressed") === "true");
    }
  });
  openSheet(drawn, words.choose, tiles, pick, form, others(drawn));
  counts();
}

function chosenOf(tiles) {
  return [...tiles.children].filter((tile) => tile.getAttribute("aria-pressed") === "true");
}

function count(tiles, send) {
  const { length } = chosenOf(tiles);
  send.textContent = state.words.send_photos[Math.min(length, 2)];
  send.setAttribute("aria-disabled", String(length === 0));
}

function tile(content, label, counts) {
  const element = button("", () => {
    const pressed = element.getAttribute("aria-pressed") === "true";
    if (!pressed && chosenOf(element.parentNode).length >= MOST) return;
    element.setAttribute("aria-pressed", String(!pressed));
    counts();
  }, { className: "tile" });
  element.append(content);
  element.setAttribute("aria-pressed", "false");
  return named(element, label);
}

function drawingTile(name, counts) {
  const picture = make("img", { src: `/drawing/${name}.png`, alt: "", width: 480, height: 360 });
  const drawn = tile(picture, state.words.drawings[name], counts);
  drawn.dataset.drawing = name;
  return drawn;
}

function filePicker(tiles, counts) {
  const input = make("input", { type: "file", accept: "image/*", multiple: true, hidden: true });
  input.addEventListener("change", async () => {
    for (const file of input.files) {
      try {
        const { canvas, content } = await shrunk(file);
        const added = tile(canvas, file.name, counts);
        added.photo = content;
        tiles.append(added);
        if (chosenOf(tiles).length < MOST) added.setAttribute("aria-pressed", "true");
      } catch {
        say(state.words.no_photo);
      }
    }
    input.value = "";
    counts();
  });
  return make("div", { className: "picks" }, input,
    button(state.words.from_disk, () => input.click()));
}

// Returns a picture no larger than Telegram's apps send one, without what a camera wrote into it.
async function shrunk(file) {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = make("canvas", {
    width: Math.max(1, Math.round(bitmap.width * scale)),
    height: Math.max(1, Math.round(bitmap.height * scale)),
  });
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const url = canvas.toDataURL("image/jpeg", QUALITY);
  return { canvas, content: url.slice(url.indexOf(",") + 1) };
}

async function sendPhotos(drawn, tiles, text, blurred) {
  const chosen = chosenOf(tiles);
  const order = {
    ...does(drawn, "photos"),
    text,
    blurred,
    drawn: chosen.map(({ dataset }) => dataset.drawing).filter(Boolean),
    photos: chosen.map(({ photo }) => photo).filter(Boolean),
  };
  if (await act(order, "/photos")) closes(drawn);
}

function does(drawn, what) {
  return { do: what, phone: drawn.name, reply_to: drawn.replyTo };
}

function closes(drawn) {
  drawn.answers(null);
  closeSheet(drawn, drawn.input);
}

function others(drawn) {
  const { words, tray } = state;
  const sends = async (what, emoji = []) => {
    if (await act({ ...does(drawn, what), emoji })) closes(drawn);
  };
  const shown = (label, emoji, what) => named(
    button(pictured(emoji), () => sends(what, [emoji]), { className: "emoji" }), `${label}: ${emoji}`);
  return make("div", { className: "others" },
    button(words.voice, () => sends("voice")),
    button(words.round, () => sends("round")),
    make("div", { className: "faces" },
      ...tray.stickers.map((emoji) => shown(words.sticker, emoji, "sticker")),
      ...tray.thrown.map((emoji) => shown(words.thrown, emoji, "throw"))));
}
