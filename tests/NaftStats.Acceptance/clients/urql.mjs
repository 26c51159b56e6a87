// urql, its core: results and errors come back side by side.
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import assert from 'node:assert/strict';
import { address, check, checkCube, checkInvalid, checkMethod, checkPartial, checkStarted, example, invalid, partial, recordingFetch, started } from './checks.mjs';

const posts = recordingFetch();
const gets = recordingFetch();
const connect = (fetch, preferGetMethod) =>
  new Client({ url: address, exchanges: [cacheExchange, fetchExchange], fetch, preferGetMethod, requestPolicy: 'network-only' });
const client = connect(posts, false);
const getting = connect(gets, 'force');
const ask = (from, text, variables) => from.query(text, variables).toPromise();

async function data(from, text, variables) {
  const result = await ask(from, text, variables);
  assert.equal(result.error, undefined);
  return result.data;
}

await check('urql', {
  'a question with variables': async () => checkStarted(await data(client, started.text, started.variables)),
  'an example with variables': async () => checkCube(await data(client, example('cube'), { by: ['year', 'region@provincie'] })),
  'a question by GET': async () => checkStarted(await data(getting, started.text, started.variables)),
  'an example by GET': async () => checkCube(await data(getting, example('cube'), {})),
  'an unknown code beside data': async () => {
    const { data: found, error } = await ask(client, partial.text, partial.variables);
    assert.equal(error.networkError, undefined);
    checkPartial(found, error.graphQLErrors);
  },
  'a refused question': async () => {
    const { error } = await ask(client, invalid.text, {});
    assert.equal(error.networkError, undefined);
    checkInvalid(error.graphQLErrors);
  },
  'POST and GET were used': () => {
    checkMethod(posts, 'POST');
    checkMethod(gets, 'GET');
  },
});
