// The reference implementation as a process: one JSON message a line in, one a line out.
import { createInterface } from 'node:readline';
import {
  buildClientSchema, buildSchema, execute, getIntrospectionQuery, getNamedType, GraphQLError, isAbstractType, isEnumType, isInterfaceType,
  isLeafType, isListType, isNonNullType, isUnionType, parse, print, printSchema, validate,
} from 'graphql';

const schemas = new Map();

// The values of all fields follow from their names and types. Wiring.cs gives the same.
function valueOf(schema, type, depth = 0) {
  if (isNonNullType(type)) return valueOf(schema, type.ofType, depth);
  if (isListType(type)) return [valueOf(schema, type.ofType, depth), valueOf(schema, type.ofType, depth)];
  if (isEnumType(type)) return type.getValues()[0].name;
  if (isLeafType(type)) return { Int: 2, Float: 3.14, String: 'str', Boolean: true, ID: 'id' }[type.name] ?? 'str';
  return {};
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}

function resolveField(_source, args, _context, info) {
  const name = info.fieldName;
  if (name.startsWith('null')) return null;
  if (name.startsWith('fail')) throw new Error(`failed ${info.parentType.name}.${name}`);
  if (name.startsWith('echo')) return JSON.stringify(sorted(args));
  if (name.startsWith('bad')) return 'bad';
  const value = valueOf(info.schema, info.returnType);
  return name.startsWith('holes') ? [value[0], null, value[1]] : value;
}

function resolveType(_value, _context, info, type) {
  const names = info.schema.getPossibleTypes(type).map((t) => t.name).sort();
  return isUnionType(type) ? names[0] : names.at(-1);
}

const plain = (error) => ({ message: error.message, locations: error.locations ?? [], path: error.path ?? null });

function answer({ schema: name, query, variables, operationName, introspection }) {
  const schema = schemas.get(name);
  if (introspection) return { printed: printSchema(schema), client: printSchema(buildClientSchema(introspection)) };
  let document;
  try {
    document = parse(query);
  } catch (error) {
    return { stage: 'syntax', errors: [plain(error)] };
  }
  const printed = print(document);
  const errors = validate(schema, document);
  if (errors.length > 0) return { stage: 'validation', printed, errors: errors.map(plain) };
  const result = execute({
    schema, document, variableValues: variables, operationName, fieldResolver: resolveField, typeResolver: resolveType,
  });
  return { stage: 'result', printed, data: result.data ?? null, errors: (result.errors ?? []).map(plain) };
}

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  let reply;
  try {
    if (message.define) {
      schemas.set(message.define, buildSchema(message.sdl));
      reply = { introspectionQuery: getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true }) };
    } else {
      reply = answer(message);
    }
  } catch (error) {
    reply = { stage: 'crash', errors: [{ message: String(error instanceof GraphQLError ? error.message : error.stack), locations: [], path: null }] };
  }
  process.stdout.write(JSON.stringify(reply) + '\n');
}
