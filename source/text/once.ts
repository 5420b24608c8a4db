/**
 * Makes something when it is first asked for. Formatters of `Intl` take milliseconds, and so does reading an expression with
 * classes of Unicode (`\\p{L}`): most starts need few of them.
 */
export function once<Made>(make: () => Made): () => Made {
	let made: Made | undefined;
	return () => (made ??= make());
}
