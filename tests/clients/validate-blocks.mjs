// Checks Slack messages, modals and home pages against the types of Slack's own library: shapes, not lengths and counts.
//   node validate-blocks.mjs < messages-and-views.jsonl
import { Ajv } from 'ajv';
import { checkOf } from './explain.mjs';
import { judge } from './lines.mjs';
import { schemaOf } from './schemas.mjs';

// The library does not know the newest blocks yet.
const UNKNOWN = ['data_visualization', 'data_table'];

const options = { strict: false, allErrors: true };
const message = checkOf(new Ajv(options), schemaOf('SlackMessage'));
const view = checkOf(new Ajv(options), schemaOf('SlackView'));

function problemsOf(json) {
  const known = json.blocks ? { ...json, blocks: json.blocks.filter((block) => !UNKNOWN.includes(block.type)) } : json;
  const check = ['modal', 'home'].includes(known.type) ? view : message;
  return [...check(known), ...twins(json.blocks ?? [])];
}

// What no schema says: ids are unique.
function twins(blocks) {
  const ids = blocks.flatMap((block) => block.block_id ?? []);
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `block_id ${id} is there twice`);
}

await judge(problemsOf);
