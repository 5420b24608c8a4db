import {render} from 'ink';
import {App, type AppProps} from './app.tsx';

export interface Streams {
	readonly stdin: NodeJS.ReadStream;
	/** Takes whole frames. */
	readonly stdout: NodeJS.WriteStream;
}

/** Draws the reader on a terminal with Ink; resolves when it is done. */
export async function draw(props: AppProps, {stdin, stdout}: Streams): Promise<void> {
	const {waitUntilExit} = render(<App {...props} />, {
		stdout,
		stdin,
		// Ink hands over whole frames, and `terminal/` sends what has changed in them. Without `interactive` Ink
		// would not draw where the environment has a variable `CI`.
		debug: true,
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	await waitUntilExit();
}
