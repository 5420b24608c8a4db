/** Signals that end the program, and the exit codes that shells give for them. */
export const endings = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;

/** Has `giveBack` called when the process ends, by a signal too. What is returned takes that back. */
export function atEnd(giveBack: () => void): () => void {
	const signals = Object.entries(endings).map(([signal, code]) => [signal, () => process.exit(code)] as const);
	process.on('exit', giveBack);
	for (const [signal, listener] of signals) process.on(signal, listener);
	return () => {
		process.off('exit', giveBack);
		for (const [signal, listener] of signals) process.off(signal, listener);
	};
}
