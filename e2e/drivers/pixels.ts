import { createHash } from 'node:crypto';
import type { ElectronApplication } from 'playwright-core';
import sharp from 'sharp';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a person sees of the window. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
  /** Equal only for equal pixels. */
  readonly hash: string;
  /** How dark it is on average, from 0 (white) to 1: small type is grey. */
  readonly ink: number;
}

/**
 * A part of the window as it is on screen, in CSS pixels. Taken by the main process: the debugger's screenshots of a part move the page
 * under a held pointer.
 */
export async function look(app: ElectronApplication, area: Area): Promise<Pixels> {
  const rect = { x: Math.round(area.x), y: Math.round(area.y), width: Math.max(1, Math.round(area.width)), height: Math.max(1, Math.round(area.height)) };
  const png = await app.evaluate(async ({ BrowserWindow }, part) => {
    const image = await BrowserWindow.getAllWindows()[0]!.webContents.capturePage(part);
    return image.toPNG().toString('base64');
  }, rect);
  const { data, info } = await sharp(Buffer.from(png, 'base64')).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let light = 0;
  for (const value of data) light += value;
  return { width: info.width, height: info.height, rgb: data, hash: createHash('sha1').update(data).digest('hex'), ink: 1 - light / data.length / 255 };
}

/** The share of pixels that differ visibly between two looks at one place. */
export function difference(a: Pixels, b: Pixels): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let i = 0; i < a.rgb.length; i += 3) {
    if (Math.abs(a.rgb[i]! - b.rgb[i]!) + Math.abs(a.rgb[i + 1]! - b.rgb[i + 1]!) + Math.abs(a.rgb[i + 2]! - b.rgb[i + 2]!) > 48) differing += 1;
  }
  return differing / (a.width * a.height);
}

/** Looks again and again until two looks in a row are equal: nothing is being painted any more. */
export async function lookWhenCalm(app: ElectronApplication, area: Area): Promise<Pixels> {
  let last = await look(app, area);
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    const now = await look(app, area);
    if (now.hash === last.hash) return now;
    last = now;
  }
  throw new Error('The window does not come to rest.');
}
