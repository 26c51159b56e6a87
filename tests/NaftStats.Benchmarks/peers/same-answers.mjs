// Asks every server every workload, and ends with 1 unless all answers mean the same.
// Arguments: the folder of the bodies, then name=address for each server, where %w in the address stands for the workload.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

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

for (const workload of ['w1', 'w2', 'w3', 'w4', 'w5']) {
  const body = readFileSync(`${folder}/${workload}.json`, 'utf8');
  let expected;
  for (const server of servers) {
    const [name, address] = server.split('=');
    const response = await fetch(address.replace('%w', workload), { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const text = await response.text();
    assert.equal(response.status, 200, `${name} ${workload}: ${text}`);
    const answer = canonical(JSON.parse(text));
    assert.ok(answer.data && !answer.errors, `${name} ${workload}: ${text}`);
    expected ??= answer;
    assert.deepEqual(answer, expected, `${name} answers ${workload} otherwise`);
    console.error(`${workload} ${name}: ${Buffer.byteLength(text)} bytes`);
  }
}
console.error('All servers give the same answers.');
