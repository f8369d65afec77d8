// Draws charts: plain shapes with their numbers written at them, so that nothing is told by colour alone.

import { el } from "/web/dom.js";

// As wide as a bubble on a narrow phone, so that words keep their size there.
const Wide = 280;
const Row = 22;
const Before = 98;
const Marks = [
  "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
  "m-4-4h8v8h-8z",
  "m0-5l5 9h-10z",
  "m0-5l5 5-5 5-5-5z",
  "m-4-4l8 8m0-8l-8 8",
  "m-5 0h10m-5-5v10",
];

// The table has the numbers as they are written.
export function drawChart(part, table) {
  const words = el("figcaption", {}, el("strong", {}, el("bdi", {}, part.title)), " ", el("bdi", {}, part.sentence));
  const numbers = part.categories.length > 0 ? el("details", {}, el("summary", {}, "The numbers"), table) : null;
  const isEmpty = part.series.every((series) => series.values.every((value) => value === 0));
  return el("figure", { class: "chart" }, words, isEmpty ? null : drawPicture(part), numbers);
}

function drawPicture(part) {
  const drawers = { bar: drawRows, column: hasRoomForColumns(part) ? drawColumns : drawRows, line: drawLines, share: drawSlices };
  const { height, shapes } = drawers[part.kind](part);
  const label = `${part.title}. ${part.sentence}`;
  return svg("svg", { viewBox: `0 0 ${Wide} ${height}`, role: "img", "aria-label": label }, ...shapes);
}

// One bar below the other, its name before it, its number behind it. A long name stands above, where there is room.
function drawRows(part) {
  const isOne = part.series.length === 1;
  const isLong = isOne && part.categories.some((category) => widthOf(category) > Before);
  const rows = part.categories.flatMap((category, at) => {
    const bars = part.series.map((series, of) => ({
      name: isOne ? category : series.name,
      value: series.values[at],
      written: written(part, of, at),
      look: look(of),
    }));
    if (isLong) return [{ name: category }, { ...bars[0], name: "" }];
    return isOne ? bars : [{ name: category }, ...bars];
  });
  const names = rows.filter((row) => row.written).map((row) => widthOf(row.name));
  const left = isLong ? 0 : Math.min(isOne ? Before : 132, Math.max(...names)) + 8;
  const right = Wide - 6 - Math.min(110, Math.max(...rows.map((row) => widthOf(row.written ?? ""))));
  const x = scaleOf(part, left, right);
  const shapes = rows.flatMap((row, at) => {
    const middle = at * Row + Row / 2;
    if (!row.written) return [text(0, middle + 5, cut(row.name, Wide), isOne ? {} : { class: "head" })];
    const [from, to] = [Math.min(x(0), x(row.value)), Math.max(x(0), x(row.value))];
    return [
      row.name && text(0, middle + 5, cut(row.name, left - 8)),
      svg("rect", { class: row.look, x: from, y: middle - 7, width: Math.max(1, to - from), height: 14, rx: 2 }),
      text(to + 5, middle + 5, cut(row.written, Wide - to - 5)),
    ];
  });
  return { height: rows.length * Row, shapes };
}

function hasRoomForColumns({ categories, series, table }) {
  const most = Wide / categories.length - 4;
  return series.length === 1 && table.rows.every((row) => widthOf(row[0]) <= most && widthOf(row[1]) <= most);
}

function drawColumns(part) {
  const [values, step] = [part.series[0].values, Wide / part.categories.length];
  const y = scaleOf(part, 124, 20);
  const floor = Math.min(...values) < 0 ? 158 : 142;
  const shapes = values.flatMap((value, at) => {
    const [middle, top, bottom] = [(at + 0.5) * step, Math.min(y(0), y(value)), Math.max(y(0), y(value))];
    const wide = Math.min(36, step - 6);
    return [
      svg("rect", { class: look(0), x: middle - wide / 2, y: top, width: wide, height: Math.max(1, bottom - top), rx: 2 }),
      text(middle, value < 0 ? bottom + 14 : top - 5, written(part, 0, at), Centred),
      text(middle, floor, part.categories[at], Centred),
    ];
  });
  return { height: floor + 6, shapes: [ground(y(0)), ...shapes] };
}

// Each line has a mark and a rhythm of its own; below, where it began and where it is.
function drawLines(part) {
  const last = part.categories.length - 1;
  const x = (at) => 8 + (at * (Wide - 16)) / last;
  const y = scaleOf(part, 84, 10);
  const lines = part.series.flatMap((series, of) => {
    const points = series.values.map((value, at) => `${x(at)} ${y(value)}`);
    const marks = points.map((point) => `M${point}${Marks[of]}`).join("");
    return [svg("path", { class: `line ${look(of)}`, d: `M${points.join("L")}` }), svg("path", { class: `mark ${look(of)}`, d: marks })];
  });
  const legend = part.series.flatMap((series, of) => {
    const [middle, span] = [130 + of * Row, ` ${written(part, of, 0)} → ${written(part, of, last)}`];
    return [
      svg("path", { class: `line ${look(of)}`, d: `M0 ${middle}h32` }),
      svg("path", { class: `mark ${look(of)}`, d: `M16 ${middle}${Marks[of]}` }),
      text(40, middle + 5, cut(series.name, Math.max(40, Wide - 40 - widthOf(span))), {}, svg("tspan", {}, span)),
    ];
  });
  const times = [text(0, 108, cut(part.categories[0], 130)), text(Wide, 108, cut(part.categories[last], 130), { "text-anchor": "end" })];
  return { height: 130 + (part.series.length - 0.5) * Row, shapes: [ground(y(0)), ...lines, ...times, ...legend] };
}

// The numbers on the slices are those of the list beside them, or below them where its words need the room.
function drawSlices(part) {
  const whole = part.series[0].values.reduce((sum, value) => sum + value, 0);
  const isNarrow = part.table.rows.every((row) => widthOf(row[0] + row[1]) < 98);
  const [left, top] = isNarrow ? [112, 0] : [0, 108];
  let begun = 0;
  const shapes = part.categories.flatMap((category, at) => {
    const share = (100 * part.series[0].values[at]) / whole;
    const angle = ((begun + share / 2) / 50 - 0.5) * Math.PI;
    const slice = { class: `slice ${look(at % Marks.length)}`, cx: 50, cy: 52, r: 36, pathLength: 100, transform: "rotate(-90 50 52)" };
    const dash = { "stroke-dasharray": `${Math.max(0.2, share - 0.6)} 200`, "stroke-dashoffset": -begun };
    begun += share;
    const written = part.table.rows[at][1] + (part.unit === "%" ? "" : ` (${Math.round(share)}%)`);
    const line = top + at * Row + 16;
    return [
      share > 0 ? svg("circle", { ...slice, ...dash }) : "",
      share > 5 ? text(50 + 36 * Math.cos(angle), 57 + 36 * Math.sin(angle), String(at + 1), { ...Centred, class: "count" }) : "",
      text(left, line, cut(`${at + 1}. ${category}`, Math.max(40, Wide - left - 8 - widthOf(written)))),
      text(Wide, line, cut(written, 110), { "text-anchor": "end" }),
    ];
  });
  return { height: Math.max(104, top + part.categories.length * Row), shapes };
}

const Centred = { "text-anchor": "middle" };
const look = (of) => `look-${of + 1}`;
const written = (part, of, at) => part.table.rows[at][of + 1];
const ground = (y) => svg("path", { class: "ground", d: `M0 ${y}h${Wide}` });

// Nothing is always on it: what begins elsewhere makes small differences look large.
function scaleOf(part, from, to) {
  const values = [0, ...part.series.flatMap((series) => series.values)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => from + ((value - least) / (most - least)) * (to - from);
}

function svg(tag, attributes, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children.filter((child) => child !== ""));
  return node;
}

const text = (x, y, words, attributes = {}, ...more) => svg("text", { x, y, ...attributes }, words, ...more);

const pen = document.createElement("canvas").getContext("2d");
pen.font = `13px ${getComputedStyle(document.documentElement).fontFamily}`;
const widthOf = (words) => pen.measureText(words.slice(0, 200)).width;

function cut(words, most) {
  if (widthOf(words) <= most) return words;
  const letters = [...new Intl.Segmenter().segment(words.slice(0, 200))].map((letter) => letter.segment);
  while (letters.length > 1 && widthOf(`${letters.join("")}…`) > most) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
