import type {Key} from 'ink';

const named = {
	upArrow: 'up',
	downArrow: 'down',
	leftArrow: 'left',
	rightArrow: 'right',
	pageDown: 'pagedown',
	pageUp: 'pageup',
	home: 'home',
	end: 'end',
	return: 'return',
	escape: 'escape',
	tab: 'tab',
	backspace: 'backspace',
	delete: 'delete',
} as const;

const lineFeed = '\n';

/** The name that the table of keys has for what Ink reports: `j`, `G`, `down`, `space`, `ctrl+e`, `shift+tab`. */
export function keyName(input: string, key: Key): string {
	for (const [flag, name] of Object.entries(named))
		if (key[flag as keyof typeof named]) {
			if (key.meta && flag.endsWith('Arrow')) return `alt+${name}`;
			return key.shift && name === 'tab' ? `shift+${name}` : name;
		}
	// Ink tells no control key where a line feed comes.
	if (input === lineFeed) return 'ctrl+j';
	const name = input === ' ' ? 'space' : input;
	if (key.ctrl) return `ctrl+${name}`;
	return key.meta ? `alt+${name}` : name;
}

/** The text that a key writes; undefined for a key that writes none. */
export const writtenBy = (input: string, key: Key): string | undefined =>
	input === '' ||
	input === lineFeed ||
	key.ctrl ||
	key.meta ||
	Object.keys(named).some(flag => key[flag as keyof typeof named])
		? undefined
		: input;

/** The names of keys that are sent as they have always been sent, for the ones that are not what they write. */
const sent: Readonly<Record<string, string>> = {
	'\r': 'return',
	'\t': 'tab',
	' ': 'space',
	'\x7f': 'backspace',
	'\b': 'backspace',
	'\x1b': 'escape',
	'\x1b[27u': 'escape',
	'\x1b[Z': 'shift+tab',
	'\x1b[105;5u': 'ctrl+i',
};
const arrows: Readonly<Record<string, string>> = {A: 'up', B: 'down', C: 'right', D: 'left', H: 'home', F: 'end'};
const numbered: Readonly<Record<string, string>> = {
	1: 'home',
	3: 'delete',
	4: 'end',
	5: 'pageup',
	6: 'pagedown',
	7: 'home',
	8: 'end',
};

/** The name of a key from what the terminal sent for it; empty for one that has no name. */
export function rawKeyName(sequence: string): string {
	const name = sent[sequence];
	if (name !== undefined) return name;
	const [, modifiers, letter] = /^\x1b(?:O|\[(?:1;(\d+))?)([A-DFH])$/.exec(sequence) ?? [];
	if (letter !== undefined) return (Number(modifiers ?? 1) - 1) & 2 ? `alt+${arrows[letter]}` : arrows[letter]!;
	const [, number] = /^\x1b\[(\d+)(?:;\d+)?~$/.exec(sequence) ?? [];
	if (number !== undefined) return numbered[number] ?? '';
	if (/^[\x00-\x1a]$/.test(sequence)) return `ctrl+${String.fromCharCode(sequence.charCodeAt(0) + 96)}`;
	if (/^\x1b[^\x1b]/.test(sequence)) return sequence.length === 2 ? `alt+${sequence[1]}` : '';
	return /^[\x00-\x1f]/.test(sequence) ? '' : sequence;
}
