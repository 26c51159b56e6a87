// Writes the body of a full introspection, as clients and code generators send it.
import { createRequire } from 'node:module';

const { getIntrospectionQuery } = createRequire(new URL('./mercurius/', import.meta.url))('graphql');
console.log(JSON.stringify({ query: getIntrospectionQuery() }));
