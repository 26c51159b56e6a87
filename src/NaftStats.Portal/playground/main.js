// The playground: GraphiQL with the examples of the contract as tabs. It keeps nothing in the browser and asks no other host.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const examples = import.meta.glob('../../../schema/examples/*.graphql', { query: '?raw', import: 'default', eager: true });
const first = ['started-2024', 'onderwijsvorm-2021-2024', 'ranking', 'pupils-by-province', 'report-beside-release', 'catalogue'];
// An operation with a name is a tab with a name.
const named = (query, name) => query?.replace(/^\{/m, `query ${name.replace(/-/g, '_')} {`);
const tabs = first.map(name => ({ query: named(examples[`../../../schema/examples/${name}.graphql`], name) })).filter(tab => tab.query);
const asked = new URLSearchParams(location.search).get('query');
const nothing = { length: 0, getItem: () => null, setItem() {}, removeItem() {}, clear() {} };

createRoot(document.getElementById('playground')).render(createElement(GraphiQL, {
  fetcher: createGraphiQLFetcher({ url: '/graphql' }),
  defaultTabs: asked ? [{ query: asked }, ...tabs] : tabs,
  defaultEditorToolsVisibility: false,
  storage: nothing,
}));
