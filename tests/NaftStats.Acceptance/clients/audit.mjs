// The audits of GraphQL over HTTP, put to the real server; one line for each that is not ok, then the count.
import { serverAudits } from 'graphql-http';
import { address } from './checks.mjs';

const audits = serverAudits({ url: address, fetchFn: fetch });
let ok = 0;
for (const audit of audits) {
  const result = await audit.fn();
  if (result.status === 'ok') ok++;
  else console.log(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`);
}
console.log(`${ok} of ${audits.length} ok`);
process.exit(ok === audits.length ? 0 : 1);
