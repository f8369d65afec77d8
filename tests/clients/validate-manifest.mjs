// Checks a Teams app manifest against the published schema of its own version.
//   node validate-manifest.mjs < manifests.jsonl
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import Draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { judge } from './lines.mjs';

const all = path.join(import.meta.dirname, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams');

function compile(version) {
  const folder = path.join(all, `v${version}`);
  const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
  const main = read('MicrosoftTeams.schema.json');
  const isDraft04 = /draft-04/.test(main.$schema ?? '');
  const ajv = new (isDraft04 ? Draft04.default ?? Draft04 : Ajv)({ strict: false, allErrors: true });
  formats.default(ajv);
  for (const name of fs.readdirSync(folder).filter((name) => name !== 'MicrosoftTeams.schema.json')) {
    const schema = read(name);
    const id = schema.$id ?? schema.id ?? `https://developer.microsoft.com/json-schemas/teams/v${version}/${name}`;
    delete schema.$schema;
    delete schema.$id;
    delete schema.id;
    ajv.addSchema(schema, id);
  }
  delete main.$schema;
  return ajv.compile(main);
}

await judge((manifest) => {
  const check = compile(manifest.manifestVersion);
  return check(manifest)
    ? []
    : check.errors.map((error) => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
});
