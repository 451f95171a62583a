import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ProofSheet } from '../../model/proof-sheet';
import { writeHtmlProof } from './write-html-proof';

const sheet: ProofSheet = {
  format: 'forme-proof-sheet', version: 1, edition: 'e', title: 'A <b> & "c"', language: 'en', time: '', pages: [], marks: [],
  stories: [{ id: 'a', slug: 'a', language: 'en', text: '</script><script>alert(1)</script><!--', sha256: '' }],
};

test('runs its own script under a policy that lets nothing else run or load, whatever stories say', () => {
  const html = writeHtmlProof(sheet, { script: 'const a = "</script>"; run();\n', style: 'p { color: red }\n' });
  const scripts = [...html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)];
  expect(scripts.map(([, attributes]) => attributes)).toEqual([' type="application/json" id="sheet"', '']);
  expect(JSON.parse(scripts[0]![2]!)).toEqual(sheet);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy.split('; ')).toEqual(["default-src 'none'", `script-src ${hash(scripts[1]![2]!)}`, `style-src ${hash(/<style>([^]*?)<\/style>/.exec(html)![1]!)}`, 'img-src blob: data:', "base-uri 'none'", "form-action 'none'"]);
  expect(html).toContain('<title>A &lt;b> &amp; &quot;c&quot;</title>');
  expect(html).not.toMatch(/(?:src|href)="https?:/);
});
