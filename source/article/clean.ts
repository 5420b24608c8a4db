/**
 * Cleaning of untrusted text. Every string of an article passes through `clean` exactly once, when it is read, so that
 * no other room has to ask what a string may do to a terminal or to the direction of the text around it.
 *
 * The text is not normalised (NFC and the like): what is copied out of an article is what its publisher wrote.
 */

/** ECMA-48 strings end with ST (7 or 8 bits); xterm ends them with BEL too; CAN, SUB, ESC and C1 break them off. */
const escapePayload = String.raw`[^\x07\x18\x1a\x1b\x80-\x9f]*`;

/**
 * Escape sequences, longest forms first. What an unterminated string opened by ESC carries is dropped: no terminal would
 * show it. One opened by a lone C1 character keeps its payload as text: such characters come from Latin-1 mojibake
 * ("â\x80\x9d" for a curly quote) far more often than from a terminal, and must not cost the reader half a paragraph.
 */
const escapeSequence = new RegExp(
	[
		// DCS, SOS, OSC, PM, APC, and the title string of screen (ESC k)
		String.raw`(?:\x1b[PX\]^_k]|[\x90\x98\x9d-\x9f])${escapePayload}(?:\x1b\\|[\x07\x18\x1a\x9c])`,
		String.raw`\x1b[PX\]^_]${escapePayload}`,
		// CSI: parameters, intermediates, final
		String.raw`(?:\x1b\[|\x9b)[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]?`,
		// two characters, or more with intermediates (ESC ( B)
		String.raw`\x1b[\x20-\x2f]*[\x30-\x7e]`,
	].join('|'),
	'g',
);

/** The tags of an emoji subdivision flag (UTS #51, ED-14a): the only use of tag characters that anyone can see. */
const flagWithTags = String.raw`(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})`;

/**
 * What is dropped besides controls: the soft hyphen (terminals disagree on its width), embeddings and overrides, the
 * deprecated U+206A–206F, U+FEFF, interlinear annotations, stray tags, noncharacters. The marks LRM, RLM and ALM, ZWJ,
 * ZWNJ and isolates carry meaning in RTL text and stay.
 */
const droppedCharacters = String.raw`\xad\u202a-\u202e\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{NChar}`;

/** Controls that part words or lines become blanks, so they are not among the dropped: HT, LF, VT, FF, CR and NEL. */
const flagsAndDropped = new RegExp(
	String.raw`${flagWithTags}|[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f${droppedCharacters}]`,
	'gu',
);

/** A lone no-break space stays (it holds a number and its unit together); padding made of several does not. */
const blankRuns = /[\s\x85]{2,}|[\t-\r\x85\u2028\u2029]/g;

/** Default_Ignorable_Code_Point: joiners, marks, variation selectors. A text of nothing else cannot be seen. */
const invisible = /^[\s\p{DI}]*$/u;

/**
 * Characters that are never dropped or changed, are visible, and are no blanks, except U+0020. Most texts are made of these
 * alone, and to look for any other character takes a third of the time that `suspect` does.
 */
const unremarkable = String.raw`\x20-\x7e\xa1-\xac\xae-\u034e\u0350-\u061b\u061d-\u115e\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\u3163\u3165-\ud7ff`;
const remarkable = new RegExp(`[^${unremarkable}]|  |^ | $`);

/** Matches whenever `clean` might have work to do. Isolates count as such: whether they balance takes a walk. */
const suspect = new RegExp(
	String.raw`[\0-\x1f\x7f-\x9f\u2028\u2029\u2066-\u2069\p{Cs}${droppedCharacters}]|\s\s|^\s|\s$|^\p{DI}*$`,
	'u',
);

const isolate = /[\u2066-\u2069]/g;
const popIsolate = '\u2069';

/** UAX #9, BD9: drops a PDI without its initiator, and closes at the end what is still open there. */
function balanceIsolates(text: string): string {
	let open = 0;
	const matched = text.replace(isolate, character => {
		if (character !== popIsolate) open++;
		else if (open === 0) return '';
		else open--;
		return character;
	});
	return matched + popIsolate.repeat(open);
}

function foldBlanks(text: string): string {
	return text.replace(blankRuns, ' ').trim();
}

const withoutControls = (text: string): string =>
	text.toWellFormed().replace(escapeSequence, '').replace(flagsAndDropped, '$1');

/**
 * The text with nothing in it that could act on a terminal or on text beside it: no controls, no escape sequences, no
 * bidi embeddings or overrides, isolates balanced, lone surrogates as U+FFFD; line breaks, tabs and runs of blanks are one
 * space, and none stands at either end. Empty when nothing visible is left. Clean text is returned as it is.
 */
export function clean(text: string): string {
	if (!remarkable.test(text) || !suspect.test(text)) return text;
	// Blanks are folded before isolates are closed, so that none is shut in at the end, and again where a PDI fell out.
	const cleaned = foldBlanks(balanceIsolates(foldBlanks(withoutControls(text))));
	return invisible.test(cleaned) ? '' : cleaned;
}

/** The same for a line in which blanks count, such as one of code: those that it begins with and runs of them stay. */
export function cleanLine(line: string): string {
	const cleaned = balanceIsolates(withoutControls(line).replace(/[\t-\r\x85\u2028\u2029]/g, ' ')).trimEnd();
	return invisible.test(cleaned) ? '' : cleaned;
}
