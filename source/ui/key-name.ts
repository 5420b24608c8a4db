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

/** The name that the table of keys has for what Ink reports: `j`, `G`, `down`, `space`, `ctrl+e`, `shift+tab`. */
export function keyName(input: string, key: Key): string {
	for (const [flag, name] of Object.entries(named))
		if (key[flag as keyof typeof named]) {
			if (key.meta && flag.endsWith('Arrow')) return `alt+${name}`;
			return key.shift && name === 'tab' ? `shift+${name}` : name;
		}
	const name = input === ' ' ? 'space' : input;
	if (key.ctrl) return `ctrl+${name}`;
	return key.meta ? `alt+${name}` : name;
}

/** The text that a key writes; undefined for a key that writes none. */
export const writtenBy = (input: string, key: Key): string | undefined =>
	input === '' || key.ctrl || key.meta || Object.keys(named).some(flag => key[flag as keyof typeof named])
		? undefined
		: input;
