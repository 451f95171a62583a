import { checkOutputProfile } from '../export/check-output-profile';
import type { IncomingFile } from '../intake/import-files';
import type { Imported, ImportedProfile, RefusedFile } from '../model/imported';
import type { Asset } from '../model/picture';
import { sha256 } from '../storage/hash';

/** The largest output profiles people meet are some 10 MB. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Takes ICC profiles that pictures can be converted to and a PDF/X can declare. Others are in `refused` with what they are instead. */
export async function importProfiles(files: readonly IncomingFile[], storeAsset: (bytes: Uint8Array, asset: Asset) => Promise<void>): Promise<Imported> {
  const profiles: ImportedProfile[] = [];
  const refused: RefusedFile[] = [];
  for (const { name, bytes } of files) {
    if (bytes.byteLength > MAX_BYTES) {
      refused.push({ name, key: 'intake.tooLarge', values: { name, limit: MAX_BYTES / 1024 / 1024 } });
      continue;
    }
    const check = await checkOutputProfile(name, bytes);
    if (!check.ok) {
      refused.push({ name, key: check.key, values: check.values });
      continue;
    }
    const asset: Asset = { id: sha256(bytes), name, mime: 'application/vnd.iccprofile', width: 0, height: 0, bytes: bytes.byteLength };
    await storeAsset(bytes, asset);
    profiles.push({ asset, identifier: check.profile.description || null });
  }
  return { stories: [], pictures: [], profiles, refused };
}
