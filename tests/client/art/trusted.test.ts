import { expect, test } from 'vitest';
import { coin } from '../../../client/art/coin.ts';
import { EMBLEMS, roundel } from '../../../client/art/emblems.ts';
import { BOLD } from '../../../client/art/icons/bold.ts';
import { FILL } from '../../../client/art/icons/fill.ts';
import { REGULAR } from '../../../client/art/icons/regular.ts';
import { escapeText } from '../../../client/art/svg.ts';
import { trusted, trustedWorker } from '../../../client/art/trusted.ts';

test('drawings pass as they are', () => {
  const icons = [REGULAR, FILL, BOLD].flatMap((set) => Object.values(set).map(String));
  const roundels = Object.keys(EMBLEMS).map((emblem) => roundel(emblem, 'teal'));
  const drawings = [...icons, ...roundels, coin('both', 'paper'), coin('both', 'evening')];
  for (const markup of drawings) expect(trusted(markup)).toBe(markup);
});

test('whatever a person or a scenario is called, its drawing passes, and reads as it was written', () => {
  for (const name of ['sails on=b', '<img src=x onerror=1>', 'javascript:alert(1)', '@import "x"', "'&"]) {
    const markup = `<svg><text>${escapeText(name)}</text></svg>`;
    expect(trusted(markup)).toBe(markup);
    const read = markup.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    expect(
      read.replace('&lt;', '<').replace('&gt;', '>').replaceAll('&quot;', '"').replace('&amp;', '&'),
    ).toContain(`<text>${name}</text>`);
  }
});

test.each([
  '<svg><script>alert(1)</script></svg>',
  '<svg onload="alert(1)"></svg>',
  '<svg/onload=alert(1)>',
  '<svg><foreignObject><p>x</p></foreignObject></svg>',
  '<img src=x onerror=alert(1)>',
  '<svg><a href="javascript:alert(1)"><path/></a></svg>',
  '<svg><use href="https://evil.example/x.svg"/></svg>',
  '<svg><image href="https://evil.example/x.png"/></svg>',
  '<svg><style>@import "https://evil.example"</style></svg>',
  '<iframe srcdoc="x"></iframe>',
  '<svg><animate onbegin="alert(1)"/></svg>',
  '<!--><img src=x>-->',
])('%s is no drawing', (markup) => {
  expect(() => trusted(markup)).toThrow(TypeError);
});

test.each(['/assets/balance.worker-DRdIqFwj.js', '/editor/balance.worker.ts?worker_file&type=module'])(
  '%s is a worker that the build has made',
  (address) => {
    expect(trustedWorker(address)).toBe(address);
  },
);

test.each([
  'https://evil.example/assets/x.js',
  '//evil.example/assets/x.js',
  'data:text/javascript,alert(1)',
  'blob:http://localhost/1',
  '/api/scenarios',
  '/assets/../api/x.js',
  '',
])('%s is none', (address) => {
  expect(() => trustedWorker(address)).toThrow(TypeError);
});
