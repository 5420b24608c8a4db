import {copyText} from '../../terminal/clipboard/copy.ts';
import type {ClipboardWay} from '../../terminal/clipboard/osc52.ts';
import type {TerminalLine} from '../../terminal/session/line.ts';

/** Joined and marked letters, digits and a word from the left: what copying must not turn round or take apart. */
const copied = 'خَبَر 12 khabar';
const pasteStart = '\x1b[200~';
const pasteEnd = '\x1b[201~';

/** Copies a text and waits for the user to paste it, or to press another key. */
export async function testCopying(
	terminal: TerminalLine,
	way: ClipboardWay,
): Promise<'same' | 'other' | 'nothing' | 'interrupt'> {
	const send = (bytes: string) => void process.stdout.write(bytes);
	send('\x1b[?2004h');
	try {
		await copyText(copied, way, process.env, send);
		const key = await terminal.key();
		if (key === '\x03') return 'interrupt';
		if (!key.startsWith(pasteStart)) return 'nothing';
		return key.slice(pasteStart.length).replace(pasteEnd, '').trim() === copied ? 'same' : 'other';
	} finally {
		send('\x1b[?2004l');
	}
}
