// Pages with libraries that change built-ins, before the widget's script and after the comparison is shown: the reader
// reads, votes, and sees another comparison. In every engine.
import { expect, test } from '../../support/engines/engine.js';
import { OldSite, read, type Addition } from '../../support/hosts/old-pages.js';

let site: OldSite;

test.beforeAll(async () => {
  site = await OldSite.start();
});

test.afterAll(async () => {
  await site.end();
});

const LIBRARIES: Record<string, Addition> = {
  'Prototype 1.7.3': { library: 'prototype-js-core/prototype.js' },
  'MooTools 1.5.2': {
    code: 'window.exports = {};',
    library: 'mootools/lib/mootools-core-1.5.2-server.js',
  },
  'Sugar 2.0.6, extending all it can': { library: 'sugar/dist/sugar.js', then: 'Sugar.extend();' },
  'zone.js 0.16.3': { library: 'zone.js/fesm2015/zone.js', isModule: true },
  'core-js 3.50.0': { library: 'core-js-bundle/index.js' },
  'jQuery 3.7.1': { library: 'jquery/dist/jquery.js' },
  'Alpine 3.17.5': {
    code: 'addEventListener("alpine:init", () => {});',
    library: 'alpinejs/dist/module.esm.js',
    isModule: true,
  },
};

/** What older scripts add or replace by hand. */
const BY_HAND: Record<string, Addition> = {
  'enumerable values added to all prototypes': {
    code: `for (const { prototype } of [Object, Array, String, Number, Function, Promise, EventTarget, Node, Element, Document])
      Object.assign(prototype, { isEmpty: true, extend: 1, name2: '', className2: null });`,
  },
  'enumerable functions added to all prototypes': {
    code: `for (const { prototype } of [Object, Array, String, Number, Function, Promise, EventTarget, Node, Element, Document])
      Object.assign(prototype, { each() {}, extend() {}, clone() {} });`,
    breaksDriver: true,
  },
  'a toJSON on every prototype': {
    code: `for (const { prototype } of [Array, String, Number, Boolean, Map, Date])
      prototype.toJSON = function () { return '"' + this + '"'; };
      Object.defineProperty(Object.prototype, 'toJSON', { value() { return 'object'; }, configurable: true });`,
    breaksDriver: true,
  },
  'an Array.from that knows no iterators': {
    code: `Array.from = function (list, map) { return [].slice.call(list).map(map || ((item) => item)); };`,
  },
  'an old bind, map and filter': {
    code: `Function.prototype.bind = function (self) { const run = this, rest = [].slice.call(arguments, 1);
        return function () { return run.apply(self, rest.concat([].slice.call(arguments))); }; };
      Array.prototype.map = function (run, self) { const all = [];
        for (let i = 0; i < this.length; i++) all.push(run.call(self, this[i], i, this)); return all; };
      Array.prototype.filter = function (run, self) { const all = [];
        for (let i = 0; i < this.length; i++) if (run.call(self, this[i], i, this)) all.push(this[i]); return all; };`,
  },
  'a wrapped fetch': {
    code: `{ const original = fetch; window.fetch = function () { return original.apply(this, arguments).then((it) => it); }; }`,
  },
  'a replaced Promise': {
    code: `{ const Native = Promise; window.Promise = function (run) { return new Native(run); };
      for (const name of Reflect.ownKeys(Native)) if (!['length', 'name', 'prototype'].includes(name))
        window.Promise[name] = typeof Native[name] === 'function' ? Native[name].bind(Native) : Native[name];
      window.Promise.prototype = Object.create(Native.prototype); }`,
  },
  'frozen prototypes': {
    code: `for (const it of [Object, Function, Array, String, Number, Boolean, Symbol, Promise, Map, Set, WeakMap, Error, TypeError,
      RegExp, Date, URL, Event, EventTarget, Node, Element, HTMLElement, JSON, Reflect, Math, Intl]) {
        Object.freeze(it.prototype); Object.freeze(it); }`,
  },
};

/** Why a test is skipped in WebKit. */
const DRIVEN = "WebKit's driver uses the page's own objects and JSON, which this breaks";

for (const [name, addition] of Object.entries({ ...LIBRARIES, ...BY_HAND })) {
  test(`${name}: before the widget's script`, async ({ engine }) => {
    test.skip(engine.name === 'webkit' && !!addition.breaksDriver, DRIVEN);
    await engine.goto(site.page(addition));
    await read(engine);
    await site.readOn(engine);
  });

  test(`${name}: after the comparison is shown`, async ({ engine }) => {
    test.skip(engine.name === 'webkit' && !!addition.breaksDriver, DRIVEN);
    await engine.goto(site.page());
    await read(engine);
    await site.add(engine, addition);
    await site.readOn(engine);
    expect(await engine.evaluate(() => seen.loads.length)).toBe(2);
  });
}
