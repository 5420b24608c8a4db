/** In bytes: far above any article, and far below what would fill the memory of a small server. */
export const sizeLimit = 64 * 2 ** 20;

export const tooLarge = (limit: number): string => `is larger than ${limit / 2 ** 20} MiB, the most that is read`;

/** How many articles one document is read for: many times those of any newspaper, and as many as are read in a few seconds. */
export const mostItems = 10_000;

export const tooMany = `holds more than ${mostItems} articles: those after them are left out`;
