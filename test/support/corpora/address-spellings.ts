// Addresses spelled so that a reader or a filter understands them differently from a browser.

const schemes = [
  'javascript',
  'JaVaScRiPt',
  'vbscript',
  'data',
  'blob',
  'file',
  'ftp',
  'about',
  'view-source',
];
const noise = ['', ' ', '\t', '\n', '\r', '\0', '\u0001', '\u001f', '\u00a0', '\u2028', '\ufeff', '\u200b'];
/** Spellings of forbidden schemes: noise before, within and after the scheme, and before the colon. */
export const spellings = [
  ...schemes.flatMap((scheme) =>
    noise.flatMap((noisy) => [
      `${noisy}${scheme}:alert(1)`,
      `${scheme.slice(0, 4)}${noisy}${scheme.slice(4)}:alert(1)`,
      `${scheme}${noisy}:alert(1)`,
      `${scheme}:${noisy}//example.com/%0aalert(1)`,
    ]),
  ),
  ...[
    'javascript&colon;alert(1)',
    'javascript%3aalert(1)',
    '&#106;avascript:alert(1)',
    '\\u006aavascript:alert(1)',
  ],
  ...['data:text/html,<script>alert(1)</script>', 'data:text/html;base64,PHNjcmlwdD4=', 'about:blank#x'],
  ...[
    'https://user@e.example/',
    'https://user:pass@e.example/',
    'https://:pass@e.example/',
    '//me@e.example/',
  ],
  ...[
    'https:\\\\e.example\\x',
    '\\\\e.example',
    '/\\e.example',
    'https://e.example\\@f.example/',
    'http:\\e.example',
  ],
  ...[
    'https://e.example/\u0000x',
    'https://e.ex\tample/',
    'https://e.example/\nx',
    'https://e.example/\u007f',
  ],
  ...[
    '//e.example/x',
    '/x',
    'x/../y',
    '?q',
    '#h',
    'https:x',
    'http:///e.example',
    'https://e.example:70000/',
  ],
  ...[
    'https://\u202eelpmaxe.moc/',
    'https://[::1]/',
    'https://0x7f.1/',
    'HTTPS://E.EXAMPLE/%2e%2e/',
    'wss://e.example/',
  ],
];
