type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The record without keys whose value is undefined, so that it can be spread over defaults. */
export const definedOf = <T extends object>(record: T): Defined<T> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
