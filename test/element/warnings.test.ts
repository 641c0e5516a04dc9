import { expect } from '@open-wc/testing';
import {
  drawn,
  fail,
  inline,
  make,
  next,
  page,
  place,
  record,
  show,
  warnings,
} from '../support/element/element.js';
import { fresh, minimal } from '../support/element/documents.js';
import { fakeFetch, json, raw } from '../support/element/fake-fetch.js';
import { replaced } from '../support/element/replaced.js';

describe('the console', () => {
  const net = fakeFetch();
  const warned = warnings();

  it('has no warning when all is well', async () => {
    await show(minimal());
    expect(warned).to.deep.equal([]);
  });

  it('has one warning for the problems of a document, however many widgets show it', async () => {
    net.answer(() => json(minimal({ kicker: 7, updated: 'soon', summary: [] })));
    const src = fresh();
    const elements = Array.from({ length: 50 }, () => place({ src }));
    await Promise.all(elements.map((element) => next(element, 'comparison-load')));
    expect(warned).to.have.length(1);
    expect(warned[0]).to.match(/^<tool-comparison> /);
  });

  it('has one warning for a document that cannot be loaded, however often it is tried', async () => {
    net.answer(() => raw(null, '', 404));
    const src = fresh();
    const [element] = await Promise.all([fail({ src }), fail({ src }), fail({ src })]);
    await element.reload();
    await element.reload();
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('not-found');
  });

  for (const [what, broken] of Object.entries({
    'has no warn': {},
    throws: {
      warn: () => {
        throw new Error('not here');
      },
    },
  })) {
    it(`that ${what} suppresses no event`, async () => {
      await replaced(globalThis, 'console', broken, async () => {
        expect((await show(minimal({ id: `silent ${what}`, kicker: 7 }))).error).to.equal(null);
        net.answer(() => raw(null, '', 404));
        expect((await fail({ src: fresh() })).error?.code).to.equal('not-found');
      });
    });
  }

  it('has one warning for an address when the property is null', async () => {
    net.answer(() => raw(null, '', 404));
    const src = fresh();
    for (let n = 0; n < 3; n++) {
      const element = make({ src });
      element.comparison = null;
      const failed = next(element, 'comparison-error');
      page().append(element);
      await failed;
    }
    expect(warned).to.have.length(1);
  });

  it('has one warning for one object in two widgets', async () => {
    const document = minimal({ id: 'twice', kicker: 7 });
    await show(document);
    await show(document);
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('twice').and.to.contain('kicker must be text');
  });

  it('has a warning for each of two documents', async () => {
    net.answer(() => raw(null, '', 404));
    await Promise.all([fail({ src: fresh() }), fail({ src: fresh() })]);
    expect(warned).to.have.length(2);
  });

  it('has one warning for an inline document', async () => {
    const element = place({}, inline(minimal({ kicker: 7 })));
    await next(element, 'comparison-load');
    await element.reload();
    element.theme = 'dark';
    await drawn(element);
    expect(warned).to.have.length(1);
  });

  it('has no error from any of this, and neither does the page', async () => {
    const errors: unknown[] = [];
    const real = console.error;
    console.error = (...message: unknown[]) => void errors.push(message);
    const hostile = {
      get version(): number {
        throw new Error('a getter');
      },
    };
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('a proxy');
        },
      },
    );
    const cyclic: Record<string, unknown> = minimal();
    cyclic['kicker'] = cyclic;
    const codes: string[] = [];
    for (const document of [hostile, proxy, Symbol('x'), () => 1, 1n, new Date(NaN), document_, null_]) {
      const element = place();
      element.comparison = document;
      codes.push((await next(element, 'comparison-error')).detail.error.code);
    }
    const element = place();
    const log = record(element);
    element.comparison = cyclic;
    await drawn(element);
    console.error = real;
    expect(new Set(codes)).to.deep.equal(new Set(['invalid']));
    expect(log).to.deep.equal(['load Alpha vs Beta']);
    expect(errors).to.deep.equal([]);
  });
});

const document_ = document;
const null_ = Object.create(null) as object;
