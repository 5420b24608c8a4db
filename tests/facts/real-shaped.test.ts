import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {type FactSource, keyFacts} from '../../source/facts/key-facts.ts';
import {codes, guarded, guards} from './guards.ts';

/** A sentence of an article with what must not be parted in it. */
interface Written {
	readonly text: string;
	readonly claim: string;
	readonly guard: string;
}

/** Amounts and dates, each of which is one thing, as writers of the five languages put them. */
const amounts = [
	'1.26 مليار دولار',
	'3.5%',
	'60٪',
	'2025/3/18',
	'175 شخصًا',
	'28 مارس/آذار',
	'١٢٬٥٠٠ طن',
	'۱٫۲۶ میلیون تومان',
	'1,250 kilometres',
	'18 March 2025',
	'$4.5 million',
	'25 فیصد',
	'ב-3.5 אחוז',
];

const ends: Partial<Record<keyof typeof guards, string>> = {ur: '۔ '};

function article(code: keyof typeof guards): fc.Arbitrary<{source: FactSource; written: Written[]}> {
	const places = guards[code].flatMap(table => [
		...[...table.over, ...table.front].map(guard => ({table, guard, place: 'front' as const})),
		...table.middle.map(guard => ({table, guard, place: 'middle' as const})),
		...table.end.map(guard => ({table, guard, place: 'end' as const})),
	]);
	const sentence = fc
		.tuple(fc.constantFrom(...places), fc.constantFrom(...amounts))
		.map(([{table, guard, place}, amount]): Written => {
			const text = `${guarded(table.sentence, place, guard)} (${amount})`;
			return {text, claim: table.claim, guard: guard.replace(/^[\s،,]+|[\s،,:]+$/gu, '')};
		});
	return fc.array(fc.array(sentence, {minLength: 1, maxLength: 3}), {minLength: 1, maxLength: 6}).map(paragraphs => ({
		source: {
			title: 'خبر',
			language: code,
			paragraphs: paragraphs.map(all =>
				all
					.map(({text}) => `${text}${ends[code] ?? '. '}`)
					.join('')
					.trim(),
			),
		},
		written: paragraphs.flat(),
	}));
}

const seeded = {seed: 20250319, numRuns: 150};

for (const code of codes) {
	test(`no fact of an article loses a negation, a condition or whose word it is (${code})`, () => {
		fc.assert(
			fc.property(article(code), ({source, written}) => {
				for (const {text, paragraph, ranges} of keyFacts(source)) {
					const start = ranges[0]?.start ?? 0;
					const own = written.find(one => {
						const at = (source.paragraphs[paragraph as number] as string).indexOf(one.text);
						return at >= 0 && at <= start + 1 && start < at + one.text.length;
					});
					assert.ok(own, text);
					if (text.includes(own.claim))
						assert.ok(text.toLowerCase().includes(own.guard.toLowerCase()), `${own.text}\n${text}`);
				}
			}),
			seeded,
		);
	});

	test(`no fact cuts an amount or a date in two (${code})`, () => {
		fc.assert(
			fc.property(article(code), ({source}) => {
				for (const {ranges, paragraph} of keyFacts(source)) {
					const text = source.paragraphs[paragraph as number] as string;
					for (const amount of amounts) {
						for (let at = text.indexOf(amount); at >= 0; at = text.indexOf(amount, at + 1)) {
							const end = at + amount.length;
							for (const range of ranges) {
								const apart = range.end <= at || end <= range.start;
								assert.ok(apart || (range.start <= at && end <= range.end), amount);
							}
						}
					}
				}
			}),
			seeded,
		);
	});
}

/** How many look-ups a call makes: every loop over words, phrases and facts turns on them. */
function steps(call: () => unknown): number {
	let count = 0;
	const counted: [{prototype: object}, string][] = [
		[Map, 'get'],
		[Map, 'set'],
		[Set, 'has'],
		[RegExp, 'exec'],
		[String, 'slice'],
	];
	const restore = counted.map(([{prototype}, name]) => {
		const own = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
		const method = own.value as (...given: unknown[]) => unknown;
		function counting(this: unknown, ...given: unknown[]) {
			count++;
			return method.apply(this, given);
		}
		Object.defineProperty(prototype, name, {...own, value: counting});
		return () => Object.defineProperty(prototype, name, own);
	});
	try {
		call();
	} finally {
		for (const undo of restore) undo();
	}
	return count;
}

/** An article of about so many words in which no two sentences are the same. */
function long(words: number, paragraph: (text: string[]) => string[]): FactSource {
	const [table] = guards.ar;
	const text = Array.from({length: Math.ceil(words / 30)}, (_, i) =>
		guarded(
			(table as {sentence: string}).sentence,
			'middle',
			` بنسبة ${i} في حي ${String.fromCharCode(0x627 + (i % 20), 0x628 + (i % 7))}`,
		),
	);
	return {title: 'رسوم المواقف', language: 'ar', paragraphs: paragraph(text)};
}

const shapes: [string, (text: string[]) => string[]][] = [
	['of many paragraphs', text => text],
	['of one paragraph', text => [text.join('. ')]],
	['of one sentence', text => [text.join('، ')]],
	['that opens quotations and never ends them', text => [text.join(' «“(')]],
];

for (const [name, shape] of shapes) {
	test(`the work grows with the words of an article and hardly faster: one ${name}`, () => {
		const short = steps(() => keyFacts(long(1_000, shape)));
		const tenfold = steps(() => keyFacts(long(10_000, shape)));
		// n log n from 1,000 words to 10,000 is thirteen times the work.
		assert.ok(tenfold < 14 * short, `${short} and ${tenfold} look-ups`);
		assert.ok(short < 200_000, `${short} look-ups for 1,000 words`);
	});
}

test('hostile paragraphs are read through in linear time', () => {
	const size = 200_000;
	const filled = (text: string) => text.repeat(size / text.length);
	const shapes = [
		'،',
		'كلمة، ',
		'"',
		'«',
		'«»',
		'(',
		')',
		'. ',
		'أ.',
		'".',
		'قال أن ',
		'وأضاف أن المكتبة مفتوحة. ',
		'#أ',
		'» ',
		'\u2067',
	];
	const texts = [...shapes.map(filled), `${' '.repeat(size)}${filled('1. ')}`, `قال «${filled(' ')} إن`];
	for (const text of texts) assert.ok(keyFacts({title: 'خبر', language: 'ar', paragraphs: [text]}).length <= 5);
});

test('so many facts as are asked for cost little more than five', () => {
	const source = long(10_000, text => text);
	const five = steps(() => keyFacts(source));
	const all = steps(() => keyFacts(source, {limit: 10_000}));
	assert.ok(all < 20 * five, `${five} and ${all} look-ups`);
});
