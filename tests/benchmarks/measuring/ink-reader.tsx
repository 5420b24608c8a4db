/**
 * The reader of khabar on a plain terminal stream, with Ink's own writer: what khabar would be without a terminal room.
 * The same components, articles, state and preferences; built as the program is by `build-ink-reader.ts`.
 */
import process from 'node:process';
import {render} from 'ink';
import {statesFile} from '../../../source/library/files/user-folders.ts';
import {openCatalogue} from '../../../source/library/open.ts';
import {ReadingStates} from '../../../source/library/storage/reading-states.ts';
import {messagesFor} from '../../../source/messages/messages-for.ts';
import {startState} from '../../../source/reader/state/start-state.ts';
import type {ReaderState} from '../../../source/reader/state/state.ts';
import {openSettings} from '../../../source/settings/settings.ts';
import {stylerFor} from '../../../source/terminal/row/styled-text.ts';
import {pensFor, plainLooks} from '../../../source/terminal/theme/pens.ts';
import {App} from '../../../source/ui/app.tsx';
import {StyledText} from '../../../source/ui/rows.tsx';

const catalogue = await openCatalogue(process.argv.slice(2), '', '');
for await (const _ of catalogue.update());
const states = new ReadingStates(statesFile(), () => {});
const settings = openSettings(() => {});
const {columns, rows} = process.stdout;
const start = startState(catalogue.select({sort: 'newest'}, states), {columns, rows}, settings);

// Preferences and places are saved as often as khabar saves them: that takes time too.
let last = start;
let waits = false;
const save = () => {
	waits = false;
	settings.save(last);
	states.put(last.states);
};
const onChange = (state: ReaderState) => {
	last = state;
	if (!waits) setTimeout(save, 1000).unref();
	waits = true;
};

process.stdout.write('\x1b[?1049h\x1b[H\x1b[2J\x1b[?7l');
/** The same looks as khabar has in the terminal of the benchmarks, whose background is not known. */
const {penOf} = pensFor({theme: 'terminal', own: {}, terminal: {...plainLooks.terminal, colours: 'own'}});
const app = (
	<StyledText value={stylerFor(penOf)}>
		<App start={start} messages={messagesFor(process.env.LANG)} onChange={onChange} />
	</StyledText>
);
const {waitUntilExit} = render(app, {
	incrementalRendering: true,
	// As often as it likes: a frame should not wait for the next thirtieth of a second.
	maxFps: 1000,
	interactive: true,
	exitOnCtrlC: false,
	patchConsole: false,
});
await waitUntilExit();
process.stdout.write('\x1b[?7h\x1b[?1049l');
