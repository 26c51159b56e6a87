// Asks every server every question, and ends with 1 unless all answers mean the same.
// Arguments: the folder of the bodies, then name=address for each server.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const [folder, ...servers] = process.argv.slice(2);

// Introspection may list types, directives and locations in any order.
const canonical = (value) => {
  if (Array.isArray(value)) {
    const parts = value.map(canonical);
    const sortable = parts.every((part) => typeof part === 'string' || typeof part?.name === 'string');
    return sortable ? parts.sort((a, b) => (key(a) < key(b) ? -1 : 1)) : parts;
  }
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.keys(value).sort().map((name) => [name, canonical(value[name])]))
    : value;
};
const key = (part) => part.name ?? part;

// Each server has the directives of its own library, and words of its own for them and for what is built in.
const comparable = ({ data }) => {
  const schema = data.__schema;
  if (schema) {
    delete schema.directives;
    schema.types = schema.types.filter((type) => !type.name.startsWith('__') && !['Boolean', 'Float', 'ID', 'Int', 'String'].includes(type.name));
  }
  return canonical(data);
};

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const body = readFileSync(`${folder}/${file}`, 'utf8');
  let expected;
  for (const server of servers) {
    const [name, address] = server.split('=');
    const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const text = await response.text();
    const answer = JSON.parse(text);
    assert.ok(response.status === 200 && answer.data && !answer.errors, `${name} ${file}: ${response.status} ${text.slice(0, 1000)}`);
    const data = comparable(answer);
    expected ??= data;
    assert.deepEqual(data, expected, `${name} answers ${file} otherwise`);
    console.error(`${file} ${name}: ${Buffer.byteLength(text)} bytes`);
  }
}
console.error('All servers give the same answers.');
