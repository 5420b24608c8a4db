/** The signals that end the program, and the exit codes that shells have for them. */
export const endings = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;

export const endingSignals = Object.keys(endings) as (keyof typeof endings)[];

/** Calls `end` with the exit code when one of these signals comes. The function that is returned cancels this. */
export function onEndingSignal(end: (code: number) => void): () => void {
	const listeners = endingSignals.map(signal => [signal, () => end(endings[signal])] as const);
	for (const [signal, listener] of listeners) process.on(signal, listener);
	return () => {
		for (const [signal, listener] of listeners) process.off(signal, listener);
	};
}

/** Calls `giveBack` when the process ends, by itself or by a signal. The function that is returned cancels this. */
export function atEnd(giveBack: () => void): () => void {
	process.prependListener('exit', giveBack);
	const ignoreSignals = onEndingSignal(code => process.exit(code));
	return () => {
		process.off('exit', giveBack);
		ignoreSignals();
	};
}
