/** Run by bench/quality.mjs: sets copy with the engine, exports it as the program does and has it measured from outside. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readTemplates } from '../../src/storage/read-templates';
import { nodeFileSystem as files } from '../../src/storage/node-file-system';
import { columnEdition } from './column-edition';
import { exportPdf } from './export-pdf';

const root = resolve(import.meta.dirname, '..', '..');
const { values, positionals } = parseArgs({
  options: { copy: { type: 'string' }, keep: { type: 'string' }, measures: { type: 'string', default: '13' }, list: { type: 'boolean', default: false }, fit: { type: 'string', default: 'total' } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? join(root, '..', 'shared', 'typography'));
const meter = join(folder, 'quality.py');
const copyFile = resolve(values.copy ?? join(folder, '..', 'seed', 'page.json'));

if (!existsSync(meter) || !existsSync(copyFile)) {
  console.log(`Skipped: ${existsSync(meter) ? `no copy at ${copyFile}` : `no quality.py in ${folder}`}.`);
} else {
  const { templates } = await readTemplates(files, join(root, 'templates'));
  const house = templates.find(({ id }) => id === 'broadsheet-8')!.styles;
  const body = house.paragraph.body!;
  const styles = { ...house, paragraph: { ...house.paragraph, body: { ...body, lineFit: values.fit === 'stable' ? ('stable' as const) : ('total' as const) } } };
  const copy: unknown = JSON.parse(await readFile(copyFile, 'utf8'));
  const target = values.keep ?? (await mkdtemp(join(tmpdir(), 'forme-quality-')));
  try {
    for (const measure of values.measures.split(',').map(Number)) {
      // So many rows that the text of a page fills the six columns of the basic measure.
      const rows = Math.round((120 * 13) / measure);
      const file = join(target, `columns-${measure}.pdf`);
      await exportPdf(columnEdition(copy, styles, { size: 9, pitch: 11.6, measure, columns: 6, rows }), root, file);
      console.log(`\n${measure} em, 9/11.6 pt, six columns of ${rows} lines`);
      spawnSync('python3', [meter, file, ...(values.list ? ['--list'] : [])], { stdio: 'inherit' });
    }
  } finally {
    if (!values.keep) await rm(target, { recursive: true, force: true });
  }
}
