/** Why an address could not be read, in words that follow it: `https://…: refuses the connection`. */
export class NetworkFault extends Error {}

/** What the error codes of Node, OpenSSL and the HTTP parser mean to somebody who reads news. */
const words: readonly (readonly [code: RegExp, message: string])[] = [
	[/^(?:ENOTFOUND|ENODATA|ENONAME)$/, 'no such host'],
	[/^EAI_AGAIN$/, 'its host cannot be looked up now'],
	[/^ECONNREFUSED$/, 'refuses the connection'],
	[/^(?:ECONNRESET|EPIPE|ECONNABORTED)$/, 'breaks off the connection'],
	[/^ETIMEDOUT$/, 'does not answer'],
	[/^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, 'cannot be reached'],
	[/^HPE_HEADER_OVERFLOW$/, 'sends headers that are too long'],
	[/^HPE_/, 'does not answer in HTTP'],
	[/^Z_BUF_ERROR$/, 'ends too early'],
	[/^(?:Z_|ERR__?ZLIB|ERR_BROTLI|ZSTD_)/, 'is not compressed correctly'],
	[/^CERT_HAS_EXPIRED$/, 'its certificate has expired'],
	[/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'its certificate is for another host'],
	[/CERT|SIGNATURE|ISSUER/, 'its certificate cannot be trusted'],
	[/SSL|TLS|EPROTO/, 'no secure connection can be made'],
];

/** Makes a fault of any error of a request or its response. */
export function faultOf(error: unknown): NetworkFault {
	if (error instanceof NetworkFault) return error;
	const {code = '', message, errors} = error as NodeJS.ErrnoException & {errors?: unknown[]};
	// When all addresses of a host fail, the error holds one for each of them.
	if (errors?.[0] && !code) return faultOf(errors[0]);
	const known = words.find(([pattern]) => pattern.test(code));
	return new NetworkFault(known?.[1] ?? `cannot be read: ${message}`, {cause: error});
}
