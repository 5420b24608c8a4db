/** The entities of HTML 4 for U+00A0 to U+00FF, in the order of their characters. */
const latin =
	'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
	'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
	'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
	'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
	'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
	'thorn yuml';

/** The others that news is written with. */
const others: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	OElig: 'Œ',
	oelig: 'œ',
	Scaron: 'Š',
	scaron: 'š',
	ensp: '\u2002',
	emsp: '\u2003',
	thinsp: '\u2009',
	zwnj: '\u200c',
	zwj: '\u200d',
	lrm: '\u200e',
	rlm: '\u200f',
	ndash: '–',
	mdash: '—',
	lsquo: '‘',
	rsquo: '’',
	sbquo: '‚',
	ldquo: '“',
	rdquo: '”',
	bdquo: '„',
	bull: '•',
	hellip: '…',
	permil: '‰',
	prime: '′',
	Prime: '″',
	lsaquo: '‹',
	rsaquo: '›',
	euro: '€',
	trade: '™',
	larr: '←',
	uarr: '↑',
	rarr: '→',
	darr: '↓',
	minus: '−',
	ne: '≠',
	le: '≤',
	ge: '≥',
};

let known: ReadonlyMap<string, string> | undefined;

const characters = () =>
	(known ??= new Map([
		...latin.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
		...Object.entries(others),
	]));

/** What Windows wrote in the places of C1, and HTML reads so to this day (HTML, section 13.2.5.80). */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function characterOf(code: number): string {
	if (code >= 0x80 && code <= 0x9f) return windows[code - 0x80]!;
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

const reference = /&(?:#(\d{1,8})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,7}));/gi;

/** The text with the characters that it names. What names none stays as it is. */
export function withoutEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(reference, (whole, decimal, hex, name) => {
		if (name !== undefined) return characters().get(name) ?? whole;
		return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
	});
}
