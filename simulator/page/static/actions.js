// What one can do with a message: react, answer it, change it.

import { act, button, make, named, pictured, state } from "/common.js";
import { brief } from "/media.js";
import { closeSheet, openSheet } from "/sheet.js";

const AT_HAND = ["👍", "❤", "🙏", "🤗", "😢", "🕊"];
const DAYS_TO_EDIT = 2;

export function offerActions(drawn, message) {
  const { words, tray } = state;
  const rest = make("details", {}, make("summary", {}, words.all_reactions),
    faces(drawn, message, tray.reactions));
  const deeds = make("div", { className: "deeds" }, button(words.reply, () => {
    closeSheet(drawn, drawn.input);
    drawn.answers(message);
  }));
  if (isEditable(message)) {
    deeds.append(button(words.edit, () => {
      closeSheet(drawn, drawn.input);
      drawn.changes(message);
    }));
  }
  openSheet(drawn, brief(message), faces(drawn, message, AT_HAND), rest, deeds);
}

function faces(drawn, message, reactions) {
  const group = make("div", { className: "faces" }, ...reactions.map((emoji) => {
    const face = button(pictured(emoji), () => {
      closeSheet(drawn);
      setReaction(drawn, message, emoji);
    });
    face.setAttribute("aria-pressed", String(message.reactions.includes(emoji)));
    return face;
  }));
  group.setAttribute("role", "group");
  return named(group, state.words.react);
}

// Sets a reaction, or takes it back where it is there already.
export function setReaction(drawn, { message_id, reactions }, emoji) {
  const left = reactions.includes(emoji) ? [] : [emoji];
  act({ do: "react", phone: drawn.name, message_id, emoji: left });
}

// Telegram lets people change their own words for two days, and a photo's too.
function isEditable({ sender, text, media, date }) {
  if (sender !== "person" || text?.startsWith("/")) return false;
  const says = text !== null || ["photo", "voice"].includes(media?.kind);
  const age = Date.parse(state.scene.when) / 1000 - date;
  return says && age < DAYS_TO_EDIT * 86400;
}
