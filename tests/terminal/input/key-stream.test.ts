import assert from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {describe, it} from 'node:test';
import {KeyStream} from '../../../source/terminal/input/key-stream.ts';

/** A key stream on a source of our own, which collects what comes out as Ink would read it. */
function open(taken?: ReadonlyMap<string, () => void>) {
	const source = new PassThrough();
	const reports: string[] = [];
	const stream = new KeyStream(source as unknown as NodeJS.ReadStream, {
		onReport: report => reports.push(report),
		...(taken && {taken}),
	});
	const keys: string[] = [];
	let perTurn = 0;
	stream.on('readable', () => {
		perTurn = 0;
		for (let key = stream.read(); key !== null; key = stream.read()) {
			keys.push(key);
			perTurn++;
		}
		assert.ok(perTurn <= 1, 'more than one key in a turn of the event loop');
	});
	stream.start();
	return {source, stream, keys, reports};
}

async function until(condition: () => boolean): Promise<void> {
	for (let tries = 0; !condition(); tries++) {
		if (tries > 2000) throw new Error('nothing more came');
		await new Promise(resolve => setTimeout(resolve, 1));
	}
}

const turn = () => new Promise(resolve => setImmediate(resolve));

/** Sends the chunks and a last key, and gives what came before that key. */
async function received(...chunks: (string | Uint8Array)[]) {
	const {source, stream, keys, reports} = open();
	for (const chunk of chunks) {
		source.write(chunk);
		await turn();
	}
	source.write('§');
	await until(() => keys.includes('§'));
	stream.stop();
	return {keys: keys.slice(0, -1), reports};
}

const paste = '\x1b[200~سطر أول\rline\x1b[Atwo\x1b[201~';

describe('key stream', () => {
	it('hands over one key at a time, however many came at once', async () => {
		assert.deepEqual((await received('jjj')).keys, ['j', 'j', 'j']);
		assert.deepEqual((await received('j\r\n\tk\x7f')).keys, ['j', '\r', '\n', '\t', 'k', '\x7f']);
	});

	it('keeps a letter and its marks together', async () => {
		assert.deepEqual((await received('بَe\u0301👩‍🚀')).keys, ['بَ', 'e\u0301', '👩‍🚀']);
	});

	it('cuts the keys of every kind of terminal apart', async () => {
		const keys = [
			'\x1b[A',
			'\x1bOP',
			'\x1b[1;5C',
			'\x1b[1;2R',
			'\x1b[5~',
			'\x1b[[A',
			'\x1b[2$',
			'\x1b\x1b[B',
			'\x1bf',
			'\x1b\x7f',
			'\x1bش',
			'\x1bP',
			'\x1b[106;5u',
			'\x1b[27;5;106~',
			'\x1b[Z',
		];
		assert.deepEqual(await received(keys.join('')), {keys, reports: []});
	});

	it('takes the answers of the terminal out', async () => {
		const reports = [
			'\x1bP>|XTerm(390)\x1b\\',
			'\x1b[?62;22c',
			'\x1b[>41;390;0c',
			'\x1b[8;2$y',
			'\x1b[?2026;2$y',
			'\x1bP!|7E7E\x1b\\',
			'\x1b]11;rgb:0000/0000/0000\x1b\\',
			'\x1b]52;c;\x07',
			'\x1b[24;80R',
			'\x1b[?1;1R',
			'\x1b[0n',
			'\x1b[I',
			'\x1b[O',
			'\x1b[8;24;80t',
			'\x1b[?1u',
		];
		assert.deepEqual(await received(`j${reports.join('k')}`), {
			keys: ['j', ...reports.slice(1).map(() => 'k')],
			reports,
		});
	});

	it('puts together what was cut into two at any byte', async () => {
		const input = Buffer.from(
			`jé\x1b[A\x1bOBش\x1b[1;5Cن${paste}\x1b[8;2$y\x1bP>|VTE(7600)\x1b\\中\x1b]11;rgb:0/0/0\x07🔴k`,
		);
		const whole = await received(input);
		assert.deepEqual(whole.reports, ['\x1b[8;2$y', '\x1bP>|VTE(7600)\x1b\\', '\x1b]11;rgb:0/0/0\x07']);
		assert.ok(whole.keys.includes(paste));
		for (let cut = 1; cut < input.length; cut++) {
			assert.deepEqual(await received(input.subarray(0, cut), input.subarray(cut)), whole, `cut at byte ${cut}`);
		}
		assert.deepEqual(await received(...Array.from(input, byte => Uint8Array.of(byte))), whole, 'one byte at a time');
	});

	it('hands over a paste whole, with its brackets', async () => {
		assert.deepEqual((await received(`j${paste}k`)).keys, ['j', paste, 'k']);
	});

	it('hands over Escape when nothing follows it, in a form that does not join the next key', async () => {
		const {source, stream, keys} = open();
		source.write('\x1b');
		await until(() => keys.length > 0);
		source.write('j');
		await until(() => keys.length > 1);
		assert.deepEqual(keys, ['\x1b[27u', 'j']);
		source.write('\x1b[');
		await until(() => keys.length > 2);
		assert.deepEqual(keys.slice(2), ['\x1b[91;3u']);
		source.write('\x1b\x1b');
		await until(() => keys.length > 4);
		assert.deepEqual(keys.slice(3), ['\x1b[27u', '\x1b[27u']);
		stream.stop();
	});

	it('drops a sequence that breaks off, and nothing after it', async () => {
		assert.deepEqual((await received('\x1b[1;\x1b[B')).keys, ['\x1b[B']);
		assert.deepEqual((await received('\x1b[?62;\x03')).keys, ['\x03']);
	});

	it('keeps keys that came before anyone listened', async () => {
		const source = new PassThrough();
		const stream = new KeyStream(source as unknown as NodeJS.ReadStream);
		stream.start();
		source.write('ab');
		await turn();
		await turn();
		const keys: string[] = [];
		stream.on('readable', () => {
			const key = stream.read();
			if (key !== null) keys.push(key);
		});
		await until(() => keys.length === 2);
		assert.deepEqual(keys, ['a', 'b']);
		stream.stop();
	});

	it('acts on the keys that stand for signals at once, ahead of those that wait', async () => {
		let interrupted = 0;
		const {source, stream, keys} = open(new Map([['\x03', () => interrupted++]]));
		source.write('jj\x03');
		await until(() => keys.length === 2);
		assert.deepEqual([keys, interrupted], [['j', 'j'], 1]);
		stream.stop();
	});

	it('hands over many keys that wait in one turn, but none before what must be drawn is drawn', async () => {
		const source = new PassThrough();
		const stream = new KeyStream(source as unknown as NodeJS.ReadStream);
		const turns: string[] = [];
		let isBehind = false;
		stream.isBehind = () => isBehind;
		stream.on('readable', () => {
			let turn = '';
			for (let key = stream.read(); key !== null; key = stream.read()) {
				turn += key;
				if (key !== 'm') continue;
				isBehind = true;
				setTimeout(() => {
					isBehind = false;
				}, 5);
			}
			turns.push(turn);
		});
		stream.start();
		const typed = `${'j'.repeat(500)}m${'k'.repeat(300)}m${'j'.repeat(7)}`;
		source.write(typed);
		await until(() => turns.join('').length >= typed.length);
		assert.equal(turns.join(''), typed);
		assert.ok(turns.length < typed.length / 2, `${turns.length} turns`);
		for (const turn of turns) assert.match(turn, /^[^m]*m?$/);
		stream.stop();
	});

	it('stays bounded against input that never ends', async () => {
		const {source, stream, keys} = open();
		const filler = 'x'.repeat(1 << 16);
		source.write('\x1b[200~');
		for (let i = 0; i < 64; i++) source.write(filler);
		source.write('\x1b[201~k\x1b]0;');
		for (let i = 0; i < 16; i++) source.write(filler);
		source.write('\x07j');
		await until(() => keys.length === 3);
		assert.ok(keys[0]!.startsWith('\x1b[200~xxx') && keys[0]!.endsWith('xxx\x1b[201~'));
		assert.ok(keys[0]!.length <= 2 * (1 << 16) + 8);
		assert.deepEqual(keys.slice(1), ['k', 'j']);
		stream.stop();
	});

	it('drops what comes while too many keys wait, and reads on', async () => {
		const source = new PassThrough();
		const stream = new KeyStream(source as unknown as NodeJS.ReadStream);
		stream.start();
		source.write('j'.repeat(5000));
		await turn();
		assert.ok(!source.isPaused());
		const keys: string[] = [];
		stream.on('readable', () => {
			const key = stream.read();
			if (key !== null) keys.push(key);
		});
		await until(() => keys.length === 1024);
		source.write('k');
		await until(() => keys.length > 1024);
		assert.equal(keys.at(-1), 'k');
		stream.stop();
	});

	it('drops nothing of what is no keyboard, and leaves unread what it has no room for', async () => {
		const source = new PassThrough();
		const stream = new KeyStream(source as unknown as NodeJS.ReadStream, {keepsAll: true});
		stream.start();
		source.write('j'.repeat(5000));
		await turn();
		assert.ok(source.isPaused());
		assert.ok(stream.hasWaiting);
		let typed = '';
		stream.on('readable', () => {
			typed += stream.read() ?? '';
		});
		source.write('k');
		await until(() => typed.length === 5001);
		assert.equal(typed, `${'j'.repeat(5000)}k`);
		assert.ok(!source.isPaused());
		assert.ok(!stream.hasWaiting);
		stream.stop();
	});
});

it('Ctrl-C is heard behind a paste that the terminal does not mark, while nobody reads keys', async () => {
	const source = new PassThrough();
	let isHeard = false;
	const taken = new Map([['\x03', () => (isHeard = true)]]);
	const stream = new KeyStream(source as unknown as NodeJS.ReadStream, {taken});
	stream.start();
	for (let i = 0; i < 50; i++) source.write('كلمات من نص منسوخ '.repeat(200));
	source.write('\x03');
	await until(() => isHeard);
	stream.stop();
});
