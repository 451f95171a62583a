// Stands in for the default app that a packaged Electron has thrown away: `electron [switches] path/to/app [arguments]` runs the app at that path,
// with the name, version and data folder it would have had under the official binary. Copied into the fallback runtime's resources/app.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { Module } = require('node:module');
const { app } = require('electron');

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (process.argv.includes('--version') || process.argv.includes('-v')) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
}
if (!given) {
  process.stderr.write('electron: give the path of an app\n');
  process.exit(1);
}

const target = path.resolve(given);
const folder = fs.statSync(target).isDirectory() ? target : path.dirname(target);
const manifest = path.join(folder, 'package.json');
if (fs.existsSync(manifest)) {
  const { productName, name, version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (productName || name) app.setName(productName || name);
  if (version) app.setVersion(version);
}
app.setAppPath(folder);
app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
process.defaultApp = true; // as under the official binary: process.argv[1] is the app's own path
Module._load(target, Module, true);
