// graphql-request: the smallest client. It throws on errors unless it is told to keep what came with them.
import { GraphQLClient } from 'graphql-request';
import assert from 'node:assert/strict';
import { address, check, checkCube, checkInvalid, checkMethod, checkPartial, checkStarted, example, invalid, partial, recordingFetch, started } from './checks.mjs';

const posts = recordingFetch();
const gets = recordingFetch();
const client = new GraphQLClient(address, { fetch: posts });
const getting = new GraphQLClient(address, { fetch: gets, method: 'GET', jsonSerializer: JSON });

await check('graphql-request', {
  'a question with variables': async () => checkStarted(await client.request(started.text, started.variables)),
  'an example with variables': async () => checkCube(await client.request(example('cube'), { by: ['year', 'region@provincie'] })),
  'a question by GET': async () => checkStarted(await getting.request(started.text, started.variables)),
  'an example by GET': async () => checkCube(await getting.request(example('cube'), {})),
  'an unknown code is thrown': async () => {
    const error = await client.request(partial.text, partial.variables).then(() => assert.fail('Nothing was thrown.'), (thrown) => thrown);
    assert.equal(error.response.status, 200);
    checkPartial(error.response.data, error.response.errors);
  },
  'an unknown code beside data': async () => {
    const all = new GraphQLClient(address, { errorPolicy: 'all' });
    const { data, errors } = await all.rawRequest(partial.text, partial.variables);
    checkPartial(data, errors);
  },
  'a refused question': async () => {
    const error = await client.request(invalid.text).then(() => assert.fail('Nothing was thrown.'), (thrown) => thrown);
    checkInvalid(error.response.errors);
  },
  'POST and GET were used': () => {
    checkMethod(posts, 'POST');
    checkMethod(gets, 'GET');
  },
});
