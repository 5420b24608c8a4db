/** The path of a home page, in one language of a site or in all. */
const home = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w+)?)?$/i;

export function isHome(address: unknown): boolean {
	return typeof address === 'string' && URL.canParse(address) && home.test(new URL(address).pathname);
}
