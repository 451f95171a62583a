#!/usr/bin/env node
// Makes the sample editions anew: resources/sample.forme from resources/sample/ (the copy, and the photographs with what their metadata say of
// them), resources/sample-edition.forme, of eight pages, from resources/sample-edition/, and resources/sample-western.forme from resources/sample-western/. Everything is done by the program's own command line, as a desk would
// do it. `node scripts/build-sample.mjs [chinese] [edition] [western]` makes only those named.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';

const source = path.join(root, 'resources', 'sample');
const western = path.join(root, 'resources', 'sample-western');
const wanted = process.argv.slice(2);

/** Copy, template and name of the eight pages, and how they are filled. */
const PAGES = [
  ['01-front', 'front-8', '头版'], ['sample', 'broadsheet-8', '城事', '--qr', 'https://wanglan.example/chengshi'], ['03-noodles', 'tabloid-5', '人间'], ['04-briefs', 'tabloid-5', '民生', '--plan'],
  ['05-pictures', 'picture-5', '影像', '--as-is'], ['06-culture', 'culture-5', '副刊', '--as-is'], ['07-weekly', 'tabloid-front-5', '周刊'], ['08-weekly', 'tabloid-5', '周刊', '--plan'],
];

const samples = {
  chinese: () => {
    const edition = start('sample.forme', '--template', 'broadsheet-8', '--paper', '望澜日报', '--date', '2026-11-23', '--page-name', '城事', '--editors', '责任编辑 温知秋　版式 陆远　校对 何夕');
    forme('import', edition, ...copyOf(source));
    forme('fill', edition, '--qr', 'https://wanglan.example/chengshi');
  },
  edition: () => {
    const folder = path.join(root, 'resources', 'sample-edition');
    const pictures = fs.mkdtempSync(path.join(os.tmpdir(), 'forme-sample-'));
    for (const from of [source, folder]) for (const name of fs.readdirSync(from)) if (/\.(jpg|png)$/.test(name)) fs.copyFileSync(path.join(from, name), path.join(pictures, name));
    const [first, ...others] = PAGES;
    const edition = start('sample-edition.forme', '--template', first[1], '--paper', '望澜日报', '--date', '2026-11-23', '--issue', '26188', '--page-name', first[2], '--editors', '责任编辑 温知秋　版式 陆远　校对 何夕');
    page(edition, folder, pictures, 1, first[0]);
    for (const [i, [copy, template, name, ...how]] of others.entries()) {
      forme('add-page', edition, '--template', template, '--page-name', name);
      page(edition, folder, pictures, i + 2, copy, ...how);
    }
    fs.rmSync(pictures, { recursive: true });
  },
  western: () => {
    const edition = start('sample-western.forme', '--template', 'western-front-5', '--paper', 'The Harrowmouth Courier', '--date', '2026-11-23', '--issue', '41,207', '--section', 'Harrowmouth and the Vale', '--page-name', 'Front');
    forme('import', edition, path.join(western, 'front.txt'), path.join(western, 'front.json'), '--pictures', path.join(root, 'resources', 'sample-edition'));
    forme('fill', edition);
    forme('add-page', edition, '--template', 'western-5', '--page-name', 'News');
    forme('import', edition, path.join(western, 'copy.txt'), path.join(western, 'pictures.json'), '--pictures', source);
    forme('fill', edition, '--page', '2');
  },
};

/** The basket holds one page's copy at a time, so that filling a page takes what belongs to it. */
function page(edition, folder, pictures, number, copy, ...how) {
  const files = copy === 'sample' ? copyOf(source) : ['txt', 'json'].map((ending) => path.join(folder, `${copy}.${ending}`));
  forme('import', edition, ...files, '--pictures', pictures);
  forme('fill', edition, '--page', String(number), ...how);
}

for (const [name, make] of Object.entries(samples)) if (wanted.length === 0 || wanted.includes(name)) make();

/** A new edition in the place of the former one. */
function start(name, ...options) {
  const edition = path.join(root, 'resources', name);
  fs.rmSync(edition, { recursive: true, force: true });
  forme('new', edition, ...options);
  return edition;
}

/** Copy and photographs of a folder. */
function copyOf(folder) {
  return fs.readdirSync(folder).filter((name) => /\.(txt|jpg)$/.test(name)).sort((a, b) => order(a) - order(b)).map((name) => path.join(folder, name));
}

/** The picture of the lead comes first. */
function order(name) {
  return ['copy.txt', 'harbour.jpg', 'alpine.jpg'].indexOf(name);
}

function forme(...args) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts', 'forme.mjs'), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
