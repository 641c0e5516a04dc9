import { describe, it } from 'node:test';
import { expect } from 'chai';
import { secured } from '../../../src/http/secured.js';

const ADDRESS = 'http://publisher.example/a-vs-b.json?v=1#x';

describe('what a page over https asks for', () => {
  it('is asked for over https, and nothing else of its address changes', () => {
    expect(secured(ADDRESS, 'https:')).to.equal('https://publisher.example/a-vs-b.json?v=1#x');
    expect(secured('http://publisher.example:8080/', 'https:')).to.equal('https://publisher.example:8080/');
  });

  it('is asked for as written on any other page, and over any other protocol', () => {
    for (const protocol of ['http:', 'file:', 'about:', 'capacitor:'])
      expect(secured(ADDRESS, protocol)).to.equal(ADDRESS);
    for (const url of ['https://publisher.example/', 'data:application/json,{}', 'blob:null/1'])
      expect(secured(url, 'https:')).to.equal(url);
  });

  for (const host of ['localhost:8080', 'votes.localhost', '127.0.0.1:3000', '[::1]', '192.168.1.20']) {
    it(`is asked for as written from ${host}`, () => {
      expect(secured(`http://${host}/votes`, 'https:')).to.equal(`http://${host}/votes`);
    });
  }

  it('is not taken for the own device where a name only begins like it', () => {
    expect(secured('http://localhost.example/', 'https:')).to.equal('https://localhost.example/');
    expect(secured('http://1.2.3.4.example/', 'https:')).to.equal('https://1.2.3.4.example/');
  });
});
