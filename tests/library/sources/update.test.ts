import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {brotliCompressSync, gzipSync, zstdCompressSync} from 'node:zlib';
import {UpdateGoesOn} from '../../../source/library/sources/update/update.ts';
import {endless, redirect} from '../../network/server.ts';
import {day, hour, minute, newUser, source} from './library-of-sources.ts';
import {openPaper, rss} from './paper.ts';

const what = (results: readonly {what: string}[]) => results.map(({what}) => what);

describe('a second update of what has not changed', () => {
	test('is answered by headers alone', async () => {
		await using paper = await openPaper();
		const user = newUser();
		paper.feed('/feed', [{id: '1'}, {id: '2'}]);
		const sources = [source('Paper', `${paper.url}/feed`)];
		const [first] = await user.update(sources);
		assert.equal(first!.added, 2);
		const sent = paper.sent();
		const [second] = await user.update(sources);
		assert.deepEqual([second!.what, second!.added, paper.sent() - sent], ['asked', 0, 0]);
		assert.match(paper.asked[1]!.headers['if-none-match']!, /^".+"$/);
		assert.equal(paper.asked[1]!.headers['user-agent'], 'khabar/0.0.0');
	});

	test('asks by the date where there is no ETag, and knows the same content where there is neither', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const date = 'Mon, 02 Mar 2026 07:00:00 GMT';
		paper.put('/dated', (response, request) => {
			if (request.headers['if-modified-since'] === date) response.writeHead(304).end();
			else response.writeHead(200, {'last-modified': date}).end(rss([{id: '1'}]));
		});
		paper.put('/bare', rss([{id: '2'}]));
		const sources = [source('Dated', `${paper.url}/dated`), source('Bare', `${paper.url}/bare`)];
		await user.update(sources);
		const again = await user.update(sources);
		assert.deepEqual(
			again.map(({what, added, updated}) => [what, added, updated]),
			[
				['asked', 0, 0],
				['asked', 0, 0],
			],
		);
		assert.equal(paper.asked.filter(({headers}) => headers['if-modified-since'] === date).length, 1);
	});
});

for (const [encoding, compress] of [
	['gzip', gzipSync],
	['br', brotliCompressSync],
	['zstd', zstdCompressSync],
] as const) {
	test(`a feed comes compressed by ${encoding}, which was asked for`, async () => {
		await using paper = await openPaper();
		const user = newUser();
		paper.put('/feed', (response, request) => {
			const accepted = request.headers['accept-encoding']!.split(', ');
			response.writeHead(200, accepted.includes(encoding) ? {'content-encoding': encoding} : {});
			response.end(accepted.includes(encoding) ? compress(rss([{id: '1', title: 'خبر'}])) : 'not asked for');
		});
		await user.update([source('Paper', `${paper.url}/feed`)]);
		assert.deepEqual(await user.titles(), ['خبر']);
	});
}

describe('a source that has moved', () => {
	test('is asked at its new address once it has said so three times, and its articles stay the same', async () => {
		await using paper = await openPaper();
		const user = newUser();
		paper.put('/old', redirect('/new', 301));
		paper.feed('/new', [{id: '1'}]);
		const sources = [source('Paper', `${paper.url}/old`)];
		for (let i = 0; i < 3; i++) await user.update(sources);
		assert.equal(paper.count('/old'), 3);
		paper.feed('/new', [{id: '1', text: 'Another text of the same story.'}, {id: '2'}]);
		const [after] = await user.update(sources);
		assert.equal(paper.count('/old'), 3);
		assert.deepEqual([after!.added, after!.updated], [1, 1]);
	});

	test('is asked at the old one as long as the redirect is for now, or leads to another place each time', async () => {
		await using paper = await openPaper();
		const user = newUser();
		paper.put('/now', redirect('/new', 302));
		let count = 0;
		paper.put('/wandering', response => redirect(`/new?${count++}`, 308)(response));
		paper.feed('/new', [{id: '1'}]);
		for (let i = 0; i < 5; i++) paper.feed(`/new?${i}`, [{id: '1'}]);
		const sources = [source('Now', `${paper.url}/now`), source('Wandering', `${paper.url}/wandering`)];
		for (let i = 0; i < 5; i++) await user.update(sources);
		assert.deepEqual([paper.count('/now'), paper.count('/wandering')], [5, 5]);
	});

	for (const [status, failures] of [
		[410, 1],
		[403, 3],
	] as const) {
		test(`is asked at the old one again when the new one answers ${status}`, async () => {
			await using paper = await openPaper();
			const user = newUser();
			paper.put('/old', redirect('/new', 301));
			paper.feed('/new', [{id: '1'}]);
			const sources = [source('Paper', `${paper.url}/old`)];
			for (let i = 0; i < 3; i++) await user.update(sources);
			paper.put('/new', response => void response.writeHead(status).end());
			paper.feed('/old', [{id: '2'}]);
			for (let i = 0; i < failures; i++) {
				assert.deepEqual(what(await user.update(sources)), ['failed']);
				user.turn(day);
			}
			const [back] = await user.update(sources);
			assert.deepEqual([back!.what, back!.added], ['asked', 1]);
		});
	}

	test('is asked at the old one again when nothing is at the new one', async () => {
		await using paper = await openPaper();
		const user = newUser();
		paper.put('/old', redirect('/new', 308));
		paper.feed('/new', [{id: '1'}]);
		const sources = [source('Paper', `${paper.url}/old`)];
		for (let i = 0; i < 3; i++) await user.update(sources);
		paper.put('/new', response => void response.writeHead(404).end());
		assert.deepEqual(what(await user.update(sources)), ['failed']);
		paper.feed('/old', [{id: '2'}]);
		user.turn(day);
		const [back] = await user.update(sources);
		assert.deepEqual([back!.what, back!.added], ['asked', 1]);
	});
});

test('a source that is gone is asked no more until the user names it, and its articles stay', async () => {
	await using paper = await openPaper();
	const user = newUser();
	paper.feed('/feed', [{id: '1'}]);
	const sources = [source('Paper', `${paper.url}/feed`)];
	await user.update(sources);
	paper.put('/feed', response => void response.writeHead(410).end());
	assert.deepEqual(what(await user.update(sources)), ['failed']);
	user.turn(30 * day);
	assert.deepEqual(what(await user.update(sources)), ['gone']);
	assert.equal(paper.count('/feed'), 2);
	assert.deepEqual(await user.titles(), ['Story 1']);
	assert.deepEqual(what(await user.update(sources, {isNamed: true})), ['failed']);
	assert.deepEqual(what(await user.update(sources)), ['gone']);
	paper.feed('/feed', [{id: '1'}, {id: '2'}]);
	assert.deepEqual(what(await user.update(sources, {isNamed: true})), ['asked']);
	user.turn(day);
	assert.deepEqual(what(await user.update(sources)), ['asked']);
	assert.deepEqual((await user.titles()).sort(), ['Story 1', 'Story 2']);
});

describe('a server that asks to wait', () => {
	for (const status of [429, 503]) {
		test(`with ${status} and seconds is left alone for so long, even when its source is named`, async () => {
			await using paper = await openPaper();
			const user = newUser();
			paper.put('/feed', response => void response.writeHead(status, {'retry-after': '7200'}).end());
			const sources = [source('Paper', `${paper.url}/feed`)];
			assert.deepEqual(what(await user.update(sources)), ['failed']);
			user.turn(2 * hour - 1);
			assert.deepEqual(what(await user.update(sources, {isNamed: true})), ['waits']);
			assert.equal(paper.count('/feed'), 1);
			paper.feed('/feed', [{id: '1'}]);
			user.turn(1);
			assert.deepEqual(what(await user.update(sources)), ['asked']);
		});

		test(`with ${status} and a date is left alone until then`, async () => {
			await using paper = await openPaper();
			const user = newUser();
			const until = new Date(user.now() + 90 * minute).toUTCString();
			paper.put('/feed', response => void response.writeHead(status, {'retry-after': until}).end());
			const sources = [source('Paper', `${paper.url}/feed`)];
			await user.update(sources);
			user.turn(89 * minute);
			assert.deepEqual(what(await user.update(sources)), ['waits']);
			user.turn(minute);
			assert.deepEqual(what(await user.update(sources)), ['failed']);
		});
	}
});

test('a source that fails is asked after times that double up to a day, at once when it is named, and as before once it is well', async () => {
	await using paper = await openPaper();
	const user = newUser();
	paper.put('/feed', response => void response.writeHead(500).end());
	const sources = [source('Paper', `${paper.url}/feed`)];
	const [first] = await user.update(sources);
	assert.match(first!.reason!, /^answers 500/);
	for (const wait of [10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440]) {
		user.turn((wait - 1) * minute);
		assert.deepEqual(what(await user.update(sources)), ['waits'], `${wait} minutes`);
		user.turn(minute);
		assert.deepEqual(what(await user.update(sources)), ['failed'], `${wait} minutes`);
	}
	assert.deepEqual(what(await user.update(sources, {isNamed: true})), ['failed']);
	paper.feed('/feed', [{id: '1'}]);
	assert.deepEqual(what(await user.update(sources, {isNamed: true})), ['asked']);
	assert.deepEqual(what(await user.update(sources)), ['asked']);
});

describe('a source is not asked before it is due', () => {
	const waitsFor = async (options: {head?: string; headers?: Record<string, string>; every?: number}, time: number) => {
		await using paper = await openPaper();
		const user = newUser();
		let edition = 0;
		paper.put('/feed', response => {
			response.writeHead(200, options.headers).end(rss([{id: String(++edition)}], {head: options.head ?? ''}));
		});
		const every = options.every === undefined ? {} : {every: options.every};
		const sources = [source('Paper', `${paper.url}/feed`, every)];
		await user.update(sources);
		user.turn(time - 1 - minute);
		const before = what(await user.update(sources))[0];
		user.turn(1 + minute);
		assert.deepEqual([before, what(await user.update(sources))[0]], ['waits', 'asked']);
	};

	test('by its ttl', () => waitsFor({head: '<ttl>90</ttl>'}, 90 * minute));
	test('also after an answer that nothing has changed, which does not say it again', async () => {
		await using paper = await openPaper();
		const user = newUser();
		paper.feed('/feed', [{id: '1'}], {head: '<ttl>90</ttl><skipHours><hour>11</hour></skipHours>'});
		const sources = [source('Paper', `${paper.url}/feed`)];
		await user.update(sources);
		user.turn(90 * minute);
		assert.deepEqual(what(await user.update(sources)), ['asked']);
		user.turn(89 * minute);
		assert.deepEqual(what(await user.update(sources)), ['waits']);
		// It is 11:00 now, and the hour from 11:00 on is left out.
		user.turn(minute);
		assert.deepEqual(what(await user.update(sources)), ['waits']);
		user.turn(hour);
		assert.deepEqual(what(await user.update(sources)), ['asked']);
		assert.equal(paper.count('/feed'), 3);
	});
	test('by sy:updatePeriod and sy:updateFrequency', () =>
		waitsFor({head: '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>'}, 6 * hour));
	test('by Cache-Control', () =>
		waitsFor({headers: {'cache-control': 'public, max-age=7200', age: '1200'}}, 100 * minute));
	test('and a publisher who asks for a year gets a day', () =>
		waitsFor({head: '<sy:updatePeriod>yearly</sy:updatePeriod>', headers: {'cache-control': 'max-age=31536000'}}, day));
	test('in the hours that it leaves out', () =>
		// It is 8 o'clock.
		waitsFor({head: '<skipHours><hour>8</hour><hour>9</hour></skipHours>'}, 2 * hour));
	test('on the days that it leaves out', () => waitsFor({head: '<skipDays><day>Monday</day></skipDays>'}, 16 * hour));
	test('by what the user says, whatever it says itself', () =>
		waitsFor({head: '<ttl>600</ttl>', every: 2 * hour}, 2 * hour));
});

describe('what a server sends in a wrong way', () => {
	const failing: Readonly<
		Record<string, [answer: Parameters<Awaited<ReturnType<typeof openPaper>>['put']>[1], reason: RegExp]>
	> = {
		'breaks off': [
			response => {
				response.writeHead(200, {'content-length': '5000'}).write(rss([{id: '1'}]).slice(0, 200));
				setTimeout(() => response.destroy(), 20);
			},
			/breaks off the connection/,
		],
		'is shorter than it says': [
			response => {
				response.writeHead(200, {'content-length': '50000'}).write(rss([{id: '1'}]));
				setTimeout(() => response.destroy(), 20);
			},
			/breaks off the connection/,
		],
		'never ends': [response => endless(response, rss([{id: '1'}])), /larger than|MiB|takes longer|says nothing/],
		'says nothing': [() => {}, /sends nothing for/],
		'is slow': [
			response => {
				const timer = setInterval(() => response.write(' '), 20);
				response.on('close', () => clearInterval(timer));
			},
			/takes longer than/,
		],
		'is a page': [
			'<!doctype html><html><head><title>T</title></head><body><p>Under construction</p></body></html>',
			/is a page now/,
		],
		'is no feed at all': ['\0\x01\x02', /./],
	};
	for (const [name, [answer, reason]] of Object.entries(failing)) {
		test(`fails when it ${name}, and the other sources are read`, async () => {
			await using paper = await openPaper();
			const user = newUser();
			paper.put('/bad', answer);
			paper.feed('/good', [{id: 'good'}]);
			const limits = {total: 1000, silence: 400, size: 2 ** 20};
			const [bad, good] = await user.update([source('Bad', `${paper.url}/bad`), source('Good', `${paper.url}/good`)], {
				get: {userAgent: 'khabar/0.0.0', limits},
			});
			assert.equal(bad!.what, 'failed');
			assert.match(bad!.reason!, reason);
			assert.equal(good!.added, 1);
			assert.deepEqual(await user.titles(), ['Story good']);
		});
	}

	test('has its whole items kept when a feed ends within one, and is read again as a whole', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const whole = rss([{id: '1'}, {id: '2'}]);
		paper.put('/feed', response => {
			response.writeHead(200, {etag: '"broken"'}).end(whole.slice(0, whole.lastIndexOf('<title>')));
		});
		const sources = [source('Paper', `${paper.url}/feed`)];
		const [broken] = await user.update(sources);
		assert.deepEqual([broken!.what, broken!.added], ['failed', 1]);
		paper.feed('/feed', [{id: '1'}, {id: '2'}]);
		const [mended] = await user.update(sources, {isNamed: true});
		assert.deepEqual([mended!.what, mended!.added], ['asked', 1]);
		assert.equal(paper.asked[1]!.headers['if-none-match'], undefined);
	});
});

test('at most two requests are made of one host at once', async () => {
	await using paper = await openPaper();
	const user = newUser();
	const sources = Array.from({length: 12}, (_, i) => {
		paper.put(`/${i}`, response => void setTimeout(() => response.end(rss([{id: String(i)}])), 30));
		return source(`Paper ${i}`, `${paper.url}/${i}`);
	});
	await user.update(sources);
	assert.equal(paper.mostAtOnce(), 2);
	assert.equal((await user.titles()).length, 12);
});

test('a second update at the same time says that another goes on', async () => {
	await using paper = await openPaper();
	const user = newUser();
	let answer = () => {};
	const isAsked = new Promise<void>(resolve => {
		paper.put('/feed', response => {
			answer = () => response.end(rss([{id: '1'}]));
			resolve();
		});
	});
	const sources = [source('Paper', `${paper.url}/feed`)];
	const first = user.update(sources);
	await isAsked;
	await assert.rejects(user.update(sources), UpdateGoesOn);
	answer();
	assert.deepEqual(what(await first), ['asked']);
	paper.feed('/feed', [{id: '1'}]);
	assert.deepEqual(what(await user.update(sources)), ['asked']);
});

test('an update that is stopped keeps what it has, and the next one goes on', async () => {
	await using paper = await openPaper();
	const user = newUser();
	paper.feed('/good', [{id: '1'}]);
	const stop = new AbortController();
	paper.put('/waiting', () => void setTimeout(() => stop.abort(new Error('stopped')), 100));
	const sources = [source('Good', `${paper.url}/good`), source('Waiting', `${paper.url}/waiting`)];
	await assert.rejects(user.update(sources, {get: {userAgent: 'k', signal: stop.signal}}), /stopped/);
	paper.feed('/waiting', [{id: '2'}]);
	assert.deepEqual(what(await user.update(sources)), ['asked', 'asked']);
	assert.equal((await user.titles()).length, 2);
});

test('many sources are read as a few are, with what is broken among them', async () => {
	await using paper = await openPaper();
	const user = newUser();
	const sources = Array.from({length: 20}, (_, i) => {
		const whole = rss([{id: `${i} first`}, {id: `${i} last`}]);
		paper.put(`/${i}`, i % 5 === 4 ? whole.slice(0, whole.lastIndexOf('<title>')) : whole);
		return source(`Paper ${i}`, `${paper.url}/${i}`);
	});
	const results = await user.update(sources);
	assert.deepEqual(
		results.map(({what, added}) => [what, added]),
		sources.map((_, i) => (i % 5 === 4 ? ['failed', 1] : ['asked', 2])),
	);
});
