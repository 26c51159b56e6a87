// Apollo Client, without React: a normalized cache, `__typename` in every selection.
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client/core';
import assert from 'node:assert/strict';
import { address, check, checkCube, checkInvalid, checkMethod, checkPartial, checkStarted, example, invalid, partial, recordingFetch, started } from './checks.mjs';

const posts = recordingFetch();
const gets = recordingFetch();
const connect = (fetch, useGETForQueries) =>
  new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: address, fetch, useGETForQueries }) });
const client = connect(posts, false);
const getting = connect(gets, true);
const ask = (from, text, variables, options) => from.query({ query: gql(text), variables, fetchPolicy: 'network-only', ...options });

await check('Apollo Client', {
  'a question with variables': async () => checkStarted((await ask(client, started.text, started.variables)).data),
  'the same question again, from its cache': async () => {
    const before = posts.methods.length;
    checkStarted((await ask(client, started.text, started.variables, { fetchPolicy: 'cache-first' })).data);
    assert.equal(posts.methods.length, before);
  },
  'an example with variables': async () => checkCube((await ask(client, example('cube'), { by: ['year', 'region@provincie'] })).data),
  'a question by GET': async () => checkStarted((await ask(getting, started.text, started.variables)).data),
  'an example by GET': async () => checkCube((await ask(getting, example('cube'), {})).data),
  'an unknown code is thrown': async () => {
    const error = await ask(client, partial.text, partial.variables).then(() => assert.fail('Nothing was thrown.'), (thrown) => thrown);
    assert.ok(CombinedGraphQLErrors.is(error), `${error}`);
    checkPartial(error.data, error.errors);
  },
  'an unknown code beside data': async () => {
    const { data, error } = await ask(client, partial.text, partial.variables, { errorPolicy: 'all' });
    checkPartial(data, error.errors);
  },
  'a refused question': async () => {
    const error = await ask(client, invalid.text).then(() => assert.fail('Nothing was thrown.'), (thrown) => thrown);
    assert.ok(CombinedGraphQLErrors.is(error), `${error}`);
    checkInvalid(error.errors);
  },
  'POST and GET were used': () => {
    checkMethod(posts, 'POST');
    checkMethod(gets, 'GET');
  },
});
