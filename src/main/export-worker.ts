/** Entry of the utility process that exports: composes and writes apart from the windows, so that neither waits for the other. */
import { readFile } from 'node:fs/promises';
import { exportEdition } from '../export/export-edition';
import { readFontShelf } from '../export/font-files';
import type { ExportOrder, FromExporter, ToExporter } from './export-messages';

const { parentPort } = process;
const stop = new AbortController();
const say = (message: FromExporter): void => parentPort.postMessage(message);

parentPort.on('message', ({ data }: { readonly data: ToExporter }) => {
  if (data.type === 'cancel') stop.abort();
  else void run(data);
});

async function run({ edition, format, pages, file, fonts, profile, assets }: ExportOrder): Promise<void> {
  const outcome = await exportEdition({
    edition,
    fonts: await readFontShelf(fonts),
    readAsset: (id) => {
      const path = assets[id];
      return path ? readFile(path) : Promise.reject(Object.assign(new Error(`no asset ${id}`), { code: 'ENOENT' }));
    },
    profile,
    request: { format, pages },
    file,
    onProgress: (progress) => say({ type: 'progress', ...progress }),
    signal: stop.signal,
  });
  say({ type: 'outcome', outcome });
}
