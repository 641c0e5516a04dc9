// Writes the two documents that nobody would type by hand. Every run writes the same:
// many-reviewers.json, a panel of 500, and worst.json, everything a careless or hostile publisher could send.
//   node demo/tools/make-documents.mjs
import { writeFileSync } from 'node:fs';

/** Random numbers in [0, 1) that depend only on the seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Characters that editors do not show: control and format characters, combining marks, line separators. */
const unseen = /[\p{Cc}\p{Cf}\p{Mn}\p{Zl}\p{Zp}]/gu;
const escape = (character) =>
  character === '\n'
    ? character
    : [...Array(character.length).keys()]
        .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join('');

function write(comparison) {
  const json = JSON.stringify(comparison, null, 2).replace(unseen, escape);
  writeFileSync(new URL(`../comparisons/${comparison.id}.json`, import.meta.url), `${json}\n`);
}

function manyReviewers() {
  const random = randomFrom(500);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const first =
    'Amara,Björn,Chiara,Dmytro,Esra,Farid,Grace,Hiroshi,Ingrid,Jamal,Katya,Luca,Mariam,Nikhil,Olena,Pedro,Quynh,Rashid,Sofia,Tariq,Ulrike,Viktor,Wanjiru,Ximena,Zoltán'.split(
      ',',
    );
  const last =
    'Abebe,Berg,Costa,Dubois,Eriksen,Fischer,García,Horvat,Ito,Jansen,Kovács,Lindgren,Moreau,Novák,Okafor,Petrov,Quist,Rossi,Silva,Tanaka'.split(
      ',',
    );
  const works = [
    'I run a booking site for nine village halls',
    'Our club has four hundred members and one volunteer',
    'I sell knitting patterns, some three thousand orders a year',
    'We collect readings from sixty weather stations',
    'I keep the library catalogue of a school',
    'Five of us write invoicing software for plumbers',
    'I host a forum about bread that refuses to die',
    'We print tickets for a theatre with two hundred seats',
    'My product is a calendar for shift workers',
    'I teach databases to second-years',
    'We map cycle paths with two dozen volunteers',
    'I look after the archive of a local newspaper',
  ];
  const reasons = {
    sqlite: {
      ship: [
        'and the whole database is one file that I copy at night. I have restored it twice, in less time than it takes to find the manual of anything larger.',
        'and a query takes microseconds, because there is no network to cross. Half of what I knew about caching turned out to be about that network.',
        'and nothing has needed an upgrade window, a password or a port in three years.',
        'and my tests make a fresh database each, four hundred of them, in eleven seconds.',
        'and the writes queue politely. At forty a second I have yet to see anyone wait.',
        'and I can send a colleague the exact state of a bug as an attachment.',
      ],
      skip: [
        'and two writers at once is one too many. The job that imports a spreadsheet locks out everybody at the till.',
        'and the day we needed a second machine we needed a second plan. I would rather have started with it.',
        'and loose column types let a date through as a word. We found it eight months later, in a tax return.',
        'and changing a column means building the table again. Once a year that is fine; we do it every sprint.',
        'and somebody put the file on a network share. I know, I know. It should have been harder to do.',
        'and I missed being told no: proper types, proper roles, a locked door between the report and the money.',
      ],
    },
    postgresql: {
      ship: [
        'and it has said no to bad data more often than all our reviewers together. Constraints are the cheapest colleagues I have.',
        'and whatever we think of next, it is already in there: full-text search, ranges, maps, queues.',
        'and two people can change the schema on a Tuesday afternoon while customers are working.',
        'and when a query is slow it tells me why, in a plan that I can read and argue with.',
        'and every host, tool and tutorial speaks it. I have never been the first to meet a problem.',
        'and roles keep the intern’s report from ever touching a payment. I sleep on that.',
      ],
      skip: [
        'and I spent more evenings on backups, pools and upgrades than on the thing itself.',
        'and the smallest managed one costs more than everything else we rent, for eleven megabytes of rows.',
        'and a major upgrade is a small house move. Mine took a Saturday; it should have taken a restart.',
        'and every request paid four milliseconds to ask a neighbour for one row.',
        'and I am one person. A server that wants vacuuming is a pet, and I already have a dog.',
        'and nobody else here dares to touch it, so it is mine until I leave.',
      ],
    },
  };
  const short = {
    ship: [
      'Yes, without a second thought.',
      'It does the job and stays quiet.',
      'I would choose it again tomorrow.',
    ],
    skip: ['Not for this.', 'Too much of it for too little of me.', 'I tried, I moved, I sleep.'],
  };
  const share = { sqlite: 0.62, postgresql: 0.55 };

  const reviewers = [];
  const reviews = [];
  for (let i = 0; i < 500; i += 1) {
    const id = `reader-${String(i + 1).padStart(3, '0')}`;
    // 7 and 20 share no divisor, so the 500 pairs are all different and neighbours do not look alike.
    const name = `${first[(i * 7) % 25]} ${last[(Math.floor(i / 25) + (i % 25)) % 20]}`;
    reviewers.push({ id, name, ...(i % 40 === 17 ? { kind: 'ai' } : { kind: 'human' }) });
    const work = pick(works);
    for (const tool of ['sqlite', 'postgresql']) {
      if (random() < 0.12) continue;
      const verdict = random() < share[tool] ? 'ship' : 'skip';
      const kind = random();
      const quote =
        kind < 0.45
          ? undefined
          : kind < 0.65
            ? pick(short[verdict])
            : `${work}, ${pick(reasons[tool][verdict])}`;
      reviews.push({ reviewer: id, tool, verdict, ...(quote && { quote }) });
    }
  }
  return {
    version: 1,
    id: 'many-reviewers',
    lang: 'en',
    kicker: 'Readers’ panel',
    title: 'SQLite or PostgreSQL for something small',
    summary: 'Five hundred readers who keep a small thing running told us what they would start with again.',
    updated: '2026-04-30',
    disclosure: 'The readers and their words are invented for this demonstration.',
    tools: [
      {
        id: 'sqlite',
        name: 'SQLite',
        category: 'Databases',
        tagline: 'A database in a file, inside your program',
        description:
          'A library and not a server: the program that uses it reads and writes one file. One writer at a time, any number of readers, and a test suite many times its own size.',
        entry: 'Free',
        url: 'https://sqlite.org/',
      },
      {
        id: 'postgresql',
        name: 'PostgreSQL',
        category: 'Databases',
        tagline: 'The server that takes your data seriously',
        description:
          'A relational server with strict types, roles, extensions and thirty years behind it. It runs beside your program, on your machine or on one you rent.',
        entry: 'Free',
        url: 'https://www.postgresql.org/',
      },
    ],
    reviewers,
    reviews,
    community: {
      votes: '../api/comparisons/many-reviewers/votes',
      tallies: { sqlite: { ship: 48211, skip: 20977 }, postgresql: { ship: 51034, skip: 17260 } },
    },
  };
}

function worst() {
  const zalgo = (text, height) =>
    [...text]
      .map(
        (letter, i) =>
          letter +
          Array.from({ length: height }, (_, k) =>
            String.fromCharCode(0x300 + ((i * 13 + k * 7) % 0x50)),
          ).join(''),
      )
      .join('');
  const sentences = [
    'I was asked for a sentence and I have brought a chapter.',
    'Whoever shows this should fold it, offer the rest, and not lose a word of it.',
    'The first year went well, the second went well enough, and about the third I would rather talk elsewhere.',
    'There is a table in the appendix, an appendix to the table, and a footnote that contradicts both.',
    'I stand by all of it.',
  ];
  let long = '';
  for (let i = 0; long.length < 10_000; i += 1)
    long += `${sentences[i % sentences.length]}${i % 7 === 6 ? '\n\n' : ' '}`;
  long = `${long.slice(0, 9_991)} The end.`;

  const markup =
    '<img src="x" onerror="alert(1)"> <script>alert(1)</script> </style></script><!-- ${alert(1)} {{constructor.constructor("alert(1)")()}} <%= 7 * 7 %> #{7*7} &lt;b&gt;';
  const override = '\u202e';

  return {
    version: 1,
    id: 'worst',
    lang: 'not a language!',
    url: 'javascript:alert(document.domain)',
    kicker: `Everything at once ${markup}`,
    title: `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft vs ${'W'.repeat(120)}`,
    summary: `A document to be shown in spite of itself. ${markup}`,
    updated: '2026-02-30',
    disclosure: `${override}Not one of these links earns anything.`,
    unknownKey: { nested: 'ignored' },
    ['__proto__']: { polluted: true },
    tools: [
      {
        id: '__proto__',
        name: `Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz${'x'.repeat(160)}`,
        category: markup,
        tagline: `${override}A tagline that turns its line around and never turns it back`,
        description: `${'https://example.com/a/very/long/path/without/a/single/break/'.repeat(6)} and then\u0000 a NUL,\u0007 a bell,\u001b[31m an escape, and\ttabs\r\nand line breaks.`,
        entry: '$1,999,999,999.99 per seat, month and started thousand of requests (annual prepayment)',
        url: 'JaVaScRiPt:alert(1)',
        logo: 'https://user:secret@example.com/logo.svg',
        panelShip: 140,
        unknown: true,
      },
      {
        id: 'a/b?c#d',
        name: '👩🏽‍💻👨‍👩‍👧‍👦🏳️‍🌈 עברית and English عربي 漢字',
        category: '   ',
        tagline: '\u200b\u200b\u200b',
        description: '',
        entry: '',
        url: 'https://example.com\\@evil.example/',
        sponsored: 'yes',
      },
    ],
    reviewers: [
      {
        id: 'long',
        name: 'A Person Of Very Many Names'.repeat(8),
        motto: markup,
        avatar: '../images/no-such-picture.svg',
      },
      {
        id: 'word',
        name: 'Pneumonoultramicroscopicsilicovolcanoconiosis',
        motto: 'm'.repeat(300),
        avatar: 'data:image/svg+xml,<svg/>',
      },
      { id: 'zalgo', name: zalgo('He comes', 24), motto: zalgo('and he paints over his neighbours', 12) },
      {
        id: 'bidi',
        name: `${override}desrever`,
        motto: '\u2067\u202bnever closed',
        url: 'vbscript:msgbox(1)',
      },
      { id: 'emoji', name: '👨‍👩‍👧‍👦', motto: '🧑🏿‍🚀'.repeat(40), kind: 'robot', avatar: '' },
      { id: 'control', name: 'Nul\u0000and\u0008bell', motto: '   ', url: '//user:secret@example.com/' },
      { id: 'surrogate', name: 'Half a \ud83d face', motto: '\ufeff' },
      { id: 'blank', name: '\u200b \u2060' },
      { id: 'long', name: 'The same id again' },
      { id: 'none', name: 'Covered nothing', kind: 'ai' },
      'not a reviewer',
    ],
    reviews: [
      { reviewer: 'long', tool: '__proto__', verdict: 'ship', quote: long, date: 'yesterday' },
      { reviewer: 'long', tool: 'a/b?c#d', verdict: 'skip', quote: `${long}${long}` },
      { reviewer: 'word', tool: '__proto__', verdict: 'skip', quote: 'A'.repeat(5000) },
      {
        reviewer: 'word',
        tool: 'a/b?c#d',
        verdict: 'ship',
        quote: markup,
        url: 'blob:https://example.com/1',
      },
      {
        reviewer: 'zalgo',
        tool: '__proto__',
        verdict: 'ship',
        quote: zalgo('To invoke the hive mind representing chaos.', 20),
      },
      {
        reviewer: 'bidi',
        tool: '__proto__',
        verdict: 'skip',
        quote: `${override}This line is backwards and must not drag the page along.`,
      },
      {
        reviewer: 'bidi',
        tool: 'a/b?c#d',
        verdict: 'ship',
        quote: 'قرأتُ الوثيقة مرتين (v2.0 beta) ثم كتبت "skip" ولم أندم.',
      },
      { reviewer: 'emoji', tool: 'a/b?c#d', verdict: 'ship', quote: '👩‍👩‍👦‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿'.repeat(60) },
      {
        reviewer: 'control',
        tool: '__proto__',
        verdict: 'ship',
        quote: 'First line\nsecond line\n\n\n\n\n\nafter a gap\u0000\u0001\u0002',
      },
      { reviewer: 'surrogate', tool: '__proto__', verdict: 'skip', quote: '' },
      {
        reviewer: 'surrogate',
        tool: '__proto__',
        verdict: 'ship',
        quote: 'A second review of the same tool.',
      },
      { reviewer: 'surrogate', tool: 'a/b?c#d', verdict: 'maybe', quote: 'Neither word.' },
      { reviewer: 'nobody', tool: '__proto__', verdict: 'ship' },
      { reviewer: 'long', tool: 'constructor', verdict: 'ship' },
      null,
    ],
    community: {
      votes: 'javascript:alert(1)',
      tallies: {
        ['__proto__']: { ship: 987654321012345, skip: 12345678987654 },
        'a/b?c#d': { ship: Number.MAX_SAFE_INTEGER + 2, skip: -1 },
        toString: { ship: 1, skip: 1 },
      },
      reveal: 'sometimes',
      minimum: 0.5,
    },
    newsletter: {
      kicker: '',
      title: markup,
      text: 'n'.repeat(400),
      endpoint: 'data:text/plain,',
      consent: 7,
    },
    labels: { ship: '', skip: 42, noSuchLabel: 'x' },
  };
}

write(manyReviewers());
write(worst());
