// Imports everything that the package exports, in a runtime that may have no DOM, and says what is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('node_modules/tool-comparison/', import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
const locales = readdirSync(new URL('dist/locales/', folder)).filter((file) => file.endsWith('.js'));

const found = {};
for (const entry of Object.keys(exports)) {
  const names = entry.includes('*') ? locales.map((file) => entry.replace('*', file.slice(0, -3))) : [entry];
  for (const name of names.map((path) => `tool-comparison${path.slice(1)}`)) {
    if (/\.(?:html|yaml)$/.test(name)) found[name] = [existsSync(fileURLToPath(import.meta.resolve(name)))];
    else if (name.endsWith('.json'))
      found[name] = Object.keys((await import(name, { with: { type: 'json' } })).default).sort();
    else found[name] = Object.keys(await import(name)).sort();
  }
}
console.log(JSON.stringify(found));
