// A ratchet on the shape of the code: kebab-case names, and no file over 400 lines unless one of its first five lines says why
// ("long because: …"). Data files and generated files are left out.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const limit = 400;
const folders = ['src', 'scripts', 'e2e', 'bench'];
const code = /\.(ts|tsx|mjs|cjs|css)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;
const languages = /^([a-z]+-)?(zh-CN|en)\.ts$/; // message files are named by their language tag

const problems = [];
for (const folder of folders) {
  const start = path.join(root, folder);
  if (!fs.existsSync(start)) continue;
  for (const entry of fs.readdirSync(start, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !code.test(entry.name)) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const name = path.relative(root, file);
    if (!kebab.test(entry.name) && !languages.test(entry.name)) problems.push(`${name}: file names are kebab-case`);
    const lines = fs.readFileSync(file, 'utf8').split('\n');
    if (lines.length - 1 > limit && !/long because: \S/i.test(lines.slice(0, 5).join('\n'))) {
      problems.push(`${name}: ${lines.length - 1} lines; split it, or say on one of the first five lines "long because: …"`);
    }
  }
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
