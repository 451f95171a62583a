/** Entry of the utility process that exports: composes and writes apart from the windows, so that neither waits for the other. */
import { readFile } from 'node:fs/promises';
import { exportEdition } from '../export/export-edition';
import { readFontShelf } from '../export/font-files';
import { openPictureCache } from '../export/facts/picture-cache';
import type { ExportOrder, FromExporter, ToExporter } from './export-messages';

const { parentPort } = process;
/** In the folder that the process is started with. */
const cache = openPictureCache(process.argv[2]!);
/** Of the job at work: a cancel that comes when it is over is not the next one's. */
let stop: AbortController | null = null;
const say = (message: FromExporter): void => parentPort.postMessage(message);

parentPort.on('message', ({ data }: { readonly data: ToExporter }) => {
  if (data.type === 'cancel') stop?.abort();
  else void run(data);
});

async function run({ type: _, fonts, assets, ...order }: ExportOrder): Promise<void> {
  const control = new AbortController();
  stop = control;
  const outcome = await exportEdition({
    ...order,
    fonts: await readFontShelf(fonts),
    readAsset: (id) => {
      const path = assets[id];
      return path ? readFile(path) : Promise.reject(Object.assign(new Error(`no asset ${id}`), { code: 'ENOENT' }));
    },
    assetPath: (id) => assets[id] ?? null,
    cache,
    onProgress: (progress) => say({ type: 'progress', ...progress }),
    signal: control.signal,
  });
  stop = null;
  say({ type: 'outcome', outcome });
}
