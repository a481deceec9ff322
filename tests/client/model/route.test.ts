import { describe, expect, test } from 'vitest';
import { readRoute, writeRoute } from '../../../client/model/route.ts';

describe('the address bar', () => {
  test.each([
    { page: 'join', code: 'BCDFGH' },
    { page: 'open', code: '' },
    { page: 'table', code: 'B C%' },
  ] as const)('leads back to where it was written: $page $code', (route) => {
    const [path = '', hash = ''] = writeRoute(route).split('#');
    expect(readRoute(path, hash === '' ? '' : `#${hash}`)).toEqual(route);
  });

  test.each([
    ['/', '#%', { page: 'join', code: '%' }],
    ['/', '#%E0%A4', { page: 'join', code: '%E0%A4' }],
    ['/nothing', '#BCDFGH', { page: 'nowhere', code: '' }],
    ['/table', '#%zz', { page: 'table', code: '%zz' }],
  ])('what nobody wrote there leaves a page all the same: %s%s', (path, hash, route) => {
    expect(readRoute(path, hash)).toEqual(route);
  });
});
