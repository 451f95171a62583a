import { createHash } from 'node:crypto';
import type { ProofSheet } from '../../model/proof-sheet';

/** The script and the look of the proof's reader, as built from src/reader. */
export interface ReaderFiles {
  readonly script: string;
  readonly style: string;
}

/** One HTML file that needs nothing else: its policy lets it run its own script, show its own pictures, and reach nothing. */
export function writeHtmlProof(sheet: ProofSheet, { script, style }: ReaderFiles): string {
  // A closing tag within the script would end it.
  const code = script.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--').trim();
  const look = style.trim();
  const policy = [
    "default-src 'none'", `script-src ${hashOf(code)}`, `style-src ${hashOf(look)}`, 'img-src blob: data:', "base-uri 'none'", "form-action 'none'",
  ].join('; ');
  const data = JSON.stringify(sheet).replaceAll('<', '\\u003c');
  return [
    '<!doctype html>',
    `<html lang="${sheet.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<title>${escaped(sheet.title)}</title>`,
    `<style>${look}</style>`,
    '</head>',
    '<body>',
    '<noscript>This proof needs JavaScript. 此校样需要启用 JavaScript。</noscript>',
    `<script type="application/json" id="sheet">${data}</script>`,
    `<script>${code}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
