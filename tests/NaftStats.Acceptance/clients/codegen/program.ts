// Uses the generated types: what it reads is known to the compiler, down to the values of enums and what may be null.
import { GraphQLClient } from 'graphql-request';
import {
  CubeDocument,
  ObservationStatus,
  RankingDocument,
  Started2024Document,
  type CubeQueryVariables,
  type RankingQuery,
} from '../generated/types.js';

declare const process: { argv: string[] };

const client = new GraphQLClient(process.argv[2] ?? '');

const { trajecten } = await client.request(Started2024Document);
const total: number | null | undefined = trajecten?.total?.rows?.[0]?.value;
if (total !== 3807) throw new Error(`${total} trajecten were started.`);

type Row = NonNullable<NonNullable<NonNullable<RankingQuery['indicator']>['table']>['rows']>[number];
const { indicator } = await client.request(RankingDocument);
const best: Row | undefined = indicator?.table?.rows?.[0];
if (best?.onderwijsvorm?.label === undefined || best.value == null) throw new Error('The best onderwijsvorm has no label or value.');

const variables: CubeQueryVariables = { by: ['year', 'onderwijsvorm'] };
const { indicator: cubes } = await client.request(CubeDocument, variables);
const hidden = (cubes?.table?.cube?.statuses ?? []).filter((cell) => cell.status === ObservationStatus.Hidden);
if (hidden.some((cell) => cubes?.table?.cube?.values[cell.cell] != null)) throw new Error('The cube shows a hidden cell.');

// @ts-expect-error: `by` is a list of codes, not of numbers.
const wrong: CubeQueryVariables = { by: [2024] };
void wrong;

console.log('a program that uses them runs');
