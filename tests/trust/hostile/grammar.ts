/**
 * The grammar of what khabar writes. It is made from what khabar means to send, not from what terminals understand: whatever an
 * article brings and khabar does not mean is told, with the bytes around it.
 */

/** Characters that act on no terminal and turn no text around. Isolates are khabar's own, too. */
const text = String.raw`[^\0-\x1f\x7f-\x9f\u202a-\u202e\u{e0000}-\u{e001f}]`;
const sequences = [
	// Looks (SGR), places, erasing, scrolling, margins, repeating.
	String.raw`\x1b\[[\d;:]*[mHGdABCDKJXPLMSTrsb@]`,
	// Modes that are set, reset and asked for.
	String.raw`\x1b\[\??[\d;]+(?:[hl]|\$p| k)`,
	// The keyboard of kitty: asked for, taken and given back.
	String.raw`\x1b\[[?<>]?[\d;]*u`,
	// Who the terminal is.
	String.raw`\x1b\[>?0?[cq]`,
	String.raw`\x1b\]1[01];\?\x1b\\`,
	// A link, by an address as it is opened.
	String.raw`\x1b\]8;(?:id=[\w-]+)?;[\x21-\x7e]*(?:\x1b\\|\x07)`,
	// What is copied.
	String.raw`\x1b\]52;[cps]*;[\w+/=]*(?:\x1b\\|\x07)`,
	// Down and back by one, which are the shortest ways, and up; the place of the cursor, kept and taken again.
	String.raw`[\r\n\v\b]`,
	String.raw`\x1b[M78]`,
];
const terminalToken = new RegExp(`${text}|${sequences.join('|')}`, 'uy');
const pipeToken = new RegExp(`${text}|[\\n\\t]`, 'uy');

/** Where something stands that khabar does not mean; undefined when all is of the grammar. */
export function strayIn(written: string, to: 'terminal' | 'pipe'): string | undefined {
	const token = to === 'terminal' ? terminalToken : pipeToken;
	for (let at = 0; at < written.length; at = token.lastIndex) {
		token.lastIndex = at;
		if (!token.test(written)) return `at ${at}: ${JSON.stringify(written.slice(Math.max(0, at - 30), at + 30))}`;
	}
	return undefined;
}

/** A line of a pipe in which isolates are open, or end what was not begun. */
export function openIsolateIn(written: string): string | undefined {
	for (const line of written.split('\n')) {
		let depth = 0;
		for (const [sign] of line.matchAll(/[\u2066-\u2069]/g)) {
			depth += sign === '\u2069' ? -1 : 1;
			if (depth < 0) return line;
		}
		if (depth > 0) return line;
	}
	return undefined;
}
