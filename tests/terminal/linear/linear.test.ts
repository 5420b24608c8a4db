import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {khabar, khabarFile, ownFolders} from '../../support/khabar.ts';
import {type PtyOptions, PtyProgram} from '../../support/pty.ts';

const library = {
	id: 'library',
	title: 'The town has a library again',
	source: 'The Town Paper',
	authors: ['Ann Reader', 'Ben Writer'],
	published: '2025-03-18',
	language: 'en',
	keyFacts: [
		{text: 'The town opened its new library on Monday', paragraph: 0},
		{text: 'It has 12,000 books', paragraph: 3},
	],
	paragraphs: [
		`The town opened its new library on Monday. ${'It took four years and many meetings until it stood where it stands now. '.repeat(4)}`,
		{text: 'What is in it', kind: 'heading', level: 2},
		{text: 'Books for children', kind: 'item', number: 1},
		{text: 'It has 12,000 books', kind: 'item', depth: 2},
		{text: 'We will read here until our eyes hurt.', kind: 'quote'},
		{text: 'let books = 12000;\n\tread(books);', kind: 'code'},
		{
			text: 'Day Hours',
			kind: 'row',
			header: true,
			cells: [
				[0, 3],
				[4, 9],
			],
		},
		{
			text: 'Monday 9–18',
			kind: 'row',
			cells: [
				[0, 6],
				[7, 11],
			],
		},
		{text: 'Readers before the door', kind: 'image', url: 'https://example.com/door.jpg'},
		{text: 'Photo: the town', kind: 'caption'},
		{text: 'More is on the page of the library.', marks: [[11, 34, 'link', 'https://library.example/hours']]},
	],
};
const bridge = {
	id: 'bridge',
	title: 'افتتاح الجسر الجديد في BBC عربي',
	source: 'صحيفة المدينة',
	published: '2025-03-17',
	language: 'ar',
	keyFacts: [{text: 'افتتح الوزير الجسر الجديد صباح الاثنين', paragraph: 0}],
	paragraphs: [
		'افتتح الوزير الجسر الجديد صباح الاثنين، وعبرته أول السيارات قبل الظهر.',
		'وقال الوزير إن العمل استمر 30 شهرًا، وإن كلفته بلغت 12 مليون دينار.',
	],
};
const park = {
	id: 'park',
	title: 'The park is closed',
	published: '2025-03-16',
	language: 'en',
	paragraphs: ['The park is closed until May.'],
};

/** A session in lines: what is typed, and what has to be said before the next keys. */
type Step = readonly [keys: string, said: string | RegExp];

const esc = '\x1b';

/** Own folders with the three articles, of which the catalogue knows. */
async function ownArticles() {
	const own = ownFolders();
	const folder = join(own.XDG_DATA_HOME!, 'khabar', 'articles');
	mkdirSync(folder, {recursive: true});
	for (const article of [library, bridge, park])
		writeFileSync(join(folder, `${article.id}.json`), JSON.stringify(article));
	await khabar(['list'], {env: own});
	return {own, folder};
}

/** Starts a reader of the three articles. */
async function reader(env: Record<string, string | undefined>, args: readonly string[] = [], options: PtyOptions = {}) {
	const {own, folder} = await ownArticles();
	const program = new PtyProgram(process.execPath, [khabarFile, ...args], {
		// So wide that no line is broken, if not said otherwise.
		columns: 1000,
		...options,
		env: {...own, ...env},
	});
	/** What was said, with the name of the folder of this test taken out. */
	const said = () => program.raw.replaceAll('\r\n', '\n').replaceAll(folder, 'FOLDER');
	return {program, said, env: own};
}

/** Types keys one after the other, each when the one before it has been answered. */
async function run(program: PtyProgram, said: () => string, steps: readonly Step[]): Promise<void> {
	let heard = 0;
	for (const [keys, wanted] of steps) {
		if (keys !== '') program.type(keys);
		const isSaid = () => {
			const now = said().slice(heard);
			return typeof wanted === 'string' ? now.includes(wanted) : wanted.test(now);
		};
		await program.waitFor(isSaid);
		heard = said().length;
	}
}

/** What has to be said at each step, in one language. */
interface Words {
	readonly starred: string;
	readonly paragraph: (number: number) => string;
	readonly marked: string;
	readonly text: string;
	readonly prompt: string;
	readonly nowhere: string;
	readonly about: string;
	readonly copied: string;
	readonly list: string;
	readonly filter: string;
	readonly none: string;
	readonly stories: string;
	readonly all: string;
	readonly redraw: string;
	readonly unknown: string;
}

/** List, article, its paragraphs, facts, find, links, about, copying, search, filters, brief, sources, help, and out. */
const wholeSession = (words: Words): Step[] => [
	['', 'The town has a library again'],
	['j', 'BBC'],
	['k', 'The town has a library again'],
	['s', words.starred],
	['\r', words.paragraph(1)],
	...Array.from({length: 10}, (_, i): Step => ['j', words.paragraph(i + 2)]),
	['j', words.paragraph(11)],
	['\t', 'The town opened its new library on Monday'],
	['j', 'It has 12,000 books'],
	['F', words.marked],
	['\r', words.paragraph(4)],
	['s', '\n'],
	['u', '\n'],
	['/', words.prompt],
	['eyes', 'eyes'],
	['\r', words.paragraph(5)],
	['/nowherex\x7f', /nowhere$/],
	['\r', words.nowhere],
	['1G', words.paragraph(1)],
	[')', 'The town opened its new library on Monday.'],
	['O', 'https://library.example/hours'],
	['q', words.text],
	['i', words.about],
	['q', words.text],
	['yt', words.copied],
	['q', words.list],
	['/park', 'park'],
	['\r', 'The park is closed'],
	[esc, words.list],
	['F', words.filter],
	['j', '\n'],
	['\r', words.list],
	[esc, words.list],
	['/nothinglikethis', 'nothinglikethis'],
	['\r', words.none],
	[esc, words.list],
	['B', words.stories],
	['j', '\n'],
	['\r', '¶'],
	[esc, words.stories],
	['q', words.list],
	['\t', words.all],
	['q', words.list],
	['~', words.unknown],
	['?', words.redraw],
	['q', words.list],
];

const languages: Readonly<Record<string, readonly [locale: string, words: Words]>> = {
	english: [
		'en_GB.UTF-8',
		{
			starred: 'starred',
			paragraph: number => `¶ ${number} `,
			marked: 'Marked as a key fact',
			text: 'Text:',
			prompt: 'Look for: ',
			nowhere: 'not found',
			about: 'Id: library',
			copied: 'Not copied: the title',
			list: 'List:',
			filter: 'all articles',
			none: 'Nothing found',
			stories: 'stories',
			all: 'all articles',
			redraw: '^L: ',
			unknown: '~',
		},
	],
	arabic: [
		'ar_EG.UTF-8',
		{
			starred: 'عليه نجمة',
			paragraph: number => `¶ ${number.toLocaleString('ar-EG')} `,
			marked: 'عُلّمت حقيقةً مهمة',
			text: 'النص:',
			prompt: 'بحث: ',
			nowhere: 'لا وجود له',
			about: 'المعرّف: library',
			copied: 'لم يُنسخ: العنوان',
			list: 'القائمة:',
			filter: 'كل المقالات',
			none: 'nothinglikethis',
			stories: 'خبران',
			all: 'كل المقالات',
			redraw: '^L: ',
			unknown: '~',
		},
	],
};

/** `RECORD_GOLDEN=1` writes the files anew; then they have to be read. */
function check(name: string, said: string): void {
	const file = join(import.meta.dirname, `${name}.txt`);
	if (process.env.RECORD_GOLDEN) writeFileSync(file, said);
	assert.equal(said, readFileSync(file, 'utf8'));
}

describe('a reader in lines', () => {
	for (const [name, [locale, words]] of Object.entries(languages))
		test(`tells a whole session in ${name}, without a byte that moves a cursor`, async () => {
			const {program, said} = await reader({TERM: 'dumb', LANG: locale});
			await using _ = program;
			await run(program, said, wholeSession(words));
			program.type('q');
			assert.equal(await program.ended(), 0);
			// Nothing but lines: no escape, no carriage return within a line, no backspace; letters as they are written.
			assert.doesNotMatch(said(), /[\0-\x09\x0b-\x1f\x7f-\x9f]/);
			assert.doesNotMatch(said(), /[\ufb50-\ufdff\ufe70-\ufefc\u2500-\u257f\u2066-\u2069]/);
			// The help is that of the table of keys, which has tests of its own.
			const help = /^[^\n]+: (?:List|القائمة)\n(?:.*\n)*?(?=(?:List|القائمة):)/m;
			assert.match(help.exec(said())![0], /\nEnter .*: .*\n(?:.*\n)*.*\?: /);
			check(name, said().replace(help, '…\n'));
		});

	test('is there when it is asked for, and when a screen reader is', async () => {
		for (const [args, env] of [
			[['--linear'], {}],
			[[], {KHABAR_LINEAR: '1'}],
			[[], {INK_SCREEN_READER: 'true'}],
		] as const) {
			const {program, said} = await reader(env, args);
			await using _ = program;
			await program.waitFor(() => said().includes('1/3'));
			program.type('q');
			assert.equal(await program.ended(), 0);
			assert.ok(!program.raw.includes('\x1b'), JSON.stringify(program.raw));
		}
	});

	test('breaks lines between words where the terminal would break them within', async () => {
		const {program, said} = await reader({TERM: 'dumb'}, [], {columns: 40});
		await using _ = program;
		await program.waitFor(() => said().includes('1/3\n'));
		const rows = said().trimEnd().split('\n');
		assert.ok(rows.length > 2, said());
		for (const row of rows) assert.ok(row.length < 40, row);
		assert.match(rows.join(' '), /^List: 3 articles The town has a library again · The Town Paper · .* · 1\/3$/);
		program.type('q');
		assert.equal(await program.ended(), 0);
	});

	test('is not there otherwise', async () => {
		const {program} = await reader({KHABAR_LINEAR: '0', INK_SCREEN_READER: 'false'});
		await using _ = program;
		await program.waitFor(() => program.buffer === 'alternate');
		program.type('q');
		assert.equal(await program.ended(), 0);
	});

	test('gives the terminal back at Ctrl-C, and takes keys from a pipe where there is no keyboard', async () => {
		const {program, said, env} = await reader({TERM: 'dumb'});
		await using _ = program;
		await program.waitFor(() => said().includes('1/3'));
		program.type('\x03');
		assert.equal(await program.ended(), 130);
		const piped = await khabar(['--linear'], {env, input: 'jj\nq'});
		assert.equal(piped.code, 0);
		assert.match(
			piped.stdout,
			/^List: 3 articles\nThe town has a library again .*1\/3\n.*2\/3\nThe park is closed .*3\/3\n/,
		);
		assert.match(
			piped.stdout,
			/\n¶ 1 The park is closed until May\.\nList: 3 articles\nThe park is closed · 16 March 2025 · read · 3\/3\n$/,
		);
	});

	test('hears each key of a pipe, however many come at once', async () => {
		const {own: env} = await ownArticles();
		const {stdout, code} = await khabar(['--linear'], {env, input: `${'jk'.repeat(1500)}jj\nq`});
		assert.equal(code, 0);
		assert.equal(stdout.match(/^.* 2\/3$/gm)?.length, 1501);
		assert.match(stdout, /\n¶ 1 The park is closed until May\.\nList: 3 articles\n.* 3\/3\n$/);
	});

	test('leaves the preferences for what is seen as they are', async () => {
		const own = ownFolders();
		const file = join(own.XDG_CONFIG_HOME!, 'khabar', 'config.json');
		writeFileSync(file, JSON.stringify({welcomed: true, theme: 'light', line: 60}));
		const {stderr, code} = await khabar(['--linear'], {env: own, input: 'VTjq\x1bq'});
		assert.deepEqual([stderr, code], ['', 0]);
		assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), {
			welcomed: true,
			theme: 'light',
			line: 60,
			vowelMarks: false,
		});
	});

	test('remembers the paragraph that was told last, and counts as read only what was told', async () => {
		const {program, said, env} = await reader({TERM: 'dumb'});
		await using _ = program;
		await run(program, said, [
			['', '1/3'],
			['\r', '¶ 1 '],
			['3G', '¶ 3 '],
			['q', 'List:'],
		]);
		program.type('q');
		await program.ended();
		const {stdout} = await khabar(['state', '--json'], {env});
		const {current, read, percent} = JSON.parse(stdout);
		assert.deepEqual([current, read, percent > 40 && percent < 90], [2, false, true]);
	});
});
