import * as v from 'valibot';

/** Ids are object keys and file names, so no dots, slashes or `__proto__`. */
export const idSchema = v.pipe(v.string(), v.regex(/^(?!__)[A-Za-z0-9_-]{1,64}$/));
/** An asset's id is the SHA-256 of its bytes. */
export const assetIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
