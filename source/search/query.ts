export const parseQuery = (q: string) => q;
