import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, openSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import packageJson from '../../package.json' with {type: 'json'};
import {khabar, khabarFile, ownFolders} from '../support/khabar.ts';

const folder = mkdtempSync(join(tmpdir(), 'khabar-articles-'));
const file = (name: string, contents: string) => {
	const path = join(folder, name);
	writeFileSync(path, contents);
	return path;
};
const good = file(
	'good.json',
	JSON.stringify({title: 'عنوان', paragraphs: ['فقرة أولى.', 'فقرة ثانية.'], source: 'صحيفة'}),
);
const bad = file('bad.json', '{"title": "x",\n "paragraphs": [}');

describe('without a terminal', () => {
	test('khabar writes the list of the shipped articles, newest first, and ends well', async () => {
		const {stdout, stderr, code} = await khabar([]);
		const lines = stdout.trimEnd().split('\n');
		assert.equal(lines.length, 7);
		assert.equal(
			lines.at(-1),
			'ceasefire-call\t2025-03-18\t\tبوتين وترامب يتفقان على وقف إطلاق النار في أوكرانيا وتبادل الأسرى',
		);
		assert.deepEqual(
			lines.map(line => line.split('\t')[1]),
			lines
				.map(line => line.split('\t')[1])
				.toSorted()
				.reverse(),
		);
		assert.deepEqual([stderr, code], ['', 0]);
	});

	test('what cannot be read is told in one line with file and place, and the rest is listed', async () => {
		const {stdout, stderr, code} = await khabar([good, bad]);
		assert.equal(stdout, 'good\t\tصحيفة\tعنوان\n');
		assert.match(stderr, /^khabar: .*bad\.json:2:17: .*\n$/);
		assert.equal(code, 1);
	});

	test('with nothing to read khabar fails', async () => {
		const {stdout, stderr, code} = await khabar([join(folder, 'missing.json')]);
		assert.deepEqual([stdout, code], ['', 1]);
		assert.match(stderr, /^khabar: .*missing\.json: no such file or folder\n$/);
	});
});

describe('the command line', () => {
	test('--version and --help end well; the help has examples', async () => {
		assert.deepEqual(await khabar(['--version']), {stdout: `${packageJson.version}\n`, stderr: '', code: 0});
		for (const args of [['--help'], ['print', '--help'], ['facts', '--help']]) {
			const {stdout, code} = await khabar(args);
			assert.match(stdout, /Examples:\n {2}(?:cat|khabar)/);
			assert.equal(code, 0);
		}
	});

	test('wrong usage exits with 2 and says what is wrong', async () => {
		for (const args of [
			['--nonsense'],
			['--bidi', 'perhaps'],
			['print'],
			['print', 'x', '--width', '0'],
			['facts', '--limit', 'many'],
		]) {
			const {stderr, code} = await khabar(args);
			assert.match(stderr, /^khabar: [^\n]+\(khabar [^\n]*--help tells more\)\n$/);
			assert.equal(code, 2, args.join(' '));
		}
	});

	test('an article that is not there exits with 1', async () => {
		for (const command of ['print', 'facts', 'list', 'check']) {
			const {stderr, code} = await khabar([command, 'no-such-article']);
			assert.equal(
				stderr,
				'khabar: no-such-article: no article or file has this name; to look for it: khabar search no-such-article\n',
			);
			assert.equal(code, 1);
		}
	});

	test('a word that stands for nothing leads to the search for it, as a shell takes it', async () => {
		const told = async (...args: readonly string[]) => (await khabar(args)).stderr;
		assert.match(await told('print', 'وقف النار'), /to look for it: khabar search 'وقف النار'\n$/);
		assert.match(await told('central'), /called central; to look for it: khabar search central\n$/);
		assert.match(await told('print', 'centra.html'), /no article or file has this name\n$/);
	});

	test('a reader of the pipe that goes away is no failure, and nothing is said', async () => {
		const child = spawn(process.execPath, [khabarFile, 'facts', '--json', '-'], {
			env: {...process.env, ...ownFolders()},
		});
		let stderr = '';
		child.stderr.on('data', chunk => {
			stderr += chunk;
		});
		child.stdin.on('error', () => {});
		child.stdout.once('data', () => child.stdout.destroy());
		const line = `${JSON.stringify({title: 'عنوان', paragraphs: ['قال الوزير إن الخطة بدأت في عام 2024 وتشمل عشر مدن كبيرة.']})}\n`;
		child.stdin.end(line.repeat(5000));
		const code = await new Promise(resolve => child.on('close', resolve));
		assert.deepEqual([stderr, code], ['', 0]);
	});
});

describe('khabar print', () => {
	test('takes the options of order and joining before its name and after it', async () => {
		const how = ['--bidi', 'app', '--shaping', 'app'];
		const [before, after, plain] = await Promise.all([
			khabar([...how, 'print', good]),
			khabar(['print', good, ...how]),
			khabar(['print', good]),
		]);
		assert.equal(before.stdout, after.stdout);
		assert.notEqual(before.stdout, plain.stdout);
	});

	test('says in one line that the disk is full', {
		skip: !existsSync('/dev/full') && 'there is no /dev/full',
	}, async () => {
		const full = openSync('/dev/full', 'w');
		const child = spawn(process.execPath, [khabarFile, 'print', good], {
			env: {...process.env, ...ownFolders()},
			stdio: ['ignore', full, 'pipe'],
		});
		let stderr = '';
		child.stderr!.on('data', chunk => {
			stderr += chunk;
		});
		const code = await new Promise(resolve => child.on('close', resolve));
		assert.match(stderr, /^khabar: standard output: cannot be written: the disk is full\n$/);
		assert.equal(code, 1);
	});

	test('into a pipe writes a paragraph a line, letter for letter as it stands in the article', async () => {
		const {stdout} = await khabar(['print', good]);
		assert.equal(stdout, 'عنوان\nصحيفة\n\nفقرة أولى.\n\nفقرة ثانية.\n'.replace('صحيفة', '\u2068صحيفة\u2069'));
	});

	test('ends with the address of the article, in full and fit for a terminal', async () => {
		const input = JSON.stringify({title: 'عنوان', paragraphs: ['نص.'], url: 'https://exаmple.com/أ b?$(id)'});
		const {stdout} = await khabar(['print', '-'], {input});
		assert.equal(stdout, 'عنوان\n\nنص.\n\nhttps://xn--exmple-4nf.com/%D8%A3%20b?$(id)\n');
	});

	test('writes Markdown in which nothing of the article means anything but itself', async () => {
		const input = JSON.stringify({
			title: '# <b>عنوان</b> [x](javascript:1)',
			source: 'The *paper*',
			authors: ['A_b_'],
			published: '2025-03-18T10:00:00Z',
			paragraphs: ['1. not a list', '- nor [this](http://x)', '> nor & this `code` <i>', '=== | ~~x~~ \\'],
			url: 'https://example.com/a(b)?c=<d>&e=*f*',
		});
		const {stdout} = await khabar(['print', '--markdown', '-'], {input});
		assert.deepEqual(stdout.split('\n\n'), [
			'# # \\<b>عنوان\\</b> \\[x]\\(javascript:1)',
			'The \\*paper\\* · A_b\\_ · 2025-03-18',
			'1\\. not a list',
			'\\- nor \\[this]\\(http\\://x)',
			'\\> nor & this \\`code\\` \\<i>',
			'\\=== | \\~\\~x\\~\\~ \\\\',
			'<https://example.com/a(b)?c=%3Cd%3E&e=*f*>\n',
		]);
	});

	test('at a width writes rows that fit, in reading order, and leaves no word out', async () => {
		const whole = (await khabar(['print', 'arabic-numbers'])).stdout;
		const {stdout} = await khabar(['print', 'arabic-numbers', '--width', '40']);
		// Each row ends the isolates that it begins.
		const words = (text: string) => text.replaceAll(/[\u2066-\u2069]|\s+/g, '');
		assert.equal(words(stdout), words(whole));
	});

	test('breaks rows at the same places whatever the order and the joining', async () => {
		const counts = new Set<string>();
		for (const bidi of ['app', 'terminal'])
			for (const shaping of ['app', 'terminal']) {
				const {stdout} = await khabar([
					'print',
					'arabic-vowel-marks',
					'--width',
					'33',
					'--bidi',
					bidi,
					'--shaping',
					shaping,
				]);
				// Blank rows and what letters a row has, whatever their forms and order.
				counts.add(
					stdout
						.normalize('NFKC')
						.split('\n')
						.map(row => [...row.replace(/[\s\u2066-\u2069]/g, '')].sort().join(''))
						.join('\n'),
				);
			}
		assert.equal(counts.size, 1);
	});
});

describe('khabar facts', () => {
	test('writes the title, and each fact with the number of its paragraph', async () => {
		const {stdout, code} = await khabar(['facts', 'ceasefire-call', '--limit', '2']);
		assert.match(stdout, /^بوتين وترامب [^\n]+\n• [^\n]+ ¶ \d+\n• [^\n]+ ¶ \d+\n\n$/);
		assert.equal(code, 0);
	});

	test('reads JSON Lines, writes a line an article, tells a bad line by its number and goes on', async () => {
		const article = (id: string) =>
			JSON.stringify({
				id,
				title: 'عنوان',
				paragraphs: ['أعلنت الوزارة أمس أن 175 شخصًا عادوا إلى بيوتهم في المدينة القديمة.'],
			});
		const {stdout, stderr, code} = await khabar(['facts', '--json', '-'], {
			input: `${article('a')}\nnot json\n${article('b')}\n`,
		});
		const lines = stdout
			.trimEnd()
			.split('\n')
			.map(line => JSON.parse(line));
		assert.deepEqual(
			lines.map(({id}) => id),
			['a', 'b'],
		);
		const [fact] = lines[0].facts;
		assert.deepEqual([fact.paragraph, fact.origin], [0, 'extracted']);
		assert.match(fact.text, /175 شخصًا/);
		assert.match(stderr, /^khabar: standard input:2:\d+: /);
		assert.equal(code, 1);
	});

	test('tells which paragraphs it left aside, and why', async () => {
		const article = {
			title: 'Rain',
			paragraphs: ['Photo: A. Hill', 'Rain fell on the city for three days and three nights.'],
		};
		const {stdout} = await khabar(['facts', '--json', '-'], {input: `${JSON.stringify(article)}\n`});
		assert.deepEqual(JSON.parse(stdout).skipped, [{paragraph: 0, reason: 'boilerplate'}]);
	});

	test('says with --why how likely each statement is a fact and what spoke for it, chosen or not', async () => {
		const {stdout, code} = await khabar(['facts', '--why', '--limit', '2', 'ceasefire-call']);
		const told = stdout
			.split('\n')
			.filter(line => /^(?:\d\.| {2}) ¶ \d+ {2}a key fact \d+%, an essential one \d+%/.test(line));
		assert.equal(told.filter(line => /^[12]\./.test(line)).length, 2);
		assert.ok(told.length > 10);
		for (const line of told) assert.match(line, /; (?:for|against) it: [a-z]+ \d+\.\d\d(?:, [a-z]+ \d+\.\d\d)*(?:;|$)/);
		assert.equal(code, 0);
	});

	test('gives the publisher’s own facts as such', async () => {
		const {stdout} = await khabar(['facts', '--json', 'hebrew-points']);
		assert.ok(JSON.parse(stdout).facts.every((fact: {origin: string}) => fact.origin === 'publisher'));
	});
});
