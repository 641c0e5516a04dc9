// The example of docs/framework-types.md, as an app that is built and opened.
import { render } from 'solid-js/web';
import type { ComparisonDocument } from 'tool-comparison/document';
import { Comparison } from './Guide1';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for it');
const comparison = (await (await fetch('a-vs-b.json')).json()) as ComparisonDocument;
render(() => <Comparison comparison={comparison} isClosed={false} />, place);
