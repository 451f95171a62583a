#!/usr/bin/env node
// Makes the sample editions anew: resources/sample.forme from resources/sample/ (the copy, and the photographs with what their metadata say of
// them), and resources/sample-western.forme from resources/sample-western/. Everything is done by the program's own command line, as a desk would
// do it. `node scripts/build-sample.mjs [chinese] [western]` makes only those named.
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';

const source = path.join(root, 'resources', 'sample');
const western = path.join(root, 'resources', 'sample-western');
const wanted = process.argv.slice(2);

const samples = {
  chinese: () => {
    const edition = start('sample.forme', '--template', 'broadsheet-8', '--paper', '望澜日报', '--date', '2026-11-23', '--page-name', '城事', '--editors', '责任编辑 温知秋　版式 陆远　校对 何夕');
    forme('import', edition, ...fs.readdirSync(source).filter((name) => /\.(txt|jpg)$/.test(name)).sort((a, b) => order(a) - order(b)).map((name) => path.join(source, name)));
    forme('fill', edition, '--qr', 'https://wanglan.example/chengshi');
  },
  western: () => {
    const edition = start('sample-western.forme', '--template', 'western-5', '--paper', 'The Harrowmouth Courier', '--date', '2026-11-23', '--page-name', 'News');
    forme('import', edition, path.join(western, 'copy.txt'), path.join(western, 'pictures.json'), '--pictures', source);
    forme('fill', edition);
  },
};

for (const [name, make] of Object.entries(samples)) if (wanted.length === 0 || wanted.includes(name)) make();

/** A new edition in the place of the former one. */
function start(name, ...options) {
  const edition = path.join(root, 'resources', name);
  fs.rmSync(edition, { recursive: true, force: true });
  forme('new', edition, ...options);
  return edition;
}

/** The picture of the lead comes first. */
function order(name) {
  return ['copy.txt', 'harbour.jpg', 'alpine.jpg'].indexOf(name);
}

function forme(...args) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts', 'forme.mjs'), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
