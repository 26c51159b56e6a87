// The program of docs/api.md, as it stands there: its types generated, compiled and run against the server.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { address } from './checks.mjs';

const folder = import.meta.dirname;
const guide = readFileSync(`${folder}/../../../docs/api.md`, 'utf8');
const target = `${folder}/generated-guide`;

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const file of ['codegen.yml', 'figures.graphql', 'program.ts']) {
  const [, text] = guide.match(new RegExp(`\`${file.replace('.', '\\.')}\`:\\n\\n\`\`\`\\w+\\n([^]*?)\`\`\``)) ?? [];
  writeFileSync(`${target}/${file}`, text.replaceAll('http://localhost:5000/graphql', address));
}
writeFileSync(`${target}/tsconfig.json`, JSON.stringify({
  compilerOptions: { strict: true, noEmitOnError: true, target: 'es2022', module: 'nodenext', lib: ['es2022', 'dom'], types: [], outDir: 'built', rootDir: '.' },
  files: ['program.ts'],
}));
writeFileSync(`${target}/package.json`, '{"type": "module"}');

function run(...command) {
  try {
    return execFileSync(process.execPath, command, { cwd: target, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    console.error(`${command.join(' ')}\n${error.stdout}${error.stderr}`);
    process.exit(1);
  }
}

run('../node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen.yml');
run('../node_modules/typescript/bin/tsc', '--project', 'tsconfig.json');
console.log(run('built/program.js').trim());
