// @graphql-codegen: TypeScript types from the served schema and every example, and a small program that uses them.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { address } from './checks.mjs';

const folder = import.meta.dirname;

function run(...command) {
  try {
    return execFileSync(process.execPath, command, { cwd: folder, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, ADDRESS: address } });
  } catch (error) {
    console.error(`${command.join(' ')}\n${error.stdout}${error.stderr}`);
    process.exit(1);
  }
}

rmSync(`${folder}/generated`, { recursive: true, force: true });
run('codegen/named-examples.mjs', '../../../schema/examples', 'generated/examples');
run('node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen/codegen.yml');
run('node_modules/typescript/bin/tsc', '--project', 'codegen/tsconfig.json');
console.log(`the types of ${readdirSync(`${folder}/generated/examples`).length} examples compile`);
console.log(run('generated/built/codegen/program.js', address).trim());
