import {Writable} from 'node:stream';
import {render, useInput, usePaste} from 'ink';
import type {KeyPress} from '../../reader/keys/key-press.ts';
import {keyName, writtenBy} from '../key-name.ts';
import {linearSize} from './linear-state.ts';

interface Listener {
	onKey(press: KeyPress): void;
	onPaste(text: string): void;
}

/** Nothing is drawn: Ink only says which key was pressed. */
function Keys({onKey, onPaste}: Listener) {
	usePaste(onPaste);
	useInput((input, key) => {
		// A pipe ends its lines so, where a keyboard sends a carriage return.
		if (input === '\n') onKey({key: 'return'});
		else onKey({key: keyName(input, key), text: writtenBy(input, key)});
	});
	return null;
}

/** Listens to keys; returns what ends that. */
export function listenToKeys(stdin: NodeJS.ReadStream, listener: Listener): () => void {
	const nowhere = Object.assign(new Writable({write: (_chunk, _encoding, done) => done()}), linearSize);
	const app = render(<Keys {...listener} />, {
		stdin,
		stdout: nowhere as unknown as NodeJS.WriteStream,
		debug: true,
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	return () => app.unmount();
}
