import {render} from 'ink';
import type {Row} from '../text/cell.ts';
import {App, type AppProps} from './app.tsx';
import type {KeySource} from './key-source.ts';
import {StyledText} from './rows.tsx';

interface Terminal {
	readonly stdin: NodeJS.ReadStream & KeySource;
	/** Takes whole frames. */
	readonly stdout: NodeJS.WriteStream;
	/** A row as a part of a frame, with its styles. */
	styledText(row: Row): string;
}

/** Draws the reader on a terminal with Ink; resolves when it is done. */
export async function draw(props: AppProps, {stdin, stdout, styledText}: Terminal): Promise<void> {
	const app = (
		<StyledText value={styledText}>
			<App {...props} keys={stdin} />
		</StyledText>
	);
	const {waitUntilExit} = render(app, {
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
