import {units} from '../runs/units.ts';

/** What an attacker would write into a field: sequences, whole and broken, of every kind. */
const sequences = [
	...[
		'\x1b[2J',
		'\x1b[31m',
		'\x1b[?1049l',
		'\x1b[6n',
		'\x1b[c',
		'\x9b2J',
		'\x9b31m',
		'\x1b[',
		'\x1b[1;',
		'\x1b[?',
		'\x1b',
		'\x1bc',
		'\x1b(B',
		'\x1b#8',
	],
	...[
		'\x1b]0;title\x07',
		'\x1b]0;title\x1b\\',
		'\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\',
		'\x1b]52;c;ZXZpbA==\x07',
		'\x9d52;c;ZXZpbA==\x9c',
		'\x1b]',
	],
	...[
		'\x1bPq#0\x1b\\',
		'\x90q\x9c',
		'\x1b_Ga=T;AAAA\x1b\\',
		'\x1b^pm\x1b\\',
		'\x1bXsos\x1b\\',
		'\x1bktitle\x1b\\',
		'\x1bP\x1b[2J\x1b\\',
	],
	...[
		'\u009b31m',
		'\u0090',
		'\u009d',
		'\u0085',
		'\x07',
		'\b\b\b',
		'\r',
		'\n',
		'\x0b',
		'\x0c',
		'\0',
		'\x7f',
		'\x1a',
		'\x18',
	],
	...[
		'\u202e',
		'\u202a\u202b\u202c\u202d',
		'\u2066\u2067\u2068',
		'\u2069',
		'\u2066',
		'\u061c\u200e\u200f',
		'\ufeff',
		'\u{e0041}\u{e007f}',
	],
	...[
		'\ud800',
		'\udfff',
		'\ud83d',
		'\ufdd0',
		'\u{1fffe}',
		'\u{10ffff}',
		`a${'\u0301'.repeat(1000)}`,
		'\u200d'.repeat(50),
		'👩‍'.repeat(30),
	],
	...['__proto__', 'constructor', '<script>', '&#27;[2J', '&#x9b;2J', '%1b[2J', '\\u001b[2J', 'ﷺ', 'لا'],
];

/** A text of words, attacks and runs. */
export function hostileText(random: (limit: number) => number): string {
	let text = '';
	for (let parts = 1 + random(6); parts > 0; parts--) {
		const kind = random(4);
		if (kind === 0) text += ['خبر ', 'the news ', '12,5 ', 'قال الوزير إن العمل مستمر. '][random(4)];
		else if (kind === 1) text += units[random(units.length)]!.repeat(1 + random(40));
		// Sequences are nested and broken off by one another, too.
		else text += sequences[random(sequences.length)]!.slice(0, random(3) === 0 ? 1 + random(4) : undefined);
	}
	return text;
}

const kinds = ['heading', 'item', 'quote', 'code', 'row', 'caption', 'image', 'verse', 'rule'];
const marks = ['strong', 'emphasis', 'code', 'link', 'sup', 'sub', 'deleted', 'ruby'];

/** An article in khabar's own format in which any field may be hostile, or of another type than it should be. */
export function hostileArticle(random: (limit: number) => number, number: number): object {
	const text = () => hostileText(random);
	const odd = () => (random(20) === 0 ? [null, 7, {}, [], true, ['x']][random(6)] : text());
	const paragraph = () => {
		const own = `${text()} كلمة`;
		if (random(2)) return own;
		const start = random(own.length);
		return {
			text: own,
			kind: kinds[random(kinds.length)],
			marks: [
				[
					start,
					start + 1 + random(own.length),
					marks[random(marks.length)],
					random(2) ? text() : `http://a.example/${text()}`,
				],
			],
			...(random(3) === 0 && {number: random(9), depth: random(5), level: random(9), cells: [[0, own.length]]}),
		};
	};
	return {
		title: `${number} ${text()}`,
		paragraphs: Array.from({length: 1 + random(4)}, paragraph),
		...(random(2) && {source: odd(), authors: [odd()], tags: [odd(), odd()], section: odd()}),
		...(random(2) && {
			url: random(2) ? odd() : `http://a.example/${number}?${text()}`,
			id: random(2) ? odd() : `n${number}`,
		}),
		...(random(2) && {published: random(2) ? odd() : '2026-01-05', language: odd(), direction: odd(), summary: odd()}),
		...(random(2) && {keyFacts: [odd(), {text: odd(), paragraph: random(9) - 2}]}),
	};
}
