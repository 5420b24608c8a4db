/** Makes something when it is first asked for: formatters of `Intl` take milliseconds, and most starts need few of them. */
export function once<Made>(make: () => Made): () => Made {
	let made: Made | undefined;
	return () => (made ??= make());
}
