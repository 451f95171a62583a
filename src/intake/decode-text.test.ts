import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

describe('decodeText', () => {
  it('reads UTF-8 with and without mark', () => {
    expect(decodeText(new TextEncoder().encode('望澜日报'))).toBe('望澜日报');
    expect(decodeText(new TextEncoder().encode('\uFEFF望澜'))).toBe('望澜');
  });
  it('reads GB 18030', () => expect(decodeText(new Uint8Array([0xb1, 0xa8, 0xd6, 0xbd]))).toBe('报纸'));
  it('reads UTF-16', () => expect(decodeText(new Uint8Array([0xff, 0xfe, 0xa5, 0x62]))).toBe('报'));
  it('refuses what is no text', () => expect(decodeText(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]))).toBeNull());
});
