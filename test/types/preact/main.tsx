// The example of docs/framework-types.md, as an app that is built and opened.
import { render } from 'preact';
import { Comparison } from './Guide1';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for it');
render(<Comparison src="a-vs-b.json" />, place);
