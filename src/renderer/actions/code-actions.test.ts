import { expect, it } from 'vitest';
import { moduleSize } from '../../compose/qr-modules';
import { mmToPt, ptToMm } from '../../geometry/units';
import { makeEdition } from '../../testing/make-edition';
import { codeSide, fitsInCode, leastModule, webAddress } from './code-actions';

it('knows an address of the web from other text', () => {
  expect([' https://news.example.com/a?b=1\n', 'www.example.com/a', 'HTTP://EXAMPLE.COM'].map(webAddress)).toEqual(['https://news.example.com/a?b=1', 'https://www.example.com/a', 'HTTP://EXAMPLE.COM']);
  expect(['https://example.com is here', '3.5', 'example', 'a.b', 'https://localhost', '本报讯', ''].map(webAddress)).toEqual([null, null, null, null, null, null, null]);
});

it('makes codes no smaller than the house prints their modules', () => {
  const edition = makeEdition();
  for (const address of ['https://a.cn', `https://example.com/${'x'.repeat(200)}`]) {
    const side = codeSide(edition, address);
    expect(ptToMm(moduleSize(address, mmToPt(side)))).toBeGreaterThanOrEqual(ptToMm(leastModule(edition)) - 0.001);
  }
  expect(codeSide(edition, 'https://a.cn')).toBe(18);
  expect([fitsInCode('页'.repeat(900)), fitsInCode('x'.repeat(2001)), fitsInCode('https://a.cn')]).toEqual([false, false, true]);
});
