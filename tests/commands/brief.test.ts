import assert from 'node:assert/strict';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {textsOf} from '../../source/article/paragraph/paragraph.ts';
import {untouched} from '../../source/article/reading-state.ts';
import {markdownLink, markdownText} from '../../source/commands/markdown/markdown.ts';
import {momentBefore} from '../../source/commands/shared/since.ts';
import {statesFile} from '../../source/library/files/user-folders.ts';
import {stateKey} from '../../source/library/identity/state-key.ts';
import {ReadingStates} from '../../source/library/storage/reading-states.ts';
import {madeUpNews} from '../brief/made-up-news.ts';
import {bareEnvironment, khabar, khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';

const told = (event: string) => madeUpNews.filter(one => one.event === event).map(({article}) => article);

/** A folder with an article a file. */
function folderOf(articles: readonly object[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'khabar-articles-'));
	for (const [i, article] of articles.entries()) writeFileSync(join(folder, `${i}.json`), JSON.stringify(article));
	return folder;
}

const port = told('beirut-port');
const oil = told('oil-opec');
const folder = folderOf([...port, ...oil]);
const lines = async (...args: string[]) => {
	const {stdout} = await khabar(['brief', '--json', ...args]);
	return stdout
		.trimEnd()
		.split('\n')
		.filter(Boolean)
		.map(line => JSON.parse(line));
};

describe('khabar brief', () => {
	test('writes stories with what several say first, who says it and where', async () => {
		const {stdout, stderr, code} = await khabar(['brief', folder], {env: {TZ: 'UTC'}});
		const [first, second] = stdout.split('\n\n').map(story => story.trimEnd().split('\n'));
		assert.ok(port.some(({title}) => title === first![0]));
		assert.equal(first![1], '\u2068منبر الخليج\u2069 · \u2068الضفاف\u2069 · \u2068البوصلة\u2069 · 2026-03-13');
		assert.match(first![2]!, /^• .*20 أبريل.* \((?:\u2068[^\u2069]+\u2069 ¶ \d(?: · )?){2,}\)$/);
		assert.equal(second![0], oil[0]!.title);
		assert.match(second![2]!, /^• .* ¶ 1$/);
		assert.deepEqual([stderr, code], ['', 0]);
	});

	test('--json writes a story a line, with every place of every fact', async () => {
		const stories = await lines(folder);
		assert.deepEqual(
			stories.map(({schema, articles}) => [schema, articles.length]),
			[
				['khabar.brief/1', 3],
				['khabar.brief/1', 1],
			],
		);
		const texts = new Map([...port, ...oil].map(({id, paragraphs}) => [id, textsOf(paragraphs)]));
		for (const {text, sources} of stories.flatMap(({facts}) => facts)) {
			assert.equal(text, sources[0].text);
			for (const {id, text, paragraph, ranges} of sources) {
				const parts = ranges.map(({start, end}: {start: number; end: number}) =>
					texts.get(id)![paragraph]!.slice(start, end),
				);
				assert.equal(parts.join(' … '), text);
			}
		}
	});

	test('--markdown writes headings, lists and links, and shows signs as they are', async () => {
		const article = {
			title: '# A *bold* [claim](javascript:alert(1)) & <b>more</b>',
			paragraphs: ['The mayor of Springfield opened 3 bridges on Monday, __officials__ said.'],
			source: '1. Daily_News',
			url: 'https://example.org/a(b)?c=d e',
			published: '2026-03-01',
		};
		const {stdout} = await khabar(['brief', '--markdown', folderOf([article])]);
		assert.equal(
			stdout,
			'## \\# A \\*bold\\* \\[claim\\](javascript:alert(1)) \\& \\<b\\>more\\</b\\>\n\n' +
				'[1\\. Daily\\_News](https://example.org/a%28b%29?c=d%20e) 2026-03-01\n\n' +
				'- The mayor of Springfield opened 3 bridges on Monday, \\_\\_officials\\_\\_ said\n',
		);
	});

	test('leaves out what has been read, unless a time is asked for', async () => {
		const env = ownFolders();
		const [read] = await lines(folder);
		const states = new ReadingStates(statesFile(env), warning => assert.fail(warning));
		states.put([[stateKey(oil[0]!), {...untouched, read: true}]]);
		const unread = await khabar(['brief', folder], {env});
		assert.ok(unread.stdout.includes(read.title));
		assert.ok(!unread.stdout.includes(oil[0]!.title));
		const all = await khabar(['brief', '--since', '5000w', folder], {env});
		assert.ok(all.stdout.includes(oil[0]!.title));
	});

	test('takes articles since a time, of a source, with a tag', async () => {
		const now = new Date().toISOString();
		const articles = [
			{...oil[0], id: 'old'},
			{...oil[0], id: 'new', published: now, source: 'BBC', tags: ['نفط']},
		];
		const mixed = folderOf(articles);
		const ids = async (...args: string[]) =>
			(await lines(...args, mixed)).flatMap(({articles}) => articles.map(({id}: {id: string}) => id));
		assert.deepEqual(await ids('--since', '1d'), ['new']);
		assert.deepEqual(await ids('--source', 'BBC'), ['new']);
		assert.deepEqual(await ids('--tag', 'نفط'), ['new']);
		assert.deepEqual((await ids()).sort(), ['new', 'old']);
	});

	test('takes the newest of more articles than the limit, and says so', async () => {
		const {stdout, stderr, code} = await khabar(['brief', '--limit', '3', '--json', folder]);
		assert.equal(JSON.parse(stdout).articles.length, 3);
		assert.deepEqual([stderr, code], ['khabar: the newest 3 of 4 articles; --limit shows more\n', 0]);
	});

	test('names at most eight facts of a story and four who say the same', async () => {
		const copies = Array.from({length: 6}, (_, i) => ({...port[0]!, id: `copy-${i}`, source: `S${i}`}));
		const quake = folderOf(told('earthquake-turkey'));
		const {stdout} = await khabar(['brief', folderOf(copies)]);
		assert.match(stdout, / ¶ 1 · \+2\)\n/);
		const [{facts}] = await lines(quake);
		assert.ok(facts.length > 8);
		for (const args of [[], ['--markdown']]) {
			const {stdout} = await khabar(['brief', ...args, quake]);
			assert.equal(stdout.match(/^[•-] /gm)!.length, 8);
			assert.ok(stdout.endsWith(`\n… ${facts.length - 8} more\n`));
		}
	});

	test('what cannot be read is told, and the rest is written', async () => {
		const bad = join(folderOf([]), 'bad.json');
		writeFileSync(bad, '{"title": 1}');
		const {stdout, stderr, code} = await khabar(['brief', '--json', bad, folder]);
		assert.equal(stdout.trimEnd().split('\n').length, 2);
		assert.match(stderr, /^khabar: .*bad\.json: title: .*\n$/);
		assert.equal(code, 1);
	});

	test('with nothing to tell it says so and writes nothing', async () => {
		const {stdout, stderr, code} = await khabar(['brief', '--since', '1h', folder]);
		assert.deepEqual([stdout, stderr, code], ['', 'khabar: no articles\n', 0]);
	});

	test('wrong usage exits with 2', async () => {
		for (const args of [
			['--since', 'yesterday'],
			['--limit', '0'],
			['--json', '--markdown'],
		]) {
			const {stderr, code} = await khabar(['brief', ...args]);
			assert.match(stderr, /^khabar: /);
			assert.equal(code, 2, args.join(' '));
		}
	});

	test('on a terminal rows are laid out in its columns', async () => {
		const program = new PtyProgram(process.execPath, [khabarFile, 'brief', folder], {
			columns: 40,
			rows: 60,
			env: {...bareEnvironment, ...ownFolders(), TERM: 'xterm'},
		});
		assert.equal((await program.exit).code, 0);
		const rows = program
			.screen()
			.map(row => row.trimEnd())
			.filter(Boolean);
		assert.ok(rows.length > 10);
		assert.ok(rows.every(row => row.length <= 40));
		// Right-to-left rows stand at the right, their letters joined.
		assert.ok(rows.some(row => /^ +.*[\ufe70-\ufefc]/.test(row)));
	});
});

describe('a moment before now', () => {
	const {TZ} = process.env;
	after(() => {
		if (TZ === undefined) delete process.env.TZ;
		else process.env.TZ = TZ;
	});
	const now = Date.parse('2026-03-15T22:30Z');
	for (const [zone, text, expected] of [
		['UTC', '12h', '2026-03-15T10:30:00.000Z'],
		['UTC', '1d', '2026-03-14T00:00:00.000Z'],
		['UTC', '2W', '2026-03-01T00:00:00.000Z'],
		['Asia/Riyadh', '12h', '2026-03-15T10:30:00.000Z'],
		['Asia/Riyadh', '0d', '2026-03-15T21:00:00.000Z'],
		['Asia/Riyadh', '1d', '2026-03-14T21:00:00.000Z'],
		// Clocks went forward on 8 March.
		['America/New_York', '1d', '2026-03-14T04:00:00.000Z'],
		['America/New_York', '2w', '2026-03-01T05:00:00.000Z'],
	] as const) {
		test(`${text} in ${zone}: ${expected}`, () => {
			process.env.TZ = zone;
			assert.equal(new Date(momentBefore(text, now)!).toISOString(), expected);
		});
	}
	test('nothing else is one', () => {
		for (const text of ['', '1', 'd', '-1d', '1.5d', '1y', '999999999w']) assert.equal(momentBefore(text), undefined);
	});
});

describe('Markdown', () => {
	test('text is shown as it is', () => {
		assert.equal(markdownText('1. first'), '1\\. first');
		assert.equal(markdownText('- item, 2-1'), '\\- item, 2-1');
		assert.equal(markdownText('قال `x` و|y| و$z$'), 'قال \\`x\\` و\\|y\\| و\\$z\\$');
	});

	test('only addresses of the web are linked', () => {
		assert.equal(markdownLink('a', 'javascript:alert(1)'), 'a');
		assert.equal(markdownLink('a', 'not an address'), 'a');
		assert.equal(markdownLink('a]', 'http://x.example/'), '[a\\]](http://x.example/)');
	});
});
