// Reads a catalogue in both of its forms, and checks that they are the same graph and keep the rules of a profile.
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import N3 from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const [turtlePath, jsonLdPath, shapesPath] = process.argv.slice(2);
const parse = path => new N3.Store(new N3.Parser().parse(readFileSync(path, 'utf8')));
const catalogue = parse(turtlePath);

const canonical = { algorithm: 'URDNA2015', format: 'application/n-quads' };
const nquads = new N3.Writer({ format: 'N-Quads' }).quadsToString([...catalogue]);
const turtle = await jsonld.canonize(nquads, { ...canonical, inputFormat: 'application/n-quads' });
const json = await jsonld.canonize(JSON.parse(readFileSync(jsonLdPath, 'utf8')), canonical);
if (turtle !== json) {
  const [left, right] = [new Set(turtle.split('\n')), new Set(json.split('\n'))];
  throw new Error(`The forms differ:\n- ${[...left].filter(x => !right.has(x)).slice(0, 5).join('\n- ')}\n+ ${[...right].filter(x => !left.has(x)).slice(0, 5).join('\n+ ')}`);
}

const report = await new SHACLValidator(parse(shapesPath)).validate(catalogue);
for (const result of report.results) {
  console.log(`${result.focusNode?.value} ${result.path?.value}: ${result.message.map(message => message.value).join(' ')}`);
}
console.log(report.conforms ? `${catalogue.size} statements conform` : 'does not conform');
process.exit(report.conforms ? 0 : 1);
