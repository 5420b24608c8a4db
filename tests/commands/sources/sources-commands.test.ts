import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import type {ServerResponse} from 'node:http';
import {dirname, join} from 'node:path';
import {describe, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {openPaper, rss} from '../../library/sources/paper.ts';
import {khabar, khabarFile, ownFolders} from '../../support/khabar.ts';
import {PtyProgram} from '../../support/pty.ts';

function newUser() {
	const env = ownFolders();
	const file = join(env.XDG_CONFIG_HOME!, 'khabar', 'sources.opml');
	return {
		env,
		file,
		run: (...args: string[]) => khabar(args, {env}),
		write(text: string) {
			mkdirSync(dirname(file), {recursive: true});
			writeFileSync(file, text);
		},
		async sources(): Promise<Record<string, unknown>[]> {
			const {stdout} = await khabar(['sources', '--json'], {env});
			return stdout
				.trim()
				.split('\n')
				.filter(Boolean)
				.map(line => JSON.parse(line));
		},
		async titles(...args: string[]): Promise<string[]> {
			const {stdout} = await khabar(['list', ...args], {env});
			return stdout
				.trim()
				.split('\n')
				.filter(Boolean)
				.map(line => line.split('\t')[3]!);
		},
	};
}

const page = (head: string) =>
	`<!doctype html><html><head><title>The Paper</title>${head}</head><body><p>Welcome.</p></body></html>`;
const two = page(
	'<link rel="alternate" type="application/rss+xml" title="News" href="/news"><link rel="alternate" type="application/rss+xml" title="Sport" href="/sport">',
);

test('a password in an address stands in the file of sources, and is shown, written and sent to nobody else', async () => {
	await using paper = await openPaper();
	const user = newUser();
	const address = `${paper.url.replace('//', '//me:geheim@')}/feed`;
	const expected = `Basic ${Buffer.from('me:geheim').toString('base64')}`;
	let status = 200;
	paper.put('/feed', (response, {headers}) => {
		const isAllowed = headers.authorization === expected;
		response.writeHead(isAllowed ? status : 401).end(rss([{id: '1'}]));
	});
	const told = [
		await user.run('follow', address),
		await user.run('update'),
		await user.run('sources'),
		await user.run('sources', '--json'),
		await user.run('follow', address),
	];
	status = 500;
	told.push(await user.run('update', '--json'), await user.run('update', 'A paper'), await user.run('sources'));
	assert.match(told[1]!.stdout, /^1 new/);
	assert.match(told[2]!.stdout, /http:\/\/me@127/);
	assert.doesNotMatch(told.map(({stdout, stderr}) => stdout + stderr).join(''), /geheim/);
	assert.match(readFileSync(user.file, 'utf8'), /geheim/);
	for (const folder of [user.env.XDG_DATA_HOME!, user.env.XDG_STATE_HOME!, user.env.XDG_CACHE_HOME!]) {
		for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
			if (!entry.isFile()) continue;
			const file = join(entry.parentPath, entry.name);
			assert.ok(!readFileSync(file).includes('geheim'), file);
		}
	}
});

describe('khabar follow', () => {
	test('of a page, then khabar update, and khabar lists the articles under the name of the source', async () => {
		await using paper = await openPaper();
		const user = newUser();
		paper.put('/', page('<link rel="alternate" type="application/rss+xml" href="/feed">'));
		paper.feed('/feed', [{id: '1'}, {id: '2'}], {title: 'Edition of Monday'});
		const followed = await user.run('follow', paper.url, '--name', 'جريدتي', '--tag', 'world', '--tag', 'daily');
		assert.deepEqual([followed.code, followed.stdout], [0, `now following جريدتي: ${paper.url}/feed\n`]);
		const updated = await user.run('update');
		assert.deepEqual([updated.code, updated.stdout, updated.stderr], [0, '2 new in 1 source\n', '']);
		assert.deepEqual((await user.titles('--source', 'جريدتي', '--tag', 'daily')).sort(), ['Story 1', 'Story 2']);
	});

	test('tells in a pipe which feeds a page has, and asks on a terminal', async () => {
		await using paper = await openPaper();
		const user = newUser();
		paper.put('/', two);
		const piped = await user.run('follow', paper.url);
		assert.equal(piped.code, 1);
		assert.match(piped.stderr, /has several feeds; follow one of them:\n {2}\S+\/news +News\n {2}\S+\/sport +Sport\n/);
		assert.ok(!existsSync(user.file));
		await using terminal = new PtyProgram(process.execPath, [khabarFile, 'follow', paper.url], {env: user.env});
		await terminal.waitFor('Which one?');
		// In digits of any script.
		terminal.type('٢\r');
		assert.equal(await terminal.ended(), 0);
		assert.deepEqual(
			(await user.sources()).map(({address}) => address),
			[`${paper.url}/sport`],
		);
	});

	test('of what is followed already changes its options, and leaves the rest of the file', async () => {
		await using paper = await openPaper();
		const user = newUser();
		paper.feed('/feed', [{id: '1'}]);
		user.write(
			`<opml version="2.0">\n <!-- mine -->\n <body>\n  <outline text="P" xmlUrl="${paper.url}/feed" note="n"/>\n </body>\n</opml>\n`,
		);
		const {stdout} = await user.run('follow', `${paper.url}/feed`, '--keep', '90d', '--every', '2h', '--full');
		assert.equal(stdout, 'changed the options of P\n');
		assert.equal(
			readFileSync(user.file, 'utf8'),
			`<opml version="2.0" xmlns:khabar="urn:khabar:sources">\n <!-- mine -->\n <body>\n  <outline text="P" xmlUrl="${paper.url}/feed" note="n" khabar:full="true" khabar:keep="90d" khabar:every="2h"/>\n </body>\n</opml>\n`,
		);
		assert.equal((await user.run('follow', `${paper.url}/feed`)).stdout, 'already following P\n');
	});

	test('refuses what is no source, and options that cannot be read', async () => {
		const user = newUser();
		assert.match((await user.run('follow', 'exec:date')).stderr, /is not an http, https or file address/);
		assert.match(
			(await user.run('follow', '/etc')).stderr,
			/is a path; to follow a folder, give its address: file:\/\/\/etc/,
		);
		assert.equal((await user.run('follow', 'https://a.example/', '--keep', 'long')).code, 2);
		assert.equal((await user.run('follow', 'https://a.example/', 'https://b.example/', '--name', 'N')).code, 2);
	});
});

describe('khabar update', () => {
	test('says at the end which sources failed and why, and its exit code tells', async () => {
		await using paper = await openPaper();
		const user = newUser();
		paper.feed('/good', [{id: '1'}]);
		paper.feed('/bad', [{id: '2'}]);
		await user.run('follow', `${paper.url}/good`, '--name', 'Good');
		await user.run('follow', `${paper.url}/bad`, '--name', 'Bad');
		paper.put('/bad', response => void response.writeHead(500).end());
		const failed = await user.run('update');
		assert.deepEqual(
			[failed.code, failed.stdout],
			[1, '1 new in 1 of 2 sources, 1 failed: Bad (answers 500 Internal Server Error)\n'],
		);
		const later = await user.run('update');
		assert.deepEqual([later.code, later.stdout], [0, 'nothing new in 1 source, 1 not due\n']);
		assert.match((await user.run('update', 'Bad')).stdout, /^no source answered, 1 failed: Bad/);
		const quiet = await user.run('update', '--quiet', 'Bad');
		assert.deepEqual(
			[quiet.code, quiet.stdout, quiet.stderr],
			[1, '', 'khabar: Bad: answers 500 Internal Server Error\n'],
		);
		const json = await user.run('update', '--json', 'bad');
		const {schema, name, result, reason} = JSON.parse(json.stdout);
		assert.deepEqual(
			[schema, name, result, reason],
			['khabar.update/1', 'Bad', 'failed', 'answers 500 Internal Server Error'],
		);
		const [, told] = await user.sources();
		assert.deepEqual([told!.error, told!.failures], ['answers 500 Internal Server Error', 4]);
		assert.equal((await user.run('update', 'nobody')).code, 2);
		assert.equal((await user.run('update', '--nonsense')).code, 2);
	});

	test('says only that sources are gone, where it asked none', async () => {
		await using paper = await openPaper();
		const user = newUser();
		paper.feed('/feed', [{id: '1'}]);
		await user.run('follow', `${paper.url}/feed`, '--name', 'Paper');
		paper.put('/feed', response => void response.writeHead(410).end());
		assert.match((await user.run('update')).stdout, /^no source answered, 1 failed: Paper/);
		assert.equal((await user.run('update')).stdout, '1 gone for good\n');
	});

	test('asks for nothing but what is followed', async () => {
		await using paper = await openPaper();
		const user = newUser();
		paper.feed('/feed', [{id: '1', link: `${paper.url}/story`}]);
		await user.run('follow', `${paper.url}/feed`);
		paper.asked.length = 0;
		await user.run('update');
		assert.deepEqual(
			paper.asked.map(({path}) => path),
			['/feed'],
		);
	});

	test('twice at once reads everything once', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const stories = Array.from({length: 200}, (_, i) => ({id: String(i)}));
		paper.put('/feed', response => void response.end(rss(stories)));
		await user.run('follow', `${paper.url}/feed`, '--name', 'Slow');
		paper.asked.length = 0;
		const asked = Promise.withResolvers<ServerResponse>();
		paper.put('/feed', asked.resolve);
		const one = user.run('update');
		const response = await asked.promise;
		const other = await user.run('update');
		response.end(rss(stories));
		assert.deepEqual(await one, {code: 0, stdout: '200 new in 1 source\n', stderr: ''});
		assert.deepEqual(other, {code: 0, stdout: '', stderr: 'khabar: another khabar is updating now\n'});
		assert.equal(paper.asked.length, 1);
		assert.equal((await user.titles()).length, 200);
	});

	test('leaves a file of sources that is broken as it is, and says where', async () => {
		const user = newUser();
		const broken = '<opml version="2.0">\n<body><outline text="A" xmlUrl="https://a.example/"></body></opml>';
		user.write(broken);
		for (const args of [['update'], ['sources'], ['follow', 'https://b.example/'], ['import', '-']]) {
			const {code, stderr} = await khabar(args, {env: user.env, input: 'https://c.example/feed\n'});
			assert.equal(code, 1);
			assert.match(stderr, /sources\.opml:2:\d+: <\/body> stands where <\/outline> should/);
		}
		assert.equal(readFileSync(user.file, 'utf8'), broken);
	});
});

test('a source that is renamed has all of its articles under the new name, and one that is left keeps them', async () => {
	await using paper = await openPaper();
	const user = newUser();
	paper.feed('/feed', [{id: '1'}], {title: 'A Long Name - Home'});
	paper.feed('/other', [{id: '2'}]);
	await user.run('follow', `${paper.url}/feed`, `${paper.url}/other`);
	await user.run('update');
	assert.equal((await user.run('rename', 'long name', 'Short')).stdout, 'A Long Name - Home is now Short\n');
	assert.deepEqual(await user.titles('--source', 'Short'), ['Story 1']);
	assert.equal((await user.run('rename', 'Short', 'A paper')).code, 1);
	assert.equal((await user.run('rename', 'Short')).code, 2);
	assert.match((await user.run('unfollow', 'short')).stdout, /^no longer following Short/);
	assert.deepEqual(
		(await user.sources()).map(({name}) => name),
		['A paper'],
	);
	assert.deepEqual((await user.titles()).sort(), ['Story 1', 'Story 2']);
	assert.equal((await user.run('unfollow', 'Short')).code, 2);
});

test('a folder that is imported is called by its own name, and read whatever the case of its address', async () => {
	const user = newUser();
	const folder = join(user.env.XDG_CONFIG_HOME!, 'أخبار');
	mkdirSync(folder, {recursive: true});
	writeFileSync(join(folder, 'one.txt'), 'Story one\n\nThe text of the first story.\n');
	const address = pathToFileURL(folder).href.replace('file:', 'FILE:');
	const opml = `<opml version="2.0"><body><outline xmlUrl="${address}#1"/></body></opml>`;
	const urls = await khabar(['import', '-'], {env: user.env, input: `${address}\n`});
	assert.equal(urls.stdout, '1 followed\n');
	assert.equal((await khabar(['import', '-'], {env: user.env, input: opml})).stdout, '0 followed, 1 followed before\n');
	assert.match(readFileSync(user.file, 'utf8'), /text="أخبار"/);
	assert.equal((await user.run('update')).code, 0);
	assert.deepEqual(await user.titles('--source', 'أخبار'), ['Story one']);
	const other = newUser();
	await khabar(['import', '-'], {env: other.env, input: opml});
	assert.match(readFileSync(other.file, 'utf8'), /text="أخبار"/);
});

test('what is muted in a source is muted by a part of its name, and under its new name, too', async () => {
	await using paper = await openPaper();
	const user = newUser();
	paper.feed('/feed', [
		{id: '1', title: 'Football'},
		{id: '2', title: 'Elections'},
	]);
	await user.run('follow', `${paper.url}/feed`, '--name', 'The Long Name');
	await user.run('update');
	assert.equal((await user.run('mute', 'football', '--source', 'long')).stdout, 'now hidden: football The Long Name\n');
	assert.deepEqual(await user.titles(), ['Elections']);
	await user.run('rename', 'long', 'Short');
	assert.deepEqual(await user.titles(), ['Elections']);
	assert.equal((await user.run('mute', '--list')).stdout, 'football Short\n');
	assert.equal((await user.run('mute', 'football', '--source', 'short', '--remove')).code, 0);
});

test('a user of newsboat moves over with one command, and what was followed comes out as OPML', async () => {
	await using paper = await openPaper();
	const user = newUser();
	paper.feed('/a', [{id: 'a'}]);
	paper.feed('/b', [{id: 'b'}]);
	const urls = join(user.env.XDG_CONFIG_HOME!, 'urls');
	mkdirSync(dirname(urls), {recursive: true});
	writeFileSync(urls, `${paper.url}/a world "~First Paper"\n# no more\n${paper.url}/b\nexec:/bin/feed\n`);
	const imported = await user.run('import', urls);
	assert.deepEqual([imported.code, imported.stdout], [0, '2 followed, 1 not taken\n']);
	assert.match(imported.stderr, /urls:4: exec:\/bin\/feed: a command cannot be followed as a source\n/);
	assert.equal((await user.run('update')).stdout, '2 new in 2 sources\n');
	assert.deepEqual(await user.titles('--source', 'First Paper', '--tag', 'world'), ['Story a']);
	const {stdout} = await user.run('export');
	assert.equal(stdout, readFileSync(user.file, 'utf8'));
	const other = newUser();
	const again = await khabar(['import', '-'], {env: other.env, input: stdout});
	assert.equal(again.stdout, '2 followed\n');
	assert.deepEqual(
		(await other.sources()).map(({name, tags}) => [name, tags]),
		(await user.sources()).map(({name, tags}) => [name, tags]),
	);
});

test('what is muted is in no list until it is shown again, and what is deleted comes back only when that is taken back', async () => {
	await using paper = await openPaper();
	const user = newUser();
	paper.feed('/feed', [
		{id: '1', title: 'Football'},
		{id: '2', title: 'Elections'},
	]);
	await user.run('follow', `${paper.url}/feed`);
	await user.run('update');
	assert.equal((await user.run('mute', 'football', '--source', 'A paper')).stdout, 'now hidden: football A paper\n');
	assert.deepEqual(await user.titles(), ['Elections']);
	assert.doesNotMatch((await user.run('brief')).stdout, /Football/);
	assert.match((await user.run('search', 'football')).stdout, /Football/);
	assert.equal((await user.run('mute', '--list')).stdout, 'football A paper\n');
	assert.equal((await user.run('mute', 'football', '--source', 'A paper', '--remove')).code, 0);
	assert.equal((await user.titles()).length, 2);
	assert.equal((await user.run('mute', '-football')).code, 2);
	const deleted = await user.run('delete', '2');
	assert.deepEqual([deleted.code, deleted.stdout], [0, 'deleted: Elections\n']);
	paper.feed('/feed', [
		{id: '1', title: 'Football'},
		{id: '2', title: 'Elections!'},
	]);
	await user.run('update');
	assert.deepEqual(await user.titles(), ['Football']);
	assert.equal((await user.run('delete', '--undo')).code, 0);
	assert.equal((await user.titles()).length, 2);
	assert.equal((await user.run('delete', '--undo')).code, 1);
	assert.equal((await user.run('delete', 'nothing-of-this-name')).code, 1);
	// Who adds an article by hand has it again.
	await user.run('delete', '2');
	await user.run('add', `${paper.url}/feed`);
	assert.equal((await user.titles()).length, 2);
});
