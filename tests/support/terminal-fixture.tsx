import process from 'node:process';
import {Box, render, Text, useApp, useInput, usePaste, useWindowSize} from 'ink';
import SelectInput from 'ink-select-input';
import {useState} from 'react';
import {TerminalSession} from '../../source/terminal/session/session.ts';
import {profileFor} from '../../source/terminal/session/terminal-profile.ts';

/** A small full-screen program: it fills the screen exactly, shows what it was sent, and can leave in several ways. */
function Fixture() {
	const {exit} = useApp();
	const size = useWindowSize();
	const [keys, setKeys] = useState<readonly string[]>([]);
	const [paste, setPaste] = useState('');
	const [chosen, setChosen] = useState('one');
	useInput((input, key) => {
		if (input === 'q') exit();
		if (input === 'x') setTimeout(() => throwing('thrown on purpose'), 0);
		if (input === 'r') void Promise.reject(new Error('rejected on purpose'));
		if (input === 'e') process.exit(7);
		if (input === 'L') work(() => {});
		if (input === 'X') work(() => /^(?:a+)+$/.test(`${'a'.repeat(26)}b`));
		if (input === 'J') work(() => JSON.parse(`[${'1,'.repeat(1e5)}1]`));
		if (input === 'S') work(() => {}, 4000);
		const name = key.escape ? 'Escape' : key.upArrow ? 'Up' : key.downArrow ? 'Down' : input;
		setKeys(list => [...list, key.meta ? `Alt-${name}` : name]);
	});
	usePaste(text => setPaste(text.replaceAll('\r', '|')));
	return (
		<Box width={size.columns} height={size.rows} flexDirection="column" overflow="hidden">
			<Text wrap="truncate">{'='.repeat(size.columns)}</Text>
			<Text>{`size ${size.columns}x${size.rows} pid ${process.pid}`}</Text>
			<Text>{`keys [${keys.slice(-9).join(' ')}]`}</Text>
			<Text>{`paste <${paste}> chosen ${chosen}`}</Text>
			<Text>
				<Text bold>bold</Text> <Text color="red">red</Text> <Text inverse>{'ﺏَ ﻢﻴﻠﻗﺇ 中文'}</Text>
			</Text>
			<SelectInput
				items={['one', 'two', 'three', 'four', 'five'].map(label => ({label, value: label}))}
				onHighlight={item => setChosen(item.value)}
			/>
			<Box flexGrow={1} />
			<Text wrap="truncate">{'#'.repeat(size.columns)}</Text>
		</Box>
	);
}

/** Works for so many milliseconds, and hears nothing meanwhile. */
function work(piece: () => unknown, duration = Number.POSITIVE_INFINITY): void {
	for (const start = performance.now(); performance.now() - start < duration; ) piece();
}

function throwing(message: string): never {
	throw new Error(message);
}

const bidi = process.argv[2] === 'terminal' ? 'terminal' : 'app';
const terminal = new TerminalSession({
	remembered: () => undefined,
	profile: (identity, answers) =>
		profileFor(identity, answers, {bidi, shaping: 'auto', mouse: process.argv[2] === 'mouse'}),
});
await terminal.met;
const app = render(<Fixture />, {
	stdout: terminal.stdout,
	stdin: terminal.stdin,
	debug: true,
	interactive: true,
	exitOnCtrlC: false,
	patchConsole: false,
});
await app.waitUntilExit();
terminal.close();
console.log(`left ${process.listenerCount('SIGTERM') + process.listenerCount('SIGCONT')} listeners`);
