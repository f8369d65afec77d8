// How the tests talk to these scripts: JSON lines in, one {"name", "json"} each; JSON lines out.
import readline from 'node:readline';

/** Reads standard input to its end. */
export async function* documents() {
  for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() !== '') yield JSON.parse(line);
  }
}

/** Writes one line. */
export const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

/** Holds every document against a check that returns sentences, and tells those that have any. */
export async function judge(check) {
  for await (const { name, json } of documents()) {
    const problems = check(json);
    if (problems.length > 0) say({ name, problems });
  }
}
