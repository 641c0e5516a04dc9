// The same as every-entry.mjs by `require`, which takes modules since Node 20.19.
const { existsSync, readdirSync } = require('node:fs');
const { dirname, join } = require('node:path');

const manifest = require.resolve('tool-comparison/package.json');
const { exports: entries } = require(manifest);
const locales = readdirSync(join(dirname(manifest), 'dist/locales')).filter((file) => file.endsWith('.js'));

const found = {};
for (const entry of Object.keys(entries)) {
  const names = entry.includes('*') ? locales.map((file) => entry.replace('*', file.slice(0, -3))) : [entry];
  for (const name of names.map((path) => `tool-comparison${path.slice(1)}`)) {
    if (/\.(?:html|yaml)$/.test(name)) found[name] = [existsSync(require.resolve(name))];
    else
      found[name] = Object.keys(require(name))
        .filter((key) => key !== '__esModule')
        .sort();
  }
}
console.log(JSON.stringify(found));
