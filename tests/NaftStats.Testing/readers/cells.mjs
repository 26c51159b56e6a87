// Reads files of selections as their users do, and prints the cells of each: its codes by dimension, its value and its status.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import JSONstat from 'jsonstat-toolkit';

const connection = await (await DuckDBInstance.create(':memory:')).connect();

async function ofParquet(path) {
  const rows = (await connection.runAndReadAll(`select * from read_parquet('${path}')`)).getRowObjectsJson();
  return rows.map(row => {
    const codes = { year: String(row.year) };
    for (const [name, code] of Object.entries(row)) {
      if (name.endsWith('_code')) {
        codes[name.slice(0, -5)] = code;
      }
    }
    return { codes, value: row.value, status: row.obs_status, origin: row.origin };
  });
}

function ofJsonStat(path) {
  const dataset = JSONstat(JSON.parse(readFileSync(path, 'utf8')));
  if (dataset.class !== 'dataset' || dataset.n !== dataset.value.length) {
    throw new Error(`${path} is no data set of ${dataset.n} cells.`);
  }
  const { origin } = dataset.extension;
  return Array.from({ length: dataset.n }, (_, cell) => {
    const codes = {};
    let rest = cell;
    for (let i = dataset.id.length - 1; i >= 0; i--) {
      const dimension = dataset.Dimension(dataset.id[i]);
      const code = dimension.id[rest % dataset.size[i]];
      rest = Math.floor(rest / dataset.size[i]);
      if (typeof dimension.Category(code).label !== 'string') {
        throw new Error(`${path}: ${code} has no label.`);
      }
      codes[dataset.id[i]] = code;
    }
    delete codes.indicator;
    const { value, status } = dataset.Data(cell);
    return { codes, value, status: status ?? 'A', origin: typeof origin === 'string' ? origin : origin[cell] };
  });
}

const read = { json: ofJsonStat, parquet: ofParquet };
for (const path of process.argv.slice(2)) {
  console.log(JSON.stringify(await read[path.split('.').pop()](path)));
}
