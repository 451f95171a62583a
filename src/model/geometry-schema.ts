import * as v from 'valibot';

/** No page, position or size is larger: 100 metres. Keeps damaged numbers from running composition for ever. */
export const FAR = 300_000;

export const position = v.pipe(v.number(), v.finite(), v.minValue(-FAR), v.maxValue(FAR));
export const size = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(FAR));
/** Points. */
export const rectSchema = v.strictObject({ x: position, y: position, width: size, height: size });
