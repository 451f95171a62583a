import type { PartType } from '../../model/story-text';

/** The message that names a part. */
export const partKey = <P extends PartType>(type: P): `part.${P}` => `part.${type}`;
