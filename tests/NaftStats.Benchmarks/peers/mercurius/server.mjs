// The peer: mercurius, which compiles a query after it was asked once, with the product's own contract and the product's own figures.
// Arguments: the port, and the address of the server that the figures are taken from.
import fastify from 'fastify';
import mercurius from 'mercurius';
import { readFileSync } from 'node:fs';
import { fetchData } from './data.mjs';

const [port, source] = process.argv.slice(2);
const schema = readFileSync(new URL('../../../../schema/schema.graphql', import.meta.url), 'utf8');
const { indicators, table } = await fetchData(`${source}/graphql`);

// Objects and lists are at hand in memory; only what takes arguments has a resolver of its own. No table is searched for here, so the peer
// does less than the product.
const localized = (name) => (object, { language = 'NL' }) => object[name][language];
const texts = (...names) => Object.fromEntries(names.map((name) => [name, localized(name)]));
const resolvers = {
  Query: {
    indicators: () => indicators,
    indicator: (_, { code }) => indicators.find((indicator) => indicator.code === code) ?? null,
  },
  Indicator: { ...texts('title', 'definition'), table: () => table },
  Theme: texts('title'),
  Dimension: texts('title'),
  Level: texts('title'),
  Category: texts('label'),
  Table: { rows: ({ rows }, { first = rows.length }) => (first < rows.length ? rows.slice(0, first) : rows) },
  Observation: {
    category: (row, { dimension }) => row.categories[dimension],
    share: (row, { within }) => row.shares[within],
  },
};

const app = fastify();
app.register(mercurius, { schema, resolvers, jit: 1 });
const address = await app.listen({ host: '127.0.0.1', port: Number(port) });
console.log(`Now listening on: ${address}`);
