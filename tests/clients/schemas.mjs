// Makes JSON schemas from types.ts, once: they are kept beside the build outputs until the packages change.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

const here = import.meta.dirname;
const kept = path.join(here, '../../artifacts/clients/schemas');

/** Reads the JSON schema of a type of types.ts, and makes it where it is not there yet. */
export function schemaOf(type) {
  const basis = ['package-lock.json', 'types.ts', 'schemas.mjs'].map((name) => fs.readFileSync(path.join(here, name)));
  const hash = createHash('sha256').update(Buffer.concat(basis)).digest('hex').slice(0, 12);
  const file = path.join(kept, `${type}-${hash}.json`);
  if (!fs.existsSync(file)) make(type, file);
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

function make(type, file) {
  const schema = createGenerator({
    path: path.join(here, 'types.ts'),
    tsconfig: path.join(here, 'tsconfig.json'),
    type,
    expose: 'all', // what a library keeps to itself would be written out at each use otherwise
    skipTypeCheck: true,
  }).createSchema(type);
  fs.mkdirSync(kept, { recursive: true });
  // Two may make it at once; whoever is last wins, with the same content.
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(schema));
  fs.renameSync(draft, file);
}
