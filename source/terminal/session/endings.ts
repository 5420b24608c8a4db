/** The signals that end the program, and the exit codes that shells have for them. */
export const endings = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;

/** Calls `giveBack` when the process ends, by itself or by a signal. The function that is returned cancels this. */
export function atEnd(giveBack: () => void): () => void {
	const signals = Object.entries(endings).map(([signal, code]) => [signal, () => process.exit(code)] as const);
	process.on('exit', giveBack);
	for (const [signal, listener] of signals) process.on(signal, listener);
	return () => {
		process.off('exit', giveBack);
		for (const [signal, listener] of signals) process.off(signal, listener);
	};
}
