import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { markup } from '../../../src/ssr/markup.js';
import { whole, wholePhrase } from '../../../src/ui/shared/whole-text.js';

const HOSTILE = `"><script>alert(1)</script>&amp;'\r`;
const SAFE = `&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;'&#13;`;

const text = (value: unknown): string => [...markup(value)].join('');

describe('a template as markup', () => {
  it('escapes a value wherever it stands', () => {
    const template = html`<p class=${HOSTILE} part="a ${HOSTILE} b">${HOSTILE}</p>
      <b .textContent=${HOSTILE}></b>`;
    assert.equal(
      text(template).replace(/\n\s*/, ''),
      `<p class="${SAFE}" part="a ${SAFE} b">${SAFE}</p><b>${SAFE}</b>`,
    );
  });

  it('leaves out what Lit leaves out, and writes what it writes', () => {
    assert.equal(
      text(html`<p id=${nothing}>${nothing}${undefined}${null}${''}${false}${0}</p>`),
      '<p>false0</p>',
    );
  });

  it('writes lists, templates within templates, and what a directive guards', () => {
    const items = ['a', 'b'].map((item) => html`<i>${item}</i>`);
    assert.equal(
      text(html`<p>${items}${guard([1], () => html`<b>c</b>`)}</p>`),
      '<p><i>a</i><i>b</i><b>c</b></p>',
    );
  });

  it('writes a text that has an element to itself, whole or in pieces', () => {
    assert.equal(text(html`<p id=${'a'} .textContent=${whole(HOSTILE)}></p>`), `<p id="a">${SAFE}</p>`);
    assert.equal(
      text(html`<b .textContent=${whole('لغة C++ سريعة')}></b>, and so on`),
      '<b>لغة <span class="name-in-text is-ltr">C++</span> سريعة</b>, and so on',
    );
    assert.equal(
      text(html`<p .textContent=${wholePhrase({ text: 'Ship', lang: 'en' })}></p>`),
      '<p><bdi lang="en" dir="ltr">Ship</bdi></p>',
    );
  });

  it('disables what only a script could answer', () => {
    const listener = (): void => undefined;
    const button = html`<button @click=${listener} @keydown=${listener}>a</button>`;
    assert.equal(text(button), '<button disabled>a</button>');
    assert.equal(text(html`<form @submit=${listener}></form>`), '<form inert></form>');
  });

  it('gives what is folded its own role: without a script it is shown', () => {
    const roles = (role: unknown): string => text(html`<tr hidden=${'until-found'} role=${role}></tr>`);
    assert.equal(roles('none'), '<tr hidden="until-found"></tr>');
    assert.match(roles('group'), /role="group"/);
  });

  it('refuses a template that it would write wrongly', () => {
    assert.throws(() => text(html`<input .value=${'a'} />`), /property/);
    assert.throws(() => text(html`<p class="${'a'} ${'b'}"></p>`), /More than one value/);
    assert.throws(() => text(html`<p .textContent=${'a'} class=${'b'}></p>`), /last value/);
  });
});
