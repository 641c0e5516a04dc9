import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clientAddress, parseTrustedProxies } from '../../../demo/server/http/client-address.js';
import { networksOf, normalizeAddress } from '../../../demo/server/http/ip-address.js';

describe('a network address', () => {
  test('is normalised to one spelling', () => {
    const spellings = [
      ['192.0.2.1', '192.0.2.1'],
      [' 192.0.2.1:8080 ', '192.0.2.1'],
      ['::ffff:192.0.2.1', '192.0.2.1'],
      ['::FFFF:c000:0201', '192.0.2.1'],
      ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
      ['2001:db8::1', '2001:db8:0:0:0:0:0:1'],
      ['2001:0DB8:0000::0001', '2001:db8:0:0:0:0:0:1'],
      ['[2001:db8::1]:443', '2001:db8:0:0:0:0:0:1'],
      ['fe80::1%eth0', 'fe80:0:0:0:0:0:0:1'],
      ['::', '0:0:0:0:0:0:0:0'],
      ['1::', '1:0:0:0:0:0:0:0'],
      ['64:ff9b::192.0.2.1', '64:ff9b:0:0:0:0:c000:201'],
    ] as const;
    for (const [text, canonical] of spellings) assert.equal(normalizeAddress(text), canonical, text);
    for (const text of [
      '',
      'unknown',
      '_hidden',
      '192.0.2',
      '256.0.0.1',
      '1:2',
      'example.com',
      '192.0.2.1, 1.1.1.1',
    ]) {
      assert.equal(normalizeAddress(text), undefined, text);
    }
  });

  test('is in networks of growing width', () => {
    assert.deepEqual(networksOf('192.0.2.1'), {
      subscriber: '192.0.2.1',
      home: undefined,
      site: '192.0.2/24',
      provider: '192.0/16',
    });
    assert.deepEqual(networksOf('2001:db8:1:a2f3:0:0:0:1'), {
      subscriber: '2001:db8:1:a2f3::/64',
      home: '2001:db8:1:a200::/56',
      site: '2001:db8:1::/48',
      provider: '2001:db8::/32',
    });
  });
});

describe('the address of the client', () => {
  const trusted = parseTrustedProxies(['10.0.0.0/8', '2001:db8:ffff::/48', '::1']);
  const cases = [
    ['a peer that is not on the list is not trusted', '192.0.2.9', '198.51.100.1', '192.0.2.9'],
    ['the last untrusted hop', '10.0.0.1', '203.0.113.5, 198.51.100.1', '198.51.100.1'],
    ['through several proxies', '10.0.0.1', '198.51.100.1, 2001:db8:ffff::7, 10.2.2.2', '198.51.100.1'],
    ['a mapped peer', '::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['the first one, if all are trusted', '10.0.0.1', '10.3.3.3', '10.3.3.3'],
    ['no header', '10.0.0.1', undefined, '10.0.0.1'],
    ['an unreadable entry ends the search', '10.0.0.1', '198.51.100.1, unknown', '10.0.0.1'],
    ['an empty header', '::1', '', '0:0:0:0:0:0:0:1'],
    ['no peer, as on a Unix socket', undefined, '198.51.100.1', 'unknown'],
  ] as const;
  for (const [name, peer, header, expected] of cases) {
    test(name, () => assert.equal(clientAddress(peer, header, trusted), expected));
  }

  test('refuses a list of proxies with a mistake, and names the entry', () => {
    for (const entry of [
      '10.0.0.0/33',
      '::1/129',
      '10.0.0.0/',
      '10.0.0.0/x',
      'proxy.example',
      '10.0.0.0/-1',
    ]) {
      assert.throws(
        () => parseTrustedProxies([entry]),
        (error: Error) => error.message.includes(entry),
        entry,
      );
    }
  });
});
