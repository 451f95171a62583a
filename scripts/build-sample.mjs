#!/usr/bin/env node
// Makes resources/sample.forme anew from resources/sample/: the copy, and the photographs with what their metadata say of them.
// Everything is done by the program's own command line, as a desk would do it.
import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';

const source = path.join(root, 'resources', 'sample');
const edition = path.join(root, 'resources', 'sample.forme');

fs.rmSync(edition, { recursive: true, force: true });
forme('new', edition, '--template', 'broadsheet-8', '--paper', '望澜日报', '--date', '2026-11-23', '--page-name', '城事', '--editors', '责任编辑 温知秋　版式 陆远　校对 何夕');
forme('import', edition, ...fs.readdirSync(source).filter((name) => /\.(txt|jpg)$/.test(name)).sort((a, b) => order(a) - order(b)).map((name) => path.join(source, name)));
forme('fill', edition, '--qr', 'https://wanglan.example/chengshi');

/** The picture of the lead comes first. */
function order(name) {
  return ['copy.txt', 'harbour.jpg', 'alpine.jpg'].indexOf(name);
}

function forme(...args) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts', 'forme.mjs'), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
