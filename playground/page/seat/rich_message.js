// A rich message -> text with entities: its paragraphs one below the other.
const KINDS = { url: "text_link" };

/** Text and entities of any message: of a text, a caption, or the paragraphs of a rich message. */
export function written(message) {
  if (!message.rich_message)
    return { text: message.text ?? message.caption, entities: message.entities || message.caption_entities };
  const found = { text: "", entities: [] };
  for (const block of message.rich_message.blocks) {
    if (found.text) found.text += "\n\n";
    append(block.text, found);
  }
  return found;
}

function append(piece, found) {
  if (typeof piece === "string") found.text += piece;
  else if (Array.isArray(piece)) for (const one of piece) append(one, found);
  else {
    const offset = found.text.length;
    append(piece.text, found);
    const type = KINDS[piece.type] ?? piece.type;
    found.entities.push({ type, offset, length: found.text.length - offset, url: piece.url });
  }
}
