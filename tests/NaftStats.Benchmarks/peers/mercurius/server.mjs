// The peer: mercurius, which compiles a query after it was asked once. Argument: the port.
import fastify from 'fastify';
import mercurius from 'mercurius';
import { readFileSync } from 'node:fs';
import { release, rows } from './data.mjs';

const schema = readFileSync(new URL('../../Workloads/schema.graphql', import.meta.url), 'utf8');
const resolvers = {
  Query: {
    release: () => release,
    table: (_, { indicator, by, where, first }) => ({
      indicator,
      dimensions: by,
      filterCount: where?.length ?? 0,
      rowCount: rows.length,
      rows: first < rows.length ? rows.slice(0, first) : rows,
    }),
  },
};

const app = fastify();
app.register(mercurius, { schema, resolvers, jit: 1 });
const address = await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) });
console.log(`Now listening on: ${address}`);
