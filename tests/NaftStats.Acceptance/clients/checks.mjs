// What every client is asked, and what it must find. Each script hands its own way of asking to `check`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** Where the server is: the first argument of every script. */
export const address = process.argv[2];

/** The text of one of schema/examples. */
export const example = (name) => readFileSync(new URL(`../../../schema/examples/${name}.graphql`, import.meta.url), 'utf8');

/** A question with variables whose right answer is printed in the report. */
export const started = {
  text: `query Started($code: ID!, $years: [ID!]!) {
    indicator(code: $code) { code table(where: [{ dimension: "year", in: $years }]) { rows { year value status } } }
  }`,
  variables: { code: 'opgestarte-trajecten', years: ['2024'] },
};

/** One half can be answered, the other cannot: data and errors in one answer. */
export const partial = {
  text: `query Partial($known: ID!, $unknown: ID!) {
    known: indicator(code: $known) { code }
    unknown: indicator(code: $unknown) { code }
  }`,
  variables: { known: 'opgestarte-trajecten', unknown: 'opgestarte-traject' },
};

/** A question that is refused as a whole. */
export const invalid = { text: 'query Invalid { nothing }', variables: {} };

/** Clients may add `__typename`; it is no part of what was asked. */
export const plain = (value) => JSON.parse(JSON.stringify(value, (key, part) => (key === '__typename' ? undefined : part)));

export function checkStarted(data) {
  assert.deepEqual(plain(data), {
    indicator: { code: 'opgestarte-trajecten', table: { rows: [{ year: 2024, value: 3807, status: 'AVAILABLE' }] } },
  });
}

export function checkCube(data) {
  const { dimensions, sizes, values, statuses } = data.indicator.table.cube;
  assert.deepEqual([...dimensions], ['year', 'region@provincie']);
  const cells = sizes.reduce((product, size) => product * size, 1);
  assert.equal(values.length, cells);
  assert.equal(statuses.length, values.filter((value) => value === null).length);
  for (const { cell, status } of statuses) assert.deepEqual([values[cell], status !== 'AVAILABLE'], [null, true]);
}

export function checkPartial(data, errors) {
  assert.deepEqual(plain(data), { known: { code: 'opgestarte-trajecten' }, unknown: null });
  assert.equal(errors.length, 1);
  assert.match(errors[0].message, /opgestarte-trajecten/);
  assert.deepEqual([...errors[0].path], ['unknown']);
  assert.equal(errors[0].extensions.code, 'INDICATOR_UNKNOWN');
}

export function checkInvalid(errors) {
  assert.equal(errors.length, 1);
  assert.match(errors[0].message, /nothing/);
  assert.equal(typeof errors[0].extensions.code, 'string');
}

/** A fetch that remembers the methods it was used with. */
export function recordingFetch() {
  const methods = [];
  const record = (url, init) => {
    methods.push(init?.method ?? 'GET');
    return fetch(url, init);
  };
  return Object.assign(record, { methods });
}

/** Every request so far went out by one method. */
export function checkMethod(recorded, method) {
  assert.ok(recorded.methods.length > 0, 'Nothing was sent.');
  assert.deepEqual(new Set(recorded.methods), new Set([method]));
}

/** Runs the steps of a client in order and says which one failed. */
export async function check(client, steps) {
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step();
    } catch (error) {
      console.error(`${client}: ${name}\n${error.stack}`);
      process.exit(1);
    }
  }
  console.log(`${client}: ${Object.keys(steps).length} checks passed`);
  process.exit(0);
}
