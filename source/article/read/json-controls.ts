import {withoutControls} from './controls.ts';

const notable = /["\\\0-\x1f]/g;
const blanks = /[\t\n\r]/;

/** In a string, blanks and what escape sequences are made of become escapes of JSON. All other control characters are dropped. */
const escaped = (control: string, isInString: boolean): string =>
	isInString && withoutControls(control) !== '' ? `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}` : '';

/**
 * JSON without unescaped control characters. JSON forbids them (RFC 8259, section 7), yet many programs write them into
 * strings. Blanks between strings stay.
 * @param instead gives what to put in the place of a control character
 */
export function withoutRawControls(text: string, instead = escaped): string {
	const parts: string[] = [];
	let isInString = false;
	let at = 0;
	notable.lastIndex = 0;
	for (let match = notable.exec(text); match; match = notable.exec(text)) {
		const [character] = match;
		if (character === '"') isInString = !isInString;
		// The next character is escaped: if it is a quotation mark, the string goes on.
		else if (character === '\\') notable.lastIndex++;
		else if (isInString || !blanks.test(character)) {
			parts.push(text.slice(at, match.index), instead(character, isInString));
			at = match.index + 1;
		}
	}
	return parts.join('') + text.slice(at);
}
