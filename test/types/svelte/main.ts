// The example of docs/framework-types.md, as an app that is built and opened.
import { mount } from 'svelte';
import Comparison from './Guide1.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no place for it');
mount(Comparison, { target, props: { src: 'a-vs-b.json', isClosed: false } });
