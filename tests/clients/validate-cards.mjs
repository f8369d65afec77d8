// Checks Adaptive Cards: against Teams' own card model, or against a published schema, which is in no package.
//   node validate-cards.mjs < cards.jsonl
//   node validate-cards.mjs <adaptive-card.json of 1.5> < cards.jsonl
import fs from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { checkOf } from './explain.mjs';
import { judge } from './lines.mjs';
import { schemaOf } from './schemas.mjs';

const options = { strict: false, allErrors: true };
const [published] = process.argv.slice(2);

// The published schema is of draft 6, which ajv reads once the keywords that changed are gone.
function compile(file) {
  const schema = JSON.parse(fs.readFileSync(file, 'utf8'));
  delete schema.id;
  delete schema.$schema;
  mend(schema);
  // What is the host's own stands apart in it, and is not described.
  const card = schema.definitions.AdaptiveCard;
  for (const part of [card, ...(card.anyOf ?? []), ...(card.allOf ?? [])]) if (part.properties) part.properties.msteams = {};
  const ajv = new Ajv(options);
  formats.default(ajv);
  for (const name of ['uri', 'uri-reference']) ajv.addFormat(name, true);
  return checkOf(ajv, schema);
}

function mend(node) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.required === 'boolean') delete node.required;
  Object.values(node).forEach(mend);
}

// The published schema knows no charts; each has a fallback that it knows, and that is what is held against it.
function withoutCharts(node) {
  if (Array.isArray(node)) return node.map(withoutCharts).filter((item) => item !== undefined);
  if (node === null || typeof node !== 'object') return node;
  if (String(node.type).startsWith('Chart.')) return typeof node.fallback === 'object' ? withoutCharts(node.fallback) : undefined;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutCharts(value)]));
}

// Teams' documentation writes Full, its card model full; both are taken.
const asTheModelWritesIt = (card) =>
  card.msteams?.width === 'Full' ? { ...card, msteams: { ...card.msteams, width: 'full' } } : card;

// What no schema says.
function beyondSchemas(card) {
  const problems = [];
  if (card.version !== '1.5') problems.push(`/version is ${card.version}; Teams shows 1.5`);
  const ids = [];
  (function walk(node, inFallback) {
    if (node === null || typeof node !== 'object') return;
    if (String(node.type).startsWith('Input.')) ids.push(node.id);
    if (String(node.type).startsWith('Input.') && !node.label) problems.push(`input ${node.id} has no label`);
    if (String(node.type).startsWith('Chart.') && !node.fallback) problems.push(`${node.type} has no fallback`);
    if (String(node.type).startsWith('Action.') && typeof node.data === 'string') problems.push(`${node.title}: data is a string, so no input is sent`);
    for (const [key, value] of Object.entries(node)) if (key !== 'data') walk(value);
  })(card);
  for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) problems.push(`input id ${id} is there twice`);
  return problems;
}

if (published) {
  const check = compile(published);
  await judge((card) => check(withoutCharts(card)));
} else {
  const check = checkOf(new Ajv(options), schemaOf('TeamsCard'));
  await judge((card) => [...check(asTheModelWritesIt(card)), ...beyondSchemas(card)]);
}
