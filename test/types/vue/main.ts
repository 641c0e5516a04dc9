// The example of docs/framework-types.md, as an app that is built and opened.
import { createApp } from 'vue';
import type { ComparisonDocument } from 'tool-comparison/document';
import Comparison from './Guide1.vue';

const comparison = (await (await fetch('a-vs-b.json')).json()) as ComparisonDocument;
createApp(Comparison, { comparison, isClosed: false }).mount('#app');
