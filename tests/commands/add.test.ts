import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {gzipSync} from 'node:zlib';
import {endless, redirect, serve} from '../network/server.ts';
import {type Ended, khabar, khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-add-'));
after(() => rmSync(root, {recursive: true}));

let libraries = 0;
/** A library of its own, with a cache of its own. */
function newLibrary() {
	const folder = join(root, `library-${++libraries}`);
	const env = {...ownFolders(), KHABAR_LIBRARY: folder};
	return {
		folder,
		env,
		add: (names: readonly string[], input: string | Uint8Array = ''): Promise<Ended> =>
			khabar(['add', ...names], {env, input}),
		/** All that a reader of the folder would see, whole or not. */
		articles: () =>
			readdirSync(folder)
				.filter(name => !name.startsWith('.'))
				.map(
					name =>
						JSON.parse(readFileSync(join(folder, name), 'utf8')) as {id?: string; title: string; paragraphs: string[]},
				),
	};
}

const article = (fields: object = {}) => JSON.stringify({title: 'T', paragraphs: ['One.', 'Two.'], ...fields});
const lines = (count: number, name = 'article') =>
	Array.from({length: count}, (_, i) =>
		article({id: `${name}-of-a-long-id-${i}`, title: `${name} ${i}`, paragraphs: [`خبر ${name} ${i}. `.repeat(50)]}),
	).join('\n');

function file(name: string, contents: string | Uint8Array): string {
	const path = join(root, name);
	mkdirSync(join(path, '..'), {recursive: true});
	writeFileSync(path, contents);
	return path;
}

const until = async (holds: () => boolean) => {
	const deadline = Date.now() + 20_000;
	while (!holds()) {
		assert.ok(Date.now() < deadline, 'it takes too long');
		await setTimeout(5);
	}
};
const count = (folder: string) =>
	existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.json')).length : 0;

describe('khabar add', () => {
	test('takes files, folders, standard input and addresses into the library', async () => {
		await using server = await serve({
			'/article': response => response.end(article({id: 'from an address', title: 'Address'})),
		});
		const one = file('one.json', article({title: 'File'}));
		file('folder/b.json', article({title: 'Folder', paragraphs: ['In a folder.']}));
		file('folder/c.jsonl', lines(2));
		const {add, articles} = newLibrary();
		const ended = await add(
			[one, join(root, 'folder'), '-', `${server.url}/article`],
			article({title: 'Input', paragraphs: ['3']}),
		);
		assert.deepEqual(ended, {stdout: '6 added\n', stderr: '', code: 0});
		assert.deepEqual(
			articles()
				.map(({title}) => title)
				.sort(),
			['Address', 'File', 'Folder', 'Input', 'article 0', 'article 1'],
		);
	});

	test('lists what has no date by the day on which it came, at once', async () => {
		const {add, env} = newLibrary();
		const [old, undated] = [article({title: 'Old', published: '2020-01-01'}), article({title: 'Undated'})];
		await add(['-'], `${old}\n${undated}\n`);
		const {stdout} = await khabar(['list', '--since', '1d'], {env});
		assert.match(stdout, /^undated\t.*Undated\n$/);
	});

	test('keeps what print then finds by its address, without asking for it again', async () => {
		await using server = await serve({'/feed': response => response.end(article({id: `${server.url}/one`}))});
		const {add, env} = newLibrary();
		await add([`${server.url}/feed`]);
		for (const address of [`${server.url}/one`, `${server.url}/feed`])
			assert.match((await khabar(['print', address], {env})).stdout, /^T\n/);
		assert.equal(server.asked.length, 1);
	});

	test('adds the same again without a change, and a newer text to the same file', async () => {
		const {add, articles} = newLibrary();
		await add(['-'], article({id: 'a', source: 'S'}));
		assert.equal((await add(['-'], article({id: 'a', source: 'S'}))).stdout, '1 unchanged\n');
		assert.equal((await add(['-'], article({id: 'a', source: 'S', title: 'Newer'}))).stdout, '1 updated (title 1)\n');
		assert.deepEqual(
			articles().map(({title}) => title),
			['Newer'],
		);
	});

	test('lets no summary, headline or excerpt that comes later take the place of a longer text', async () => {
		const url = 'https://example.com/bridge';
		const texts = ['The bridge opened on Sunday.', 'It took four years to build.', 'The old ferry goes on until May.'];
		const body = texts.map(text => `<p>${text}</p>`).join('');
		const head = `<title>The bridge is open</title><link rel="canonical" href="${url}">`;
		const page = `<html lang="en"><head>${head}</head><body><article>${body}</article></body></html>`;
		const rss = (description: string) => {
			const item = `<item><title>Bridge open</title><link>${url}</link>${description}</item>`;
			return `<rss version="2.0"><channel><title>News</title>${item}</channel></rss>`;
		};
		const summary = 'The bridge opened.';
		const added = 'The post Bridge open appeared first on News.';
		const newsApi = {title: 'Bridge open', url, publishedAt: '2026-01-08', content: 'The bridge op… [+20 chars]'};
		const {add, articles} = newLibrary();
		await add([file('full.html', page)]);
		for (const later of [
			rss(`<description>&lt;p&gt;${summary}&lt;/p&gt;&lt;p&gt;${added}&lt;/p&gt;</description>`),
			rss(''),
			JSON.stringify(newsApi),
		]) {
			assert.match((await add(['-'], later)).stdout, /^1 (?:updated \((?!.*text)[^()]+\)|unchanged)\n$/);
			assert.deepEqual(
				articles().map(({title, paragraphs}) => [title, paragraphs]),
				[['The bridge is open', texts]],
			);
		}
		const shorter = page.replace(`<p>${texts[2]}</p>`, '');
		assert.equal((await add(['-'], shorter)).stdout, '1 updated (text 1)\n');
		assert.deepEqual(articles()[0]?.paragraphs, texts.slice(0, 2));
	});

	test('tells a page that comes in place of an article, and leaves the article that is there as it is', async () => {
		const text = 'The ferry sails again from Monday, after eleven weeks in the dock, the port said on Friday.';
		const pages = [
			`<title>The ferry sails</title><article><p>${text}</p></article>`,
			'<title>Just a moment...</title><h1>Checking your browser</h1><p>Please enable JavaScript to go on</p>',
			'<title>The ferry sails</title><div class="cookie-wall">This site uses cookies, and asks you to agree to that before you read on, for its own reasons.<button>OK</button></div>',
			'<title>The ferry sails</title><noscript>Please enable JavaScript.</noscript><div id="app"></div>',
		];
		let asked = 0;
		await using server = await serve({'/ferry': response => response.end(`<html>${pages[asked++]}</html>`)});
		const {add, articles} = newLibrary();
		const ferry = `${server.url}/ferry`;
		assert.equal((await add([ferry])).code, 0);
		const before = articles();
		for (const what of ['is a captcha page', 'is a cookie notice', 'is a page that only asks for JavaScript']) {
			const {stderr, code} = await add([ferry]);
			assert.deepEqual([stderr.split('\n')[0], code], [`khabar: ${ferry}: ${what}, not an article`, 1]);
			assert.deepEqual(articles(), before);
		}
	});

	test('names the feed of a home page', async () => {
		const head = '<title>The Coast</title><link rel="alternate" type="application/rss+xml" href="/feed.xml">';
		await using server = await serve({
			'/': response => response.end(`<html>${head}<p>All news of the coast.</p></html>`),
		});
		const {add, articles} = newLibrary();
		const {stderr, code} = await add([`${server.url}/`]);
		const told = `khabar: ${server.url}/: is a home page, not an article; its feed is ${server.url}/feed.xml`;
		assert.deepEqual([stderr.split('\n')[0], code, articles()], [told, 1, []]);
	});

	test('goes on past what is bad, and ends with the reasons', async () => {
		const {add, folder} = newLibrary();
		const bad = [
			'{"title": "no text"}',
			'not JSON',
			'{"title": 3, "paragraphs": ["x"]}',
			'{"paragraphs": ["x"], "title": "',
		];
		const path = file(
			'mixed.jsonl',
			[article({title: 'A'}), ...bad, article({title: 'B', paragraphs: ['b']})].join('\n'),
		);
		const {stdout, stderr, code} = await add([path, join(root, 'nowhere.json'), file('empty.json', '')]);
		assert.deepEqual([stdout, code], ['2 added\n', 1]);
		const told = stderr.trimEnd().split('\n');
		assert.equal(told.length, 7);
		assert.match(told[0]!, /^khabar: .*mixed\.jsonl:2: paragraphs: is missing$/);
		assert.match(told[4]!, /^khabar: .*nowhere\.json: no such file or folder$/);
		assert.match(told[6]!, /^khabar: 6 could not be added: 2 × is not JSON, 1 × paragraphs: is missing, /);
		assert.equal(count(folder), 2);
	});

	test('goes on past names that cannot even be looked at', async () => {
		const {add, articles} = newLibrary();
		file('looked-at/good.json', article());
		const circle = join(root, 'looked-at/circle.json');
		symlinkSync(circle, circle);
		const long = `${'long'.repeat(100)}.json`;
		const {stdout, stderr} = await add([
			join(root, 'looked-at'),
			circle,
			long,
			file('other.json', article({title: 'U'})),
		]);
		assert.equal(stdout, '2 added\n');
		assert.equal(articles().length, 2);
		assert.deepEqual(stderr.split('\n').slice(0, 3), [
			`khabar: ${circle}: a symbolic link that leads nowhere`,
			`khabar: ${circle}: a symbolic link that leads nowhere`,
			`khabar: ${long}: the name is too long`,
		]);
		const {stderr: read} = await khabar([circle], {env: ownFolders()});
		assert.equal(read, `khabar: ${circle}: a symbolic link that leads nowhere\n`);
	});

	test('says nothing that a terminal would obey, whatever a name or a server holds', async () => {
		const {add} = newLibrary();
		await using server = await serve({
			'/': response => response.writeHead(200, {'content-encoding': '\x9b31m'}).end('x'),
		});
		const {stderr} = await add([`${server.url}/`, 'no\x1b[31m.json']);
		assert.match(stderr, /not asked for/);
		const ended = await khabar(['--library', file('a\x1b[31mfile', ''), 'add', '-'], {env: ownFolders()});
		assert.match(ended.stderr, /afile: cannot be written/);
		const gone = await khabar(['brief', 'gone\x1b[31m'], {env: ownFolders()});
		assert.match(gone.stderr, /gone: no article or file has this name/);
		for (const text of [stderr, ended.stderr, gone.stderr]) assert.doesNotMatch(text, /[\x1b\x80-\x9f]/);
	});

	test('tells the first of many problems and counts the rest', async () => {
		const {add} = newLibrary();
		const {stderr, code} = await add(['-'], '{}\n'.repeat(5000) + article());
		const told = stderr.trimEnd().split('\n');
		assert.deepEqual(
			[told.length, told.at(-1), code],
			[21, 'khabar: 5,000 could not be added: 5,000 × title: is missing', 1],
		);
	});

	test('says in one line what is wrong with an address', async () => {
		await using server = await serve({
			'/endless': response => endless(response, Buffer.alloc(2 ** 20, 'x')),
			'/bomb': response => response.writeHead(200, {'content-encoding': 'gzip'}).end(gzipSync(Buffer.alloc(2 ** 27))),
			'/circle': redirect('/circle'),
			'/file': redirect('file:///etc/passwd'),
			'/aborted': response =>
				response.writeHead(200, {'content-length': 1e6}).write(article(), () => response.destroy()),
		});
		const {add, folder} = newLibrary();
		const paths = ['/endless', '/bomb', '/circle', '/file', '/aborted', '/missing'];
		const {stdout, stderr, code} = await add([
			...paths.map(path => server.url + path),
			'file:///etc/passwd',
			'ftp://x.org/',
		]);
		assert.deepEqual([stdout, code, count(folder)], ['nothing added\n', 1, 0]);
		assert.deepEqual(stderr.replaceAll(`khabar: ${server.url}`, '').trimEnd().split('\n').slice(0, -1), [
			'/endless: is larger than 64 MiB, the most that is read',
			'/bomb: is larger than 64 MiB, the most that is read',
			'/circle: leads from address to address more than 5 times',
			'/file: leads to file:///etc/passwd, which is not an http or https address',
			'/aborted: breaks off the connection',
			'/missing: answers 404 Not Found',
			'khabar: file:///etc/passwd: is not an http or https address',
			'khabar: ftp://x.org/: is not an http or https address',
		]);
	});

	test('cleans what it takes, and lets no name out of the folder', async () => {
		const {add, folder, articles} = newLibrary();
		const names = ['../../../escape', '/etc/escape', '\u001b]0;x\u0007title', 'a\u0000b'];
		const ended = await add(
			['-'],
			names.map((title, i) => article({id: `${title}${i}`, title, paragraphs: [title]})).join('\n'),
		);
		assert.equal(ended.stdout, '4 added\n');
		assert.deepEqual(
			articles()
				.map(({title}) => title)
				.sort(),
			['../../../escape', '/etc/escape', 'ab', 'title'],
		);
		assert.deepEqual(readdirSync(folder).sort(), ['ab.json', 'escape.json', 'etc-escape.json', 'title.json']);
	});

	test('says how it is used', async () => {
		assert.match((await khabar(['add', '--help'])).stdout, /Examples:\n {2}khabar add /);
		assert.equal((await khabar(['add'])).code, 2);
	});
});

describe('an interrupted khabar add', () => {
	test('that is killed leaves whole articles, and the next one finishes', async () => {
		const {add, env, folder, articles} = newLibrary();
		const path = file('many.jsonl', lines(3000));
		for (const some of [1, 300, 900]) {
			const child = spawn(process.execPath, [khabarFile, 'add', path], {
				env: {...process.env, ...env},
				stdio: 'ignore',
			});
			await until(() => count(folder) >= some);
			child.kill('SIGKILL');
			await new Promise(resolve => child.once('close', resolve));
			const kept = articles();
			assert.ok(kept.length >= some && kept.length < 3000);
		}
		// A draft that is left behind is no article.
		writeFileSync(join(folder, '.khabar-0123456789abcdef.draft'), '{"title": "half');
		const before = articles().length;
		const {stdout, stderr, code} = await add([path]);
		assert.deepEqual(
			[stdout, stderr, code],
			[`${(3000 - before).toLocaleString('en')} added, ${before.toLocaleString('en')} unchanged\n`, '', 0],
		);
		assert.equal(new Set(articles().map(({id}) => id)).size, 3000);
		assert.equal(count(folder), 3000);
	});

	test('that is asked to stop says what it did', async () => {
		for (const [signal, code] of [
			['SIGINT', 130],
			['SIGTERM', 143],
		] as const) {
			const {env, folder, articles} = newLibrary();
			const child = spawn(process.execPath, [khabarFile, 'add', '-'], {env: {...process.env, ...env}});
			const out: string[] = [];
			child.stdout.setEncoding('utf8').on('data', text => out.push(text));
			child.stderr.setEncoding('utf8').on('data', text => out.push(text));
			// Standard input stays open: more might come.
			child.stdin.write(`${lines(3)}\n`);
			await until(() => count(folder) === 3);
			child.kill(signal);
			const ended = await new Promise(resolve => child.once('close', resolve));
			assert.deepEqual([ended, out.join('')], [code, '3 added; stopped before the end\n']);
			assert.equal(articles().length, 3);
		}
	});

	test('that cannot keep anything more ends though its source goes on', async t => {
		const {env, folder} = newLibrary();
		const child = spawn(process.execPath, [khabarFile, 'add', '-'], {env: {...process.env, ...env}});
		// What is sent after the end arrives nowhere.
		child.stdin.on('error', () => {});
		let told = '';
		child.stderr.setEncoding('utf8').on('data', text => (told += text));
		let sent = 0;
		const source = setInterval(() => child.stdin.write(`${lines(1, `item${++sent}`)}\n`), 20);
		t.after(() => clearInterval(source));
		await until(() => existsSync(folder) && count(folder) > 0);
		// It goes on writing into the folder while that is taken away.
		rmSync(folder, {recursive: true, maxRetries: 20});
		const ended = await new Promise(resolve => child.once('exit', resolve));
		assert.deepEqual([ended, told], [1, `khabar: ${folder}: cannot be written: the folder is gone\n`]);
	});

	test('that waits for an address stops as well', async () => {
		await using server = await serve({'/': () => {}});
		const {env} = newLibrary();
		const child = spawn(process.execPath, [khabarFile, 'add', server.url], {env: {...process.env, ...env}});
		await until(() => server.asked.length === 1);
		child.kill('SIGINT');
		assert.equal(await new Promise(resolve => child.once('close', resolve)), 130);
	});
});

describe('several at once', () => {
	test('adding the same articles keep each once', async () => {
		const {add, articles} = newLibrary();
		const path = file('same.jsonl', lines(400));
		const all = await Promise.all([1, 2, 3, 4].map(() => add([path])));
		assert.deepEqual(
			all.map(({stderr, code}) => [stderr, code]),
			Array(4).fill(['', 0]),
		);
		const added = all.map(({stdout}) => Number(/(\d+) added/.exec(stdout)?.[1] ?? 0));
		assert.equal(
			added.reduce((sum, count) => sum + count),
			400,
		);
		assert.equal(new Set(articles().map(({id}) => id)).size, 400);
		assert.equal(articles().length, 400);
	});

	test('adding others keep all, also under the same titles', async () => {
		const {add, articles} = newLibrary();
		const titled = (name: string) => (_: unknown, i: number) =>
			article({id: `titled-${name}-number-${i}`, title: 'Same', paragraphs: [`${name} ${i}`]});
		const of = (name: string) =>
			file(`${name}.jsonl`, [lines(150, name), ...Array.from({length: 50}, titled(name))].join('\n'));
		const all = await Promise.all(['one', 'two', 'three', 'four'].map(name => add([of(name)])));
		assert.deepEqual(all, Array(4).fill({stdout: '200 added\n', stderr: '', code: 0}));
		assert.equal(new Set(articles().map(({id}) => id)).size, 800);
	});
});

/** Runs the program where a file system of its own lies over a folder. */
function withMount(folder: string, options: string, args: readonly string[], env: Record<string, string>) {
	const script = 'mount -t tmpfs -o "$1" none "$2" && shift 2 && exec "$@"';
	const all = [
		...args.slice(0, 0),
		'-rm',
		'sh',
		'-c',
		script,
		'sh',
		options,
		folder,
		process.execPath,
		khabarFile,
		...args,
	];
	return spawnSync('unshare', all, {env: {...process.env, ...env}, encoding: 'utf8'});
}
const canMount = (() => {
	const folder = mkdtempSync(join(tmpdir(), 'khabar-mount-'));
	const {status} = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', folder]);
	rmSync(folder, {recursive: true});
	return status === 0;
})();

describe('a library that cannot be written', {skip: !canMount && 'file systems cannot be mounted here'}, () => {
	test('as it is read-only is told in one line', () => {
		const {folder, env} = newLibrary();
		mkdirSync(folder);
		const {stdout, stderr, status} = withMount(folder, 'ro', ['add', file('few.jsonl', lines(3))], env);
		assert.deepEqual(
			[stdout, stderr, status],
			['nothing added\n', `khabar: ${folder}: cannot be written: the file system is read-only\n`, 1],
		);
	});

	test('as the disk is full is told in one line, and what was added stays', () => {
		const {folder, env} = newLibrary();
		mkdirSync(folder);
		const seen = join(root, 'seen');
		const path = file('many-more.jsonl', lines(500));
		const script = 'mount -t tmpfs -o size=512k none "$1" && "$2" "$3" add "$4"; code=$?; cp -a "$1" "$5"; exit $code';
		const {stdout, stderr, status} = spawnSync(
			'unshare',
			['-rm', 'sh', '-c', script, 'sh', folder, process.execPath, khabarFile, path, seen],
			{env: {...process.env, ...env}, encoding: 'utf8'},
		);
		const kept = readdirSync(seen);
		assert.ok(kept.length > 10 && kept.length < 500);
		assert.deepEqual(
			[stdout, stderr, status],
			[`${kept.length} added\n`, `khabar: ${folder}: cannot be written: the disk is full\n`, 1],
		);
		for (const name of kept) JSON.parse(readFileSync(join(seen, name), 'utf8'));
	});
});

test('on a terminal a bar shows how far it is, and goes', async () => {
	const {env, folder} = newLibrary();
	const path = file('long.jsonl', lines(4000));
	await using program = new PtyProgram(process.execPath, [khabarFile, 'add', path], {env});
	assert.equal(await program.ended(), 0);
	assert.match(program.raw, /\r\x1b\[K\[#*\.*\] +\d+ % {2}[\d,]+ articles/);
	assert.deepEqual(program.screen().filter(Boolean), ['4,000 added']);
	assert.equal(count(folder), 4000);
});
