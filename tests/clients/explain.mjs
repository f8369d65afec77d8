// A check against a schema that is one large "any of", and that still says where the fault is: each element is held
// against what its own "type" says, the innermost first.
const MOST = 8;

/** Makes a check that returns sentences, none where all is well. */
export function checkOf(ajv, schema) {
  ajv.addSchema(schema, 'whole');
  const whole = ajv.getSchema('whole');
  const byType = definitionsByType(schema);
  return (json) => (whole(json) ? [] : explain(json, ajv, byType, whole.errors));
}

function definitionsByType(schema) {
  const found = new Map();
  for (const [name, definition] of Object.entries(schema.definitions)) {
    const type = definition.properties?.type;
    const word = type?.const ?? (type?.enum?.length === 1 ? type.enum[0] : undefined);
    if (word !== undefined) found.set(word, [...(found.get(word) ?? []), name]);
  }
  return found;
}

function explain(json, ajv, byType, rootErrors) {
  const told = [];
  const isTold = (path) => told.some(([at]) => at === path || at.startsWith(`${path}/`) || path.startsWith(`${at}/`));
  (function walk(node, path) {
    if (node === null || typeof node !== 'object') return;
    for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`);
    if (typeof node.type !== 'string') return;
    if (!byType.has(node.type)) told.push([path, `${path} unknown type ${node.type}`]);
    else for (const error of fewest(node, ajv, byType.get(node.type))) {
      const at = path + error.instancePath;
      if (!isTold(at)) told.push([at, sentence(error, at)]);
    }
  })(json, '');
  const sentences = told.length > 0 ? told.map(([, text]) => text) : rootErrors.map((error) => sentence(error, error.instancePath));
  return [...new Set(sentences)].slice(0, MOST);
}

function fewest(node, ajv, names) {
  const tries = names.map((name) => {
    const check = ajv.getSchema(`whole#/definitions/${encodeURIComponent(name)}`);
    return check(node) ? [] : [...check.errors];
  });
  return tries.sort((one, other) => one.length - other.length)[0].filter((error) => !['oneOf', 'if'].includes(error.keyword));
}

const sentence = (error, at) => `${at || '/'} ${error.message} ${JSON.stringify(error.params)}`;
