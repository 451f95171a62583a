import type { Imported, ImportedPicture, ImportedStory, RefusedFile } from '../model/imported';
import type { AnnotatedPdf } from '../model/annotated-pdf';
import type { Asset } from '../model/picture';
import { decodeText } from './decode-text';
import { readPageCopy, type PageCopyPhoto } from './page-copy';
import { readDocx } from './docx';
import { checkPicture } from './picture-check';
import { readPicture } from './picture-metadata';
import { readPlainText } from './plain-text';
import { isPdf } from './is-pdf';
import { isTaggedText, readTaggedText } from './tagged-text';

export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Larger files are refused: nothing a page prints needs them, and reading one would stall the desk. */
const MAX_BYTES = 512 * 1024 * 1024;

/**
 * Takes a batch of files: .docx, .txt (plain or tagged) and page copy (.json) as stories; JPEG, PNG, TIFF, WebP as pictures, whatever
 * their names say. A PDF is read for the annotations on it. One bad file never stops the others: it is in `refused` with its reason.
 * `storeAsset` puts a picture's bytes into the bundle; it runs before the picture is reported.
 */
export async function importFiles(
  files: readonly IncomingFile[],
  storeAsset: (bytes: Uint8Array, asset: Asset) => Promise<void>,
): Promise<Imported> {
  const stories: ImportedStory[] = [];
  const pictures: ImportedPicture[] = [];
  const refused: RefusedFile[] = [];
  const photos: PageCopyPhoto[] = [];
  const proofs: AnnotatedPdf[] = [];
  for (const file of files) {
    const taken = await importFile(file);
    if (taken.kind === 'refused') refused.push(taken.refused);
    else if (taken.kind === 'stories') {
      stories.push(...taken.stories);
      photos.push(...(taken.photos ?? []));
    } else if (taken.kind === 'proof') proofs.push(taken.proof);
    else {
      await storeAsset(file.bytes, taken.picture.asset);
      pictures.push(taken.picture);
    }
  }
  const missing = photos.filter((photo) => !pictures.some((picture) => isPhoto(picture, photo)));
  refused.push(...missing.map(({ src }) => ({ name: src, key: 'intake.pictureMissing', values: { name: src } })));
  return { stories, pictures: pictures.map((picture) => withCaption(picture, photos)), ...(proofs.length > 0 ? { proofs } : {}), refused };
}

const stem = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '').toLowerCase();
const isPhoto = (picture: ImportedPicture, photo: PageCopyPhoto): boolean => stem(picture.asset.name) === stem(photo.src);

/** What page copy says of a picture of the same batch counts for more than what the picture says of itself. */
function withCaption(picture: ImportedPicture, photos: readonly PageCopyPhoto[]): ImportedPicture {
  const photo = photos.find((each) => isPhoto(picture, each));
  return photo ? { ...picture, caption: photo.caption || picture.caption, credit: photo.credit || picture.credit } : picture;
}

type Taken =
  | { readonly kind: 'stories'; readonly stories: readonly ImportedStory[]; readonly photos?: readonly PageCopyPhoto[] }
  | { readonly kind: 'picture'; readonly picture: ImportedPicture }
  | { readonly kind: 'proof'; readonly proof: AnnotatedPdf }
  | { readonly kind: 'refused'; readonly refused: RefusedFile };

async function importFile(file: IncomingFile): Promise<Taken> {
  const refuse = (key: string, values = {}): Taken => ({ kind: 'refused', refused: { name: file.name, key, values: { name: file.name, ...values } } });
  const found = (...stories: readonly (ImportedStory | null)[]): Taken => {
    const some = stories.filter((story) => story !== null);
    return some.length > 0 ? { kind: 'stories', stories: some } : refuse('intake.empty');
  };
  if (file.bytes.byteLength === 0) return refuse('intake.empty');
  if (file.bytes.byteLength > MAX_BYTES) return refuse('intake.tooLarge', { limit: MAX_BYTES / 1024 / 1024 });
  if (/\.json$/i.test(file.name)) return importPageCopy(file, refuse);
  if (/\.doc$/i.test(file.name)) return refuse('intake.oldWord');
  if (isZip(file.bytes)) {
    try {
      return found(await readDocx(file.name, file.bytes));
    } catch {
      return refuse('intake.notWord');
    }
  }
  if (isPdf(file.bytes)) {
    // Loaded when one comes: the program starts sooner without its reader.
    const { readAnnotatedPdf } = await import('./annotated-pdf');
    const read = await readAnnotatedPdf(file.name, file.bytes);
    return read.ok ? { kind: 'proof', proof: read.value } : refuse(read.key);
  }
  const picture = await checkPicture(file.bytes);
  if (picture.kind === 'good') return { kind: 'picture', picture: await readPicture(file.name, file.bytes, picture) };
  if (picture.kind === 'refused') return refuse(picture.key, picture.values);
  const text = decodeText(file.bytes);
  if (text === null) return refuse('intake.unknownKind');
  return isTaggedText(text) ? found(...readTaggedText(text).stories) : found(readPlainText(file.name, text));
}

function importPageCopy(file: IncomingFile, refuse: (key: string, values?: Record<string, string | number>) => Taken): Taken {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder().decode(file.bytes));
  } catch {
    return refuse('intake.notJson');
  }
  const copy = readPageCopy(raw);
  return copy.ok ? { kind: 'stories', stories: copy.value.stories, photos: copy.value.photos } : refuse(copy.key, copy.values);
}

/** A .docx is a ZIP archive. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
