/** In bytes: far above any article, and far below what would fill the memory of a small server. */
export const sizeLimit = 64 * 2 ** 20;

export const tooLarge = (limit: number): string => `is larger than ${limit / 2 ** 20} MiB, the most that is read`;
