import { expect, waitUntil } from '@open-wc/testing';
import { full } from '../../support/element/documents.js';
import { show } from '../../support/element/element.js';
import { http, HttpResponse, network } from '../../support/element/network.js';
import { isExposed, one, shadowOf } from '../../support/element/roles.js';

let number = 0;
/** A picture that no test asked for before: engines remember pictures. */
const newLogo = (): string => `https://publisher.example/logo-${++number}.svg`;
const withLogo = (logo: string, title = 'One'): object => {
  const { tools, ...rest } = full({ title });
  return { ...rest, tools: tools.map((tool, index) => (index ? tool : { ...tool, logo })) };
};
const svg = (): HttpResponse<string> =>
  HttpResponse.text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', {
    headers: { 'content-type': 'image/svg+xml' },
  });

describe('a picture', () => {
  const net = network(http.get('https://publisher.example/*', svg));

  const images = (element: HTMLElement): HTMLImageElement[] =>
    Array.from(shadowOf(element).querySelectorAll('img'));
  const box = (element: HTMLElement): HTMLElement => {
    const found = one(element, 'article', 'Alpha').querySelector<HTMLElement>('.picture');
    if (!found) throw new Error('There is no picture');
    return found;
  };

  it('is hidden from assistive technology, and sends no more than the origin as its referrer', async () => {
    const element = await show(full());
    await waitUntil(() => images(element).every(({ complete }) => complete), 'images', { timeout: 20_000 });
    expect(images(element)).to.have.length(3);
    for (const image of images(element)) {
      expect(image.alt).to.equal('');
      expect(isExposed(image)).to.be.false;
      expect(image.referrerPolicy).to.equal('strict-origin-when-cross-origin');
      expect(image.loading).to.equal('lazy');
    }
  });

  it('gives way to initials in the same box when it cannot be loaded', async () => {
    const logo = newLogo();
    net.use(http.get(logo, () => new HttpResponse(null, { status: 404 })));
    const element = await show(withLogo(logo));
    const { width, height } = box(element).getBoundingClientRect();
    await waitUntil(() => !box(element).querySelector('img'), 'the image goes away');
    expect(box(element).textContent.trim()).to.equal('A');
    const after = box(element).getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([width, height]);
    expect(width).to.be.greaterThan(20);
    expect(images(element).map(({ src }) => src)).not.to.include(logo);
  });

  it('shows the first whole characters of the first two words as initials', async () => {
    const [, tool] = full().tools;
    const reviewers = [
      { id: 'ann', name: '👩‍🚀 Ésther of Z', avatar: 'https://publisher.example/x.svg' },
      { id: 'bot', name: 'Bot', motto: 'Hm.' },
    ];
    const element = await show(full({ tools: [{ ...tool, id: 'a', logo: undefined }, tool], reviewers }));
    const letters = Array.from(shadowOf(element).querySelectorAll('[part="reviewer"] .picture'), (picture) =>
      picture.textContent.trim(),
    );
    expect(letters).to.deep.equal(['👩‍🚀É', 'B']);
    await waitUntil(() => images(element).every(({ complete }) => complete), 'images', { timeout: 20_000 });
  });

  it('is requested again for another comparison', async () => {
    const logo = newLogo();
    net.use(http.get(logo, () => new HttpResponse(null, { status: 404 })));
    const element = await show(withLogo(logo));
    await waitUntil(() => !box(element).querySelector('img'));
    element.comparison = withLogo(logo, 'Another');
    await element.updateComplete;
    expect(box(element).querySelector('img')?.src).to.equal(logo);
    await waitUntil(() => !box(element).querySelector('img'));
  });
});
