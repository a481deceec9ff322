import { expect, test } from 'vitest';
import { coin } from '../../../client/art/coin.ts';
import { EMBLEMS, roundel } from '../../../client/art/emblems.ts';
import { BOLD } from '../../../client/art/icons/bold.ts';
import { FILL } from '../../../client/art/icons/fill.ts';
import { REGULAR } from '../../../client/art/icons/regular.ts';
import { trusted } from '../../../client/art/trusted.ts';

test('drawings pass as they are', () => {
  const icons = [REGULAR, FILL, BOLD].flatMap((set) => Object.values(set).map(String));
  const roundels = Object.keys(EMBLEMS).map((emblem) => roundel(emblem, 'teal'));
  const drawings = [...icons, ...roundels, coin('both', 'paper'), coin('both', 'evening')];
  for (const markup of drawings) expect(trusted(markup)).toBe(markup);
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
