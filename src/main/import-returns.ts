import type { IncomingFile } from '../intake/import-files';
import type { Imported, ImportedReturn, RefusedFile } from '../model/imported';
import { readProofReturn, RETURN_ENDING } from '../model/proof-return';

/** Some thousand marks with the texts of their stories; nobody's return is larger. */
const MAX_BYTES = 32 * 1024 * 1024;

export const isReturn = ({ name }: Pick<IncomingFile, 'name'>): boolean => name.toLowerCase().endsWith(`.${RETURN_ENDING}`);

/** Reads return files of HTML proofs. What is none, damaged or of a newer format is in `refused`. */
export function importReturns(files: readonly IncomingFile[]): Pick<Imported, 'refused'> & { readonly returns: readonly ImportedReturn[] } {
  const returns: ImportedReturn[] = [];
  const refused: RefusedFile[] = [];
  for (const { name, bytes } of files) {
    if (bytes.byteLength > MAX_BYTES) {
      refused.push({ name, key: 'intake.tooLarge', values: { name, limit: MAX_BYTES / 1024 / 1024 } });
      continue;
    }
    if (!isReturn({ name })) {
      refused.push({ name, key: 'merge.no-return', values: { name } });
      continue;
    }
    const read = readProofReturn(new TextDecoder().decode(bytes));
    if (read.ok) returns.push({ name, file: read.value });
    else refused.push({ name, key: read.key, values: { name, ...read.values } });
  }
  return { returns, refused };
}
