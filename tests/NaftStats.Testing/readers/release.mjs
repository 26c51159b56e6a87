// Reads the two files of a whole release, and prints how many rows they have, how many differ, and how many say what they should not.
import { DuckDBInstance } from '@duckdb/node-api';

const [csv, parquet] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const names = (await connection.runAndReadAll(`describe select * from read_parquet('${parquet}')`)).getRowObjectsJson().map(column => column.column_name);
const texts = names.filter(name => !['year', 'value', 'decimals'].includes(name)).map(name => `'${name}': 'VARCHAR'`).join(', ');
await connection.run(`create view csv as select * from read_csv('${csv}', header = true, delim = ',', quote = '"', types = {${texts}, 'year': 'INTEGER', 'value': 'DOUBLE', 'decimals': 'INTEGER'})`);
await connection.run(`create view parquet as select * from read_parquet('${parquet}')`);
const one = async sql => Number(Object.values((await connection.runAndReadAll(sql)).getRowObjectsJson()[0])[0]);
console.log(JSON.stringify({
  csv: await one('select count(*) from csv'),
  parquet: await one('select count(*) from parquet'),
  different: await one('select count(*) from ((select * from csv except all select * from parquet) union all (select * from parquet except all select * from csv))'),
  repeated: await one(`select count(*) from (select 1 from parquet group by ${names.filter(name => /^(release|indicator|year|.*_code)$/.test(name)).map(name => `"${name}"`).join(', ')} having count(*) > 1)`),
  hiddenWithValue: await one("select count(*) from parquet where (obs_status <> 'A') <> (value is null) or (obs_status <> 'A') <> (origin is null)"),
}));
