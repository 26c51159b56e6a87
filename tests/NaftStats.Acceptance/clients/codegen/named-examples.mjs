// Copies schema/examples with a name for every operation, made of the file name: the generator tells operations apart by name.
import { Kind, parse, print } from 'graphql';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const [source, target] = process.argv.slice(2);
const pascal = (file) => file.replace(/\.graphql$/, '').replace(/(^|-)(\w)/g, (_, dash, letter) => letter.toUpperCase());

mkdirSync(target, { recursive: true });
for (const file of readdirSync(source).filter((name) => name.endsWith('.graphql'))) {
  const document = parse(readFileSync(`${source}/${file}`, 'utf8'));
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  operation.name = { kind: Kind.NAME, value: pascal(file) };
  writeFileSync(`${target}/${file}`, print(document));
}
