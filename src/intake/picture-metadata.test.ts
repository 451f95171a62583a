import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ImportedPicture } from '../model/imported';
import { pngBomb } from '../testing/picture-files';
import { checkPicture } from './picture-check';
import { importFiles } from './import-files';
import { readPicture as readChecked } from './picture-metadata';

async function readPicture(name: string, bytes: Uint8Array): Promise<ImportedPicture | null> {
  const check = await checkPicture(bytes);
  return check.kind === 'good' ? readChecked(name, bytes, check) : null;
}

const blank = () => sharp({ create: { width: 30, height: 20, channels: 3, background: '#888' } });

/** An IPTC block (record 2: dataset → UTF-8 text) as a JPEG APP13 segment, put right after the start marker. */
function withIptc(jpeg: Buffer, datasets: Readonly<Record<number, string>>): Buffer {
  const iptc = Buffer.concat(Object.entries(datasets).map(([id, text]) => {
    const data = Buffer.from(text, 'utf8');
    return Buffer.concat([Buffer.from([0x1c, 2, Number(id), data.length >> 8, data.length & 255]), data]);
  }));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iptc.length);
  const block = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), Buffer.from('8BIM', 'latin1'), Buffer.from([4, 4, 0, 0]), size, iptc, Buffer.alloc(iptc.length % 2)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(block.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xed]), length, block, jpeg.subarray(2)]);
}

describe('readPicture', () => {
  it('reads caption and credit from IPTC in Chinese', async () => {
    const bytes = withIptc(await blank().jpeg().toBuffer(), { 120: '江中泊舟，摄于望澜。', 80: '沈知行', 110: '望澜日报' });
    expect(await readPicture('a.jpg', bytes)).toMatchObject({ slug: 'a', caption: '江中泊舟，摄于望澜。', credit: '沈知行 / 望澜日报' });
  });
  it('reads caption and creator from XMP', async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">山野旧影</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>Adolphe Braun</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>';
    for (const bytes of [await blank().jpeg().withXmp(xmp).toBuffer(), await blank().tiff().withXmp(xmp).toBuffer(), await blank().png().withXmp(xmp).toBuffer(), await blank().webp().withXmp(xmp).toBuffer()]) {
      expect(await readPicture('b', bytes)).toMatchObject({ caption: '山野旧影', credit: 'Adolphe Braun' });
    }
  });
  it('reads EXIF and gives the upright size', async () => {
    const bytes = await blank().withExif({ IFD0: { ImageDescription: 'Boats in a river', Artist: 'F. Beato', Orientation: '6' } }).jpeg().toBuffer();
    const picture = await readPicture('c.jpg', bytes);
    expect(picture).toMatchObject({ caption: 'Boats in a river', credit: 'F. Beato' });
    const { orientation } = await sharp(bytes).metadata();
    expect([picture!.asset.width, picture!.asset.height]).toEqual(orientation === 6 ? [20, 30] : [30, 20]);
  });
  it('names each format by its content, not its name', async () => {
    expect((await readPicture('x.jpg', await blank().png().toBuffer()))!.asset.mime).toBe('image/png');
    expect((await readPicture('x.jpg', await blank().webp().toBuffer()))!.asset.mime).toBe('image/webp');
    expect((await readPicture('x.jpg', await blank().tiff().toBuffer()))!.asset.mime).toBe('image/tiff');
  });
  it('yields nothing for what is no picture', async () => expect(await readPicture('x.jpg', Buffer.from('hello'))).toBeNull());
});

describe('pictures that cannot be used', () => {
  const noise = sharp({ create: { width: 300, height: 200, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } });
  const take = async (name: string, bytes: Uint8Array) => importFiles([{ name, bytes }], async () => undefined);

  it('are refused when they come in, each with its reason', async () => {
    for (const whole of [await noise.clone().jpeg().toBuffer(), await noise.clone().png().toBuffer(), await noise.clone().tiff().toBuffer(), await noise.clone().webp().toBuffer()]) {
      expect(await take('半张.jpg', whole.subarray(0, whole.length / 2))).toMatchObject({ pictures: [], refused: [{ name: '半张.jpg', key: 'intake.pictureBroken', values: { name: '半张.jpg' } }] });
      expect((await take('whole.jpg', whole)).pictures).toHaveLength(1);
    }
    expect((await take('bomb.png', pngBomb(100_000, 100_000))).refused).toEqual([
      { name: 'bomb.png', key: 'intake.pictureTooManyPixels', values: { name: 'bomb.png', width: 100_000, height: 100_000, limit: 268 } },
    ]);
    expect((await take('start.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]))).refused).toMatchObject([{ key: 'intake.pictureBroken' }]);
    expect((await take('empty.jpg', new Uint8Array())).refused).toMatchObject([{ key: 'intake.empty' }]);
    expect((await take('moving.gif', await noise.clone().gif().toBuffer())).refused).toMatchObject([{ key: 'intake.unknownKind' }]);
  });
});
