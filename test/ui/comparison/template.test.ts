import { expect } from '@open-wc/testing';
import { minimal, put } from '../../support/element/documents.js';
import { show, unpictured } from '../../support/element/element.js';
import { all, levelOf, nameOf, one, shadowOf, textOf } from '../../support/element/roles.js';

describe('the whole comparison', () => {
  it('is read in this order', async () => {
    const element = await show(unpictured({ labels: {} }));
    const text = textOf(shadowOf(element));
    const order = [
      'Code editors',
      'Alpha or Beta?',
      'Two editors, two weeks.',
      'Updated January 20, 2026',
      'The first',
      'Fast and small.',
      'The second',
      'Reviewer scorecard',
      'Ann Archer',
      'Weekly',
      'The next verdict',
      'One mail a week.',
      'Links earn a commission.',
      'Full comparison',
    ];
    const places = order.map((piece) => text.indexOf(piece));
    expect(places, text).not.to.include(-1);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('needs nothing but two tools with names', async () => {
    const element = await show(minimal());
    expect(all(element, 'heading').map(nameOf)).to.deep.equal(['Alpha vs Beta', 'Alpha', 'Beta']);
    expect(all(element, 'link')).to.have.length(0);
    await expect(element).shadowDom.to.be.accessible();
  });

  it('links to its own page and to the newsletter', async () => {
    const element = await show(unpictured());
    const page = one(element, 'link', 'Full comparison') as HTMLAnchorElement;
    expect(page.href).to.equal('https://publisher.example/a-vs-b');
    expect(all(element, 'link', 'Subscribe'), 'a form stands in its place').to.have.length(0);
    element.comparison = put(unpictured(), 'newsletter.endpoint', undefined);
    await element.updateComplete;
    const subscribe = one(element, 'link', 'Subscribe') as HTMLAnchorElement;
    expect(subscribe.href).to.equal('https://publisher.example/newsletter');
    expect(subscribe.rel).to.equal('noopener');
    expect(all(element, 'button')).to.have.length(0);
  });

  it('asks for an address where the newsletter has an endpoint', async () => {
    const element = await show(unpictured());
    const input = shadowOf(element).querySelector('input');
    expect(input?.getAttribute('aria-label')).to.equal('Email address');
    expect([input?.type, input?.name, input?.autocomplete, input?.required]).to.deep.equal([
      ...['email', 'email', 'email', true],
    ]);
    const button = one(element, 'button', 'Subscribe') as HTMLButtonElement;
    expect(button.type, 'it sends the form').to.equal('submit');
    expect(button.form === input?.form).to.be.true;
    expect(textOf(shadowOf(element))).to.contain('You can leave at any time.');
    await expect(element).shadowDom.to.be.accessible();
  });

  it('states its date in a machine-readable form', async () => {
    const time = shadowOf(await show(unpictured())).querySelector('header time');
    expect(time?.getAttribute('datetime')).to.equal('2026-01-20');
  });

  it('follows the no-newsletter attribute', async () => {
    const element = await show(unpictured(), { 'no-newsletter': true });
    expect(all(element, 'heading', 'The next verdict')).to.have.length(0);
    expect(all(element, 'button', 'Subscribe')).to.have.length(0);
    element.noNewsletter = false;
    await element.updateComplete;
    one(element, 'heading', 'The next verdict');
    one(element, 'button', 'Subscribe');
  });

  it('ignores an invalid date and an invalid language', async () => {
    const element = await show(unpictured({ updated: '2026-02-30', lang: 'english please' }));
    expect(textOf(shadowOf(element))).not.to.contain('Updated');
    expect(shadowOf(element).querySelector('[lang]')?.getAttribute('lang')).to.equal('en');
  });

  it('has a part for everything a page may want to style', async () => {
    const root = shadowOf(await show(unpictured()));
    const parts = [
      'header',
      'title',
      'summary',
      'scorecard',
      'reviewer',
      'review',
      'verdict',
      'quote',
      'newsletter',
    ];
    for (const part of [...parts, 'footer'])
      expect(root.querySelector(`[part="${part}"]`), part).not.to.equal(null);
  });

  for (const [given, levels] of [
    [null, '2 3 3 3 3'],
    ['1', '1 2 2 2 2'],
    ['2', '2 3 3 3 3'],
    ['3', '3 4 4 4 4'],
    ['4', '4 5 5 5 5'],
    ['5', '5 6 6 6 6'],
    ['6', '6 6 6 6 6'],
    ['0', '2 3 3 3 3'],
    ['7', '2 3 3 3 3'],
    ['-1', '2 3 3 3 3'],
    ['two', '2 3 3 3 3'],
    ['', '2 3 3 3 3'],
  ] as const) {
    it(`has headings of the levels ${levels} for heading-level ${JSON.stringify(given)}`, async () => {
      const element = await show(unpictured(), given === null ? {} : { 'heading-level': given });
      expect(all(element, 'heading').map(nameOf)).to.deep.equal([
        'Alpha or Beta?',
        'Alpha',
        'Beta',
        'Reviewer scorecard',
        'The next verdict',
      ]);
      expect(all(element, 'heading').map(levelOf).join(' ')).to.equal(levels);
    });
  }
});
