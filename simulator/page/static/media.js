// What a message shows beside its words: photos, recordings, stickers, dice.

import { button, icon, make, named, pictured, state } from "/common.js";

const BARS = 28;
const FACES = ["⚀", "⚁", "⚂", "⚃", "⚄", "⚅"];
const MICROPHONE = [
  "M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3Z",
  "M6 11v1a6 6 0 0 0 12 0v-1M12 18v3",
];
const SOMEBODY = [
  "M12 14.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z",
  "M3.5 25a8.5 8.5 0 0 1 17 0",
];

// Photos stand in a grid; where there is an odd number of them, the first is wide.
export function drawPhotos(messages) {
  const odd = messages.length > 1 && messages.length % 2 === 1;
  const grid = make("div", { className: messages.length > 1 ? "photos album" : "photos" });
  grid.classList.toggle("odd", odd);
  grid.append(...messages.map(({ media }) => drawPhoto(media)));
  return grid;
}

function drawPhoto({ url, width, height, blurred }) {
  const { words } = state;
  const photo = url
    ? make("img", { className: "photo", src: url, alt: words.photo, width, height })
    : named(make("div", { className: "photo unseen-photo", role: "img" }), words.photo);
  return blurred ? veiled(photo) : photo;
}

// Whoever sent it wished that it be seen only once it is tapped.
function veiled(photo) {
  const { words } = state;
  const cover = button("", () => named(cover, words.photo).classList.add("seen"), { className: "veil" });
  cover.append(photo);
  return named(cover, words.veiled);
}

export function drawRecording({ message_id, media }) {
  const round = media.kind === "video_note";
  const { words } = state;
  const lasts = words.seconds.replace("{seconds}", media.seconds);
  const label = `${round ? words.round : words.voice}, ${lasts}`;
  const time = make("span", { className: "lasts", textContent: clock(media.seconds) });
  const drawn = round
    ? make("div", { className: "round" }, icon(...SOMEBODY), time)
    : make("div", { className: "voice" }, icon(...MICROPHONE), wave(message_id), time);
  drawn.setAttribute("role", "img");
  return named(drawn, label);
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

// Nothing can be heard in it, so its bars are made up; each note has its own.
function wave(seed) {
  const bars = make("span", { className: "wave" });
  let at = seed;
  for (let bar = 0; bar < BARS; bar += 1) {
    at = (at * 16807 + 11) % 2147483647;
    const one = make("i");
    one.style.height = `${18 + (at % 83)}%`;
    bars.append(one);
  }
  return bars;
}

// A sticker is what it stands for, and a die is the face that it fell on.
export function drawEmoji({ kind, emoji, value }) {
  const { words } = state;
  const die = kind === "dice" && emoji === "🎲";
  const label = kind === "dice" ? `${words.thrown}: ${emoji} ${value}` : `${words.sticker}: ${emoji}`;
  const drawn = make("div", { className: die ? "sticker die" : "sticker" },
    die ? FACES[value - 1] : pictured(emoji));
  if (kind === "dice" && !die) drawn.append(make("span", { className: "lasts", textContent: value }));
  drawn.setAttribute("role", "img");
  return named(drawn, label);
}

// What a message is in a word or a few, for whoever answers it.
export function brief({ text, media, document: file }) {
  const { words } = state;
  if (text) return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  if (file) return file.name;
  if (!media) return "";
  const kinds = { photo: words.photo, voice: words.voice, video_note: words.round };
  return kinds[media.kind] ?? media.emoji;
}
