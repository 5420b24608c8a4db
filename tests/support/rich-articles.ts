import type {Mark, MarkName, Paragraph} from '../../source/article/paragraph/paragraph.ts';

/** The marks of parts of a text, each given by its words, or by `words before|words`. */
function marks(text: string, parts: readonly (readonly [words: string, name: MarkName, value?: string])[]): Mark[] {
	const found = parts.map(([given, name, value]): Mark => {
		const [before, words] = given.includes('|') ? (given.split('|') as [string, string]) : ['', given];
		const at = text.indexOf(before + words);
		if (at < 0) throw new Error(`«${given}» is not in «${text}»`);
		const start = at + before.length;
		return value === undefined ? [start, start + words.length, name] : [start, start + words.length, name, value];
	});
	return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

type Parts = Parameters<typeof marks>[1];

const text = (text: string, ...parts: Parts): Paragraph => ({text, marks: marks(text, parts)});
const heading = (level: number, text: string): Paragraph => ({text, kind: 'heading', level});
const item = (text: string, more: object = {}, ...parts: Parts): Paragraph => ({
	text,
	kind: 'item',
	...more,
	marks: marks(text, parts),
});
const quote = (text: string, depth = 1): Paragraph => ({text, kind: 'quote', depth});

/** A row of a table, of these cells. */
export function row(cells: readonly string[], header = false): Paragraph {
	let at = 0;
	const ranges = cells.map((cell): [number, number] => {
		const start = at;
		at += cell.length + 1;
		return [start, start + cell.length];
	});
	return {text: cells.join(' '), kind: 'row', cells: ranges, ...(header && {header})};
}

/** An article with every kind of paragraph and every mark. */
export const english: readonly Paragraph[] = [
	heading(1, 'Harbour reopens after the storm'),
	text(
		'The harbour of Port Almond opened again on Tuesday, the port authority said in a statement.1 Ships may enter by the old channel only.',
		['opened again', 'strong'],
		['port authority', 'link', 'https://port.example/news'],
		['statement.|1', 'sup'],
		['only', 'emphasis'],
	),
	{text: 'Two tugs and a ferry at the northern quay', kind: 'image', url: 'https://port.example/tugs.jpg'},
	{text: 'The ferry could leave at noon. Photo: M. Haddad', kind: 'caption'},
	heading(2, 'What is open'),
	item('The northern quay, for ferries and for ships of up to 120 m2.', {}, ['m|2', 'sup']),
	item('The fish market:', {}),
	item('mornings from 5:30,', {depth: 2}),
	item('evenings on Fridays.', {depth: 2}),
	item('Bring ice.', {depth: 3}),
	item('The office, whose number was 555 0100 and is 555 0199.', {}, ['555 0100', 'deleted'], ['555 0199', 'inserted']),
	heading(3, 'How to book'),
	item('Install the tool.', {number: 9}),
	item('Run book --list and wait.', {number: 10}, ['book --list', 'code']),
	{text: 'The list is long on Mondays.', indent: 1},
	item('Choose a berth.', {number: 11}),
	{
		text: 'for berth in $(book --list); do\n    book --reserve "$berth" --days 3 --contact harbour-office@port.example --note "after the storm"\ndone\n\necho done',
		kind: 'code',
	},
	quote('We have never seen water like this, not in forty years.'),
	quote('My father told me: “Leave the boat, take the rope.”', 2),
	{text: 'The rope held.', quoted: 1},
	text('— Salma Darwish, captain', ['Salma Darwish', 'strong']),
	{text: 'Ships in port', kind: 'caption'},
	row(['Ship', 'From', 'Length', 'Berth'], true),
	row(['Amal', 'Latakia', '98', 'North 1']),
	row(['Star of the Sea', 'Limassol', '120', 'North 2']),
	row(['Nour', '', '7.5', 'Fish market, second row']),
	{kind: 'rule', text: ''},
	{
		text: 'The sea is a field that nobody ploughs,\nits furrows close behind the keel;\nwho reaps it reaps with empty hands at dawn and counts the gulls.',
		kind: 'verse',
	},
	text(
		'H2O and x2 and 東京 in one line, E = mc2.',
		['H|2', 'sub'],
		['x|2', 'sup'],
		['mc|2', 'sup'],
		['東京', 'ruby', 'とうきょう'],
	),
];

export const arabic: readonly Paragraph[] = [
	heading(1, 'الميناء يفتح أبوابه بعد العاصفة'),
	text(
		'أعلنت هيئة الموانئ يوم الثلاثاء أن ميناء اللوز فتح أبوابه من جديد1، وقالت في بيان إن السفن تدخل من القناة القديمة فقط عبر نظام BerthBook الإلكتروني.',
		['فتح أبوابه', 'strong'],
		['هيئة الموانئ', 'link', 'https://port.example/news'],
		['جديد|1', 'sup'],
		['فقط', 'emphasis'],
		['BerthBook', 'emphasis'],
	),
	{text: 'قاطرتان وعبّارة عند الرصيف الشمالي', kind: 'image', url: 'https://port.example/tugs.jpg'},
	{text: 'غادرت العبّارة ظهرًا. تصوير: م. حداد', kind: 'caption'},
	heading(2, 'ما الذي فُتح'),
	item('الرصيف الشمالي، للعبّارات وللسفن التي لا تتجاوز مساحتها 120 م2.', {}, ['م|2', 'sup']),
	item('سوق السمك:', {}),
	item('صباحًا من الساعة 5:30،', {depth: 2}),
	item('ومساء كل جمعة.', {depth: 2}),
	item('أحضروا الثلج معكم.', {depth: 3}),
	item('المكتب، وكان رقمه 0100 فصار 0199.', {}, ['0100', 'deleted'], ['0199', 'inserted']),
	heading(3, 'كيف يكون الحجز'),
	item('ثبّتوا الأداة.', {number: 9}),
	item('شغّلوا الأمر book --list وانتظروا.', {number: 10}, ['book --list', 'code']),
	{text: 'القائمة طويلة يوم الاثنين.', indent: 1},
	item('12 رصيفًا ينتظركم، فاختاروا واحدًا.', {number: 11}),
	{
		text: 'for berth in $(book --list); do\n    book --reserve "$berth" --note "بعد العاصفة"\ndone',
		kind: 'code',
	},
	quote('لم نر ماء مثل هذا، لا منذ أربعين سنة.'),
	quote('قال لي أبي: «اترك القارب وخذ الحبل».', 2),
	{text: 'وقد صمد الحبل.', quoted: 1},
	text('— سلمى درويش، قبطانة', ['سلمى درويش', 'strong']),
	{text: 'السفن في الميناء', kind: 'caption'},
	row(['السفينة', 'من', 'الطول', 'الرصيف'], true),
	row(['أمل', 'اللاذقية', '98', 'الشمالي 1']),
	row(['نجمة البحر', 'Limassol', '120', 'الشمالي 2']),
	row(['نور', '', '7.5', 'سوق السمك، الصف الثاني']),
	{kind: 'rule', text: ''},
	{
		text: 'البحر حقل ليس يحرثه أحد\nتلتئم الأثلام خلف السفينة\nومن حصده حصد الريح عند الفجر وعدّ النوارس فوق الماء',
		kind: 'verse',
	},
];
