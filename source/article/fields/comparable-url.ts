/** Parameters that say where a click came from, and nothing about the page that it leads to. */
const tracking =
	/^(?:utm_.+|at_(?:medium|campaign|link\w*|custom\w*|bbc\w*|format|ptr_name)|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid)$/i;

/**
 * The address of a page in one form, however it is written: without scheme, `www.`, fragment, slash at the end and tracking
 * parameters. Undefined for what is no address of the web, and for a home page, which is the address of no article.
 */
export function comparableUrl(address = ''): string | undefined {
	const url = /^https?:/i.test(address) ? URL.parse(address) : null;
	if (!url) return undefined;
	const path = withoutSlashes(url.pathname);
	const parameters = url.search.slice(1).split('&');
	const telling = parameters.filter(parameter => parameter !== '' && !tracking.test(parameter.split('=', 1)[0]!));
	const search = telling.length > 0 ? `?${telling.join('&')}` : '';
	return path || search ? url.host.replace(/^www\./, '') + path + search : undefined;
}

/** The path without the slashes at its end. An expression for that would take quadratic time on a run of slashes. */
function withoutSlashes(path: string): string {
	let end = path.length;
	while (end > 0 && path[end - 1] === '/') end--;
	return path.slice(0, end);
}

/** The host in a comparable address. */
export const hostOf = (comparable: string | null | undefined): string | undefined =>
	comparable?.slice(0, comparable.search(/[/?]|$/)) || undefined;
