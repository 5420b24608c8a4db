import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer as createSecureServer} from 'node:https';
import {type AddressInfo, createServer as createPlainServer, type LookupFunction, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {NetworkFault} from '../../source/network/fault.ts';
import {type GetOptions, get} from '../../source/network/get.ts';
import {endless, redirect, serve} from './server.ts';

const userAgent = 'khabar/0.0.0';

async function read(address: string, options: Partial<GetOptions> = {}) {
	const {content, ...answer} = await get(address, {userAgent, ...options});
	const chunks: Uint8Array[] = [];
	for await (const chunk of content) chunks.push(chunk);
	return {...answer, text: Buffer.concat(chunks).toString()};
}

/** What is wrong with an address. */
async function fault(address: string, options: Partial<GetOptions> = {}): Promise<string> {
	try {
		await read(address, options);
	} catch (error) {
		assert.ok(error instanceof NetworkFault, String(error));
		assert.doesNotMatch(error.message, /[\n\x1b]/);
		return error.message;
	}
	throw new assert.AssertionError({message: `${address} could be read`});
}

describe('an address', () => {
	test('gives its content, its type, and where it came from in the end', async () => {
		await using server = await serve({
			'/': redirect('deep/page#part', 301),
			'/deep/page': (response, {headers}) => {
				response.setHeader('content-type', 'text/html; charset=windows-1256');
				response.end(`خبر ${headers['user-agent']}`);
			},
		});
		assert.deepEqual(await read(server.url), {
			address: `${server.url}/deep/page#part`,
			contentType: 'text/html; charset=windows-1256',
			text: 'خبر khabar/0.0.0',
		});
	});

	test('is of http or https, typed or led to', async () => {
		await using server = await serve({
			'/file': redirect('file:///etc/passwd'),
			'/data': redirect('data:text/html,x'),
			'/ftp': redirect('ftp://user:secret@example.com/x'),
			'/none': redirect('http://['),
		});
		for (const address of ['file:///etc/passwd', 'data:text/html,x', 'ftp://x/', 'javascript:1', 'x', 'http://', ''])
			assert.equal(await fault(address), 'is not an http or https address', address);
		const wanted = ', which is not an http or https address';
		assert.equal(await fault(`${server.url}/file`), `leads to file:///etc/passwd${wanted}`);
		assert.equal(await fault(`${server.url}/data`), `leads to data:text/html,x${wanted}`);
		assert.equal(await fault(`${server.url}/ftp`), `leads to ftp://example.com/x${wanted}`);
		assert.equal(await fault(`${server.url}/none`), `leads to http://[${wanted}`);
	});

	test('with another answer than its content is told by the answer', async () => {
		await using server = await serve({
			'/304': response => response.writeHead(304).end(),
			'/500': response => response.writeHead(500, 'made \t up').end('x'),
			'/nowhere': response => response.writeHead(302).end(),
			'/odd': response => response.writeHead(799).end(),
		});
		assert.equal(await fault(`${server.url}/missing`), 'answers 404 Not Found');
		assert.equal(await fault(`${server.url}/304`), 'answers 304 Not Modified');
		assert.equal(await fault(`${server.url}/500`), 'answers 500 Internal Server Error');
		assert.equal(await fault(`${server.url}/nowhere`), 'answers 302 Found');
		assert.equal(await fault(`${server.url}/odd`), 'answers 799');
	});

	test('keeps the name and password in it to its own host', async () => {
		await using other = await serve({'/': (response, {headers}) => response.end(headers.authorization ?? 'none')});
		await using server = await serve({
			'/own': (response, {headers}) => response.end(headers.authorization),
			'/away': redirect(other.url),
			'/given': redirect(other.url.replace('//', '//a:b@')),
		});
		const named = server.url.replace('//', '//user:secret@');
		const {address, text} = await read(`${named}/own`);
		assert.deepEqual([address, text], [`${server.url}/own`, `Basic ${btoa('user:secret')}`]);
		assert.equal((await read(`${named}/away`)).text, 'none');
		assert.equal((await read(`${named}/given`)).text, 'none');
	});
});

describe('redirects', () => {
	test('are followed five times and no more', async () => {
		await using server = await serve({
			'/0': response => response.end('there'),
			...Object.fromEntries(
				[1, 2, 3, 4, 5, 6].map((n, i) => [`/${n}`, redirect(`/${n - 1}`, [301, 302, 303, 307, 308][i % 5])]),
			),
		});
		assert.equal((await read(`${server.url}/5`)).text, 'there');
		assert.equal(await fault(`${server.url}/6`), 'leads from address to address more than 5 times');
		assert.equal(server.asked.length, 12);
	});

	test('lead to an address as it is written, in UTF-8 or in percents', async () => {
		const named = encodeURI('/أخبار');
		await using server = await serve({
			'/written': response => response.writeHead(302, {location: Buffer.from('/أخبار').toString('latin1')}).end(),
			'/percents': redirect(named),
			[named]: response => response.end('here'),
		});
		assert.equal((await read(`${server.url}/written`)).text, 'here');
		assert.equal((await read(`${server.url}/percents`)).text, 'here');
	});

	test('in a circle end', async () => {
		await using server = await serve({'/a': redirect('/b'), '/b': redirect('/a')});
		assert.equal(await fault(`${server.url}/a`), 'leads from address to address more than 5 times');
	});
});

describe('private addresses', {skip: process.platform !== 'linux' && 'needs all of 127.0.0.0/8'}, () => {
	/** 127.0.0.1 stands for the Internet; all other addresses are private. */
	const isPublic = (address: string) => /^(?:::ffff:)?127\.0\.0\.1$/.test(address);

	test('are refused once the public Internet leads there, and nobody connects to them', async () => {
		await using inner = await serve({'/': response => response.end('secret')}, '0.0.0.0');
		const {port} = inner;
		const hosts =
			'127.0.0.2 127.0.0.3 0.0.0.0 0x7f000002 2130706434 127.2 [::ffff:127.0.0.2] [::ffff:7f00:2] [::1] 127.0.0.2.';
		const targets = hosts.split(' ').map(host => `http://${host}:${port}/`);
		await using server = await serve({
			...Object.fromEntries(targets.map((target, i) => [`/${i}`, redirect(target)])),
			'/twice': redirect('/0'),
		});
		for (const [i] of targets.entries()) {
			const message = await fault(`${server.url}/${i}`, {network: {isPublic}});
			const isItself = targets[i]!.includes('/0.0.0.0:');
			assert.match(
				message,
				isItself
					? /, an address of the machine itself, /
					: /^leads to http:\/\/.*, a private address, which only --private allows$/,
			);
		}
		assert.match(await fault(`${server.url}/twice`, {network: {isPublic}}), /a private address/);
		assert.deepEqual(inner.asked, []);
		assert.equal((await read(`${server.url}/0`, {network: {isPublic}, allowPrivate: true})).text, 'secret');
	});

	test('may be typed, and may lead to one another', async () => {
		await using inner = await serve({'/': response => response.end('at home')}, '127.0.0.3');
		await using server = await serve({'/': redirect(inner.url)}, '127.0.0.2');
		assert.equal((await read(server.url, {network: {isPublic}})).text, 'at home');
	});

	test('stay refused when they come after the Internet at any distance', async () => {
		await using inner = await serve({'/': response => response.end('secret')}, '127.0.0.2');
		await using outer = await serve({'/': redirect(inner.url)});
		await using start = await serve({'/': redirect(outer.url)}, '127.0.0.3');
		assert.match(await fault(start.url, {network: {isPublic}}), /a private address/);
		assert.deepEqual(inner.asked, []);
	});

	/** A name server with an answer for each question, the last one for all that follow. */
	function nameServer(...answers: readonly (readonly string[])[]): LookupFunction {
		const left = [...answers];
		return (_name, _options, callback) => {
			const [answer = []] = left.length > 1 ? left.splice(0, 1) : left;
			callback(
				null,
				answer.map(address => ({address, family: address.includes(':') ? 6 : 4})),
			);
		};
	}

	test('behind a name are refused at the moment of connecting, whatever the name meant before', async () => {
		await using inner = await serve({'/next': response => response.end('secret')}, '127.0.0.2');
		await using server = await serve({'/': redirect('/next')}, '127.0.0.1', inner.port);
		const lookUp = nameServer(['127.0.0.1'], ['127.0.0.2']);
		const address = `http://rebound.test:${server.port}`;
		assert.match(
			await fault(address, {network: {isPublic, lookUp}}),
			/^leads to http:\/\/rebound\.test:\d+\/next, a private/,
		);
		assert.deepEqual([server.asked, inner.asked], [['/'], []]);
	});

	/** Notes what would be connected to, and connects to nothing. */
	function noConnection() {
		const asked: unknown[] = [];
		const connect = (options: unknown) => {
			asked.push(options);
			throw new Error('connected');
		};
		return {asked, connect: connect as NonNullable<GetOptions['network']>['connect']};
	}

	const ofTheLink =
		'169.254.169.254 169.254.0.1 0xa9fea9fe 2852039166 0.0.0.0 0.1.2.3 [::] [fe80::1] [febf::1] [::ffff:169.254.169.254] ' +
		'[::ffff:a9fe:a9fe] [64:ff9b::a9fe:a9fe] [::a9fe:a9fe] [2002:a9fe:a9fe::1] [fd00:ec2::254] [64:ff9b:1::a9fe:a9fe] [64:ff9b:1:a9fe:a9:fe00::] 100.100.100.200 168.63.129.16 ' +
		'metadata.google.internal METADATA. instance-data.ec2.internal';

	test('of the machine’s link are never followed to, whoever leads there and whatever is allowed', async () => {
		const targets = ofTheLink.split(' ').map(host => `http://${host}/latest/`);
		await using server = await serve(Object.fromEntries(targets.map((target, i) => [`/${i}`, redirect(target)])));
		for (const [i, target] of targets.entries())
			for (const allowPrivate of [false, true])
				assert.match(
					await fault(`${server.url}/${i}`, {allowPrivate}),
					/^leads to http:\/\/.*, an address of the machine itself, which khabar asks only where you type it$/,
					target,
				);
		assert.equal(server.asked.length, targets.length * 2);
	});

	test('of the machine’s link are no answer for a name, at the first look or at a later one', async () => {
		for (const address of ['169.254.169.254', 'fe80::1%eth0', '::ffff:169.254.169.254', '0.0.0.0', '::']) {
			const {asked, connect} = noConnection();
			const network = {lookUp: nameServer([address]), connect};
			const seen: string[] = [];
			const connecting = (options: {lookup: LookupFunction}, ...rest: unknown[]) => {
				options.lookup('paper.test', {}, (error, found) => seen.push(error ? error.message : String(found)));
				return (connect as (...values: unknown[]) => never)(options, ...rest);
			};
			await fault('http://paper.test/', {allowPrivate: true, network: {...network, connect: connecting as never}});
			assert.equal(
				seen[0],
				'is a name of an address of the machine itself, which khabar asks only where you type its numbers',
				address,
			);
			assert.equal(asked.length, 1);
		}
		await using server = await serve({'/': redirect('/next'), '/next': response => response.end('never')});
		const lookUp = nameServer(['127.0.0.1'], ['169.254.169.254']);
		assert.match(
			await fault(`http://rebound.test:${server.port}`, {allowPrivate: true, network: {lookUp}}),
			/an address of the machine itself/,
		);
		assert.deepEqual(server.asked, ['/']);
	});

	test('of the machine’s link are asked where they are typed, but for nobody else', async () => {
		for (const host of ['169.254.169.254', '[fe80::1]', '0.0.0.0']) {
			const {asked, connect} = noConnection();
			assert.match(await fault(`http://${host}:1/`, {network: {connect}}), /connected/);
			assert.equal(asked.length, 1);
			const refused = await fault(`http://${host}:1/`, {network: {connect}, isStranger: true, allowPrivate: true});
			assert.match(refused, /an address of the machine itself/);
			assert.equal(asked.length, 1);
		}
		const {asked, connect} = noConnection();
		const network = {connect, lookUp: nameServer(['169.254.169.254'])};
		assert.match(await fault('http://metadata.google.internal:1/', {network}), /connected/);
		const refused = await fault('http://metadata.google.internal:1/', {network, isStranger: true});
		assert.match(refused, /an address of the machine itself/);
		assert.equal(asked.length, 1);
	});

	test('among those of a name are left out', async () => {
		await using server = await serve({'/': redirect('/next'), '/next': response => response.end('outside')});
		await using inner = await serve({'/next': response => response.end('secret')}, '127.0.0.2', server.port);
		const lookUp = nameServer(['127.0.0.1'], ['::1', '127.0.0.2', '127.0.0.1']);
		const {text} = await read(`http://both.test:${server.port}`, {network: {isPublic, lookUp}});
		assert.equal(text, 'outside');
		assert.deepEqual(inner.asked, []);
	});
});

describe('an address that takes its time', () => {
	const limits = {silence: 150, total: 600};

	test('is left when it says nothing, before its head, in it, or in the middle of its content', async () => {
		await using server = await serve({'/silent': () => {}, '/half': response => void response.write('half')});
		await using raw = await plain(socket => socket.write('HTTP/1.1 200 OK\r\nX-Half'));
		for (const address of [`${server.url}/silent`, `${server.url}/half`, raw.url])
			assert.equal(await fault(address, {limits}), 'sends nothing for 0.15 seconds');
	});

	test('is left in the end when it goes on and on, a little at a time', async () => {
		await using server = await serve({
			'/drip': response => {
				const timer = setInterval(() => response.write('.'), 20);
				response.on('close', () => clearInterval(timer));
			},
		});
		const patient = {silence: 10_000, total: 600};
		assert.equal(await fault(`${server.url}/drip`, {limits: patient}), 'takes longer than 0.6 seconds');
	});

	test('and whose content ends with the connection is not taken for whole when it is left', async () => {
		const timers = new Set<NodeJS.Timeout>();
		await using dripping = await plain(socket => {
			socket.write('HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n');
			timers.add(setInterval(() => socket.write('.'), 20));
		});
		await using stuck = await plain(socket => socket.write('HTTP/1.0 200 OK\r\n\r\nhalf'));
		try {
			const patient = {silence: 10_000, total: 300};
			assert.equal(await fault(dripping.url, {limits: patient}), 'takes longer than 0.3 seconds');
			assert.equal(await fault(stuck.url, {limits}), 'sends nothing for 0.15 seconds');
		} finally {
			for (const timer of timers) clearInterval(timer);
		}
	});

	test('is not silent while nobody listens', async () => {
		await using server = await serve({'/': response => response.end('x'.repeat(1000))});
		const {content} = await get(server.url, {userAgent, limits: {silence: 100}});
		await new Promise(resolve => setTimeout(resolve, 250));
		let size = 0;
		for await (const chunk of content) size += chunk.length;
		assert.equal(size, 1000);
	});
});

describe('too much', () => {
	test('is left at the limit, however it is said', async () => {
		await using server = await serve({
			'/endless': response => endless(response, Buffer.alloc(2 ** 16, 'x')),
			'/announced': response => {
				response.writeHead(200, {'content-length': 2 ** 40});
				response.flushHeaders();
			},
			'/fits': response => response.end('x'.repeat(2 ** 20)),
		});
		const limits = {size: 2 ** 20};
		assert.equal(await fault(`${server.url}/endless`, {limits}), 'is larger than 1 MiB, the most that is read');
		assert.equal(await fault(`${server.url}/announced`, {limits}), 'is larger than 1 MiB, the most that is read');
		assert.equal((await read(`${server.url}/fits`, {limits})).text.length, 2 ** 20);
	});

	test('packed into little is left at the limit of what comes out', async () => {
		const bomb = gzipSync(Buffer.alloc(2 ** 26));
		assert.ok(bomb.length < 2 ** 17);
		await using server = await serve({
			'/gzip': response => response.writeHead(200, {'content-encoding': 'gzip'}).end(bomb),
			'/br': response =>
				response.writeHead(200, {'content-encoding': 'br'}).end(brotliCompressSync(Buffer.alloc(2 ** 24))),
			'/nothing': response => {
				response.writeHead(200, {'content-encoding': 'gzip'});
				endless(response, Buffer.concat(Array<Uint8Array>(3000).fill(gzipSync(''))));
			},
		});
		for (const path of ['/gzip', '/br', '/nothing'])
			assert.equal(
				await fault(server.url + path, {limits: {size: 2 ** 20}}),
				'is larger than 1 MiB, the most that is read',
			);
	});

	test('of a head is left', async () => {
		await using server = await serve({'/': response => response.writeHead(200, {x: 'x'.repeat(2 ** 17)}).end()});
		assert.equal(await fault(server.url), 'sends headers that are too long');
	});
});

describe('compressed content', () => {
	const text = 'خبر '.repeat(10_000);

	test('is read by gzip and Brotli', async () => {
		await using server = await serve({
			'/gzip': response => response.writeHead(200, {'content-encoding': 'GZIP'}).end(gzipSync(text)),
			'/br': response => response.writeHead(200, {'content-encoding': 'br'}).end(brotliCompressSync(text)),
			'/identity': response => response.writeHead(200, {'content-encoding': 'identity'}).end(text),
		});
		for (const path of ['/gzip', '/br', '/identity']) assert.equal((await read(server.url + path)).text, text);
	});

	test('that is broken is told', async () => {
		await using server = await serve({
			'/cut': response => response.writeHead(200, {'content-encoding': 'gzip'}).end(gzipSync(text).subarray(0, -20)),
			'/cut-br': response =>
				response.writeHead(200, {'content-encoding': 'br'}).end(brotliCompressSync(text).subarray(0, -5)),
			'/wrong': response => response.writeHead(200, {'content-encoding': 'gzip'}).end('plain text'),
			'/other': response => response.writeHead(200, {'content-encoding': 'compress'}).end('x'),
			'/constructor': response => response.writeHead(200, {'content-encoding': 'constructor'}).end('x'),
		});
		assert.equal(await fault(`${server.url}/cut`), 'ends too early');
		assert.equal(await fault(`${server.url}/cut-br`), 'ends too early');
		assert.equal(await fault(`${server.url}/wrong`), 'is not compressed correctly');
		assert.equal(await fault(`${server.url}/other`), 'is compressed in a way that was not asked for: compress');
		assert.equal(
			await fault(`${server.url}/constructor`),
			'is compressed in a way that was not asked for: constructor',
		);
	});
});

describe('a connection', () => {
	test('that breaks off is told', async () => {
		await using server = await serve({
			'/short': response => response.writeHead(200, {'content-length': 100}).end('short'),
			'/aborted': response => response.write('half', () => response.destroy()),
			'/gzip': response =>
				response
					.writeHead(200, {'content-encoding': 'gzip'})
					.write(gzipSync('x'.repeat(1e5)).subarray(0, 30), () => response.destroy()),
		});
		await using closing = await plain(socket => socket.end());
		for (const address of [`${server.url}/short`, `${server.url}/aborted`, `${server.url}/gzip`, closing.url])
			assert.equal(await fault(address), 'breaks off the connection', address);
	});

	test('in another language is told', async () => {
		await using ssh = await plain(socket => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
		assert.equal(await fault(ssh.url), 'does not answer in HTTP');
		await using server = await serve({});
		assert.equal(await fault(server.url.replace('http:', 'https:')), 'no secure connection can be made');
	});

	test('that nobody takes is told', async () => {
		const server = await serve({});
		await server[Symbol.asyncDispose]();
		assert.equal(await fault(server.url), 'refuses the connection');
		const lookUp: LookupFunction = (_name, _options, callback) =>
			callback(Object.assign(new Error('getaddrinfo'), {code: 'ENOTFOUND'}), []);
		assert.equal(await fault('http://no-such-host.invalid/', {network: {lookUp}}), 'no such host');
	});

	test('with a certificate that nobody vouches for is refused', async t => {
		const folder = mkdtempSync(join(tmpdir(), 'khabar-certificate-'));
		try {
			const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
			try {
				execFileSync(
					'openssl',
					`req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -keyout ${key} -out ${cert}`.split(' '),
					{stdio: 'ignore'},
				);
			} catch {
				return t.skip('there is no openssl here');
			}
			const server = createSecureServer({key: readFileSync(key), cert: readFileSync(cert)});
			await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
			assert.equal(
				await fault(`https://127.0.0.1:${(server.address() as AddressInfo).port}`),
				'its certificate cannot be trusted',
			);
			server.close();
		} finally {
			rmSync(folder, {recursive: true});
		}
	});
});

/** A server that speaks as it likes. */
async function plain(speak: (socket: Socket) => void) {
	const sockets = new Set<Socket>();
	const server = createPlainServer(socket => {
		sockets.add(socket.on('error', () => {}));
		speak(socket);
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		async [Symbol.asyncDispose]() {
			for (const socket of sockets) socket.destroy();
			await new Promise(resolve => server.close(resolve));
		},
	};
}
