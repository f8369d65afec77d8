// Draws what the bot says.

import { drawChart } from "/web/chart.js";
import { el } from "/web/dom.js";

export function drawMessage(message, press) {
  const parts = message.parts.map((part) => drawPart(part, press));
  const buttons = message.buttons.map((button) => drawButton(button, press));
  return el("div", { class: "parts" }, ...parts, buttons.length > 0 ? el("div", { class: "keys" }, ...buttons) : null);
}

const drawers = {
  heading: (part) => el("h3", {}, part.text),
  paragraph: (part, press) =>
    el("p", {}, ...drawText(part.text), part.aside ? " " : null, part.aside ? drawButton(part.aside, press, "aside") : null),
  bullets: (part) => el("ul", {}, ...part.items.map((item) => el("li", {}, ...drawText(item)))),
  factList: (part) =>
    el("dl", {}, ...part.items.map((fact) => el("div", {}, el("dt", {}, fact.name), el("dd", {}, fact.value)))),
  table: (part) => drawTable(part, part.columns.join(", ")),
  chart: (part) => drawChart(part, drawTable(part.table, part.title)),
  note: (part) => el("p", { class: "note" }, ...drawText(part.text)),
  quote: drawQuote,
};

// A part that this page does not know yet is left out here; the plain text has it.
function drawPart(part, press) {
  return drawers[part.is]?.(part, press) ?? null;
}

function drawText(pieces) {
  return pieces.map((piece) => {
    if (piece.is === "bold") return el("strong", {}, piece.value);
    if (piece.is === "link") return drawLink(piece);
    // What people typed may switch the direction of writing; it must not switch the rest of the line.
    return el("bdi", {}, piece.value);
  });
}

function drawLink(link) {
  const secure = link.address.startsWith("https://");
  return secure ? el("a", { href: link.address, target: "_blank", rel: "noopener noreferrer" }, link.title) : link.title;
}

export function drawButton(button, press, look = "") {
  const style = button.style === "plain" ? "" : button.style;
  const node = el("button", { type: "button", class: `${style} ${look}`.trim() || null }, button.title);
  node.addEventListener("click", async () => {
    if (node.getAttribute("aria-disabled") === "true") return;
    node.setAttribute("aria-disabled", "true");
    await press(button, node).finally(() => node.removeAttribute("aria-disabled"));
  });
  return node;
}

function drawTable(part, name) {
  const cells = (row, tag, attributes) => el("tr", {}, ...row.map((cell) => el(cell ? tag : "td", cell ? attributes : {}, cell)));
  return el(
    "div",
    { class: "table", role: "group", tabindex: "0", "aria-label": `Table: ${name}` },
    el(
      "table",
      {},
      el("thead", {}, cells(part.columns, "th", { scope: "col" })),
      el("tbody", {}, ...part.rows.map((row) => cells(row, "td", {}))),
    ),
  );
}

function drawQuote(part) {
  const text = el("blockquote", {}, part.text);
  const copy = el("button", { type: "button", class: "aside" }, "Copy");
  copy.addEventListener("click", async () => {
    copy.textContent = (await copied(part.text, text)) ? "Copied" : "Select and copy by hand";
    setTimeout(() => (copy.textContent = "Copy"), 2000);
  });
  const label = part.label ? el("figcaption", {}, part.label) : null;
  return el("figure", { class: "words" }, label, text, copy);
}

async function copied(words, node) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    // Over plain http from another device there is no clipboard, but there is the old way.
    getSelection().selectAllChildren(node);
    return document.execCommand("copy");
  }
}
