import { expect } from '@open-wc/testing';
import { minimal, put } from '../../support/element/documents.js';
import { drawn, show, unpictured } from '../../support/element/element.js';
import { all, levelOf, nameOf, one, shadowOf, textOf } from '../../support/element/roles.js';

describe('the whole comparison', () => {
  it('is read in this order', async () => {
    const element = await show(unpictured({ labels: {} }));
    const text = textOf(shadowOf(element));
    const order = [
      'Code editors',
      'Alpha or Beta?',
      'Two editors, two weeks.',
      '2 reviewers',
      '1 of them AI',
      'Updated January 20, 2026',
      'The panel prefers Alpha, 62% to 0%.',
      'The community has voted only on Alpha: 80% would ship it.',
      '1 of 2 reviewers would ship one and skip the other.',
      'The first',
      'The second',
      'Reviewer scorecard',
      'Not reviewed',
      'Fast and small.',
      'Large and kind.',
      'In their own words',
      'Ships on Fridays.',
      'Weekly',
      'The next verdict',
      'One mail a week.',
      'Links earn a commission.',
      'Read it where it was published',
    ];
    const places = order.map((piece) => text.indexOf(piece));
    expect(places, text).not.to.include(-1);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('says its verdict in sentences, in one paragraph', async () => {
    const element = await show(unpictured());
    const verdict = shadowOf(element).querySelector('[part="verdict-sentence"]');
    expect(verdict?.localName).to.equal('p');
    expect(textOf(verdict as Node)).to.equal(
      'The panel prefers Alpha, 62% to 0%. The community has voted only on Alpha: 80% would ship it. ' +
        '1 of 2 reviewers would ship one and skip the other.',
    );
    element.comparison = minimal();
    await element.updateComplete;
    expect(shadowOf(element).querySelector('[part="verdict-sentence"]'), 'nothing to say').to.equal(null);
  });

  it('has no space between the sentences of a language that writes none', async () => {
    const labels = { panelLeads: '{tool}が勝ち。', torn_other: '{n}人は割れた。' };
    const element = await show(unpictured({ lang: 'ja', labels, community: undefined }));
    const verdict = shadowOf(element).querySelector('[part="verdict-sentence"]');
    expect(verdict?.textContent.trim()).to.equal('Alphaが勝ち。1人は割れた。');
  });

  it('has a space between sentences in English all the same', async () => {
    const element = await show(unpictured({ lang: 'ja', labels: {} }));
    const verdict = shadowOf(element).querySelector('[part="verdict-sentence"]');
    expect(verdict?.textContent.trim()).to.contain('to 0%. The community');
  });

  it('changes its verdict with the votes', async () => {
    const element = await show(unpictured(), { 'no-storage': true });
    const tallies = { a: { ship: 1, skip: 3 }, b: { ship: 3, skip: 1 } };
    element.voteTransport = { read: () => Promise.resolve(tallies), cast: () => Promise.resolve(tallies) };
    await drawn(element);
    expect(textOf(shadowOf(element))).to.contain('The community prefers Beta, 75% to 25%.');
  });

  it('describes the tools after both cards, each under its name', async () => {
    const element = await show(unpictured());
    const described = all(element, 'definition').filter(({ part }) => part.contains('description'));
    expect(described.map(textOf)).to.deep.equal(['Fast and small.', 'Large and kind.']);
    expect(
      described.map(({ previousElementSibling }) => textOf(previousElementSibling as Node)),
    ).to.deep.equal([...['Alpha', 'Beta']]);
    for (const description of described) {
      expect(description.closest('article')).to.equal(null);
      expect(one(element, 'article', 'Beta').compareDocumentPosition(description)).to.equal(
        Node.DOCUMENT_POSITION_FOLLOWING,
      );
    }
  });

  it('needs nothing but two tools with names', async () => {
    const element = await show(minimal());
    expect(all(element, 'heading').map(nameOf)).to.deep.equal(['Alpha vs Beta', 'Alpha', 'Beta']);
    expect(all(element, 'link')).to.have.length(0);
    await expect(element).shadowDom.to.be.accessible();
  });

  it('links to its own page and to the newsletter', async () => {
    const element = await show(unpictured());
    const page = one(element, 'link', 'Read it where it was published') as HTMLAnchorElement;
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
    expect(one(element, 'textbox', 'Email address')).to.equal(input);
    const label = input?.labels?.[0];
    expect(label?.checkVisibility(), 'the name of the field can be seen').to.be.true;
    expect(label?.getBoundingClientRect().height).to.be.greaterThan(10);
    expect(input?.placeholder).to.equal('');
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

  for (const [lang, tag, dir] of [
    ['ar_EG', 'ar-EG', 'rtl'],
    ['de_DE', 'de-DE', 'ltr'],
    ['fa_IR.UTF-8', 'fa-IR', 'rtl'],
    ['zh-hant-TW', 'zh-Hant-TW', 'ltr'],
    ['EN', 'en', 'ltr'],
  ] as const) {
    const frameOf = (element: Element): (string | null | undefined)[] => {
      const frame = shadowOf(element).querySelector('[lang]');
      return [frame?.getAttribute('lang'), frame?.getAttribute('dir')];
    };

    it(`takes a document in ${lang} for one in ${tag}`, async () => {
      expect(frameOf(await show(unpictured({ lang })))).to.deep.equal([tag, dir]);
    });

    it(`takes a page in ${lang} for one in ${tag}`, async () => {
      const { lang: _lang, ...undeclared } = unpictured();
      expect(frameOf(await show(undeclared, { lang }))).to.deep.equal([tag, dir]);
    });
  }

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
      'verdict-sentence',
      'description',
      'scorecard',
      'reviewer',
      'review',
      'verdict',
      'quote',
      'newsletter',
    ];
    for (const part of [...parts, 'footer'])
      expect(root.querySelector(`[part~="${part}"]`), part).not.to.equal(null);
  });

  for (const [given, levels] of [
    [null, '2 3 3 3 3 4 4 3'],
    ['1', '1 2 2 2 2 3 3 2'],
    ['2', '2 3 3 3 3 4 4 3'],
    ['3', '3 4 4 4 4 5 5 4'],
    ['4', '4 5 5 5 5 6 6 5'],
    ['5', '5 6 6 6 6 6 6 6'],
    ['6', '6 6 6 6 6 6 6 6'],
    ['0', '2 3 3 3 3 4 4 3'],
    ['7', '2 3 3 3 3 4 4 3'],
    ['-1', '2 3 3 3 3 4 4 3'],
    ['two', '2 3 3 3 3 4 4 3'],
    ['', '2 3 3 3 3 4 4 3'],
  ] as const) {
    it(`has headings of the levels ${levels} for heading-level ${JSON.stringify(given)}`, async () => {
      const element = await show(unpictured(), given === null ? {} : { 'heading-level': given });
      expect(all(element, 'heading').map(nameOf)).to.deep.equal([
        'Alpha or Beta?',
        'Alpha',
        'Beta',
        'Reviewer scorecard',
        'In their own words',
        'Ann Archer',
        'Bot AI',
        'The next verdict',
      ]);
      expect(all(element, 'heading').map(levelOf).join(' ')).to.equal(levels);
    });
  }
});
