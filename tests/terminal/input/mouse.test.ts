import assert from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {describe, it} from 'node:test';
import {KeyStream} from '../../../source/terminal/input/key-stream.ts';
import {type MouseInput, readMouse} from '../../../source/terminal/input/mouse.ts';

describe('a report of the mouse', () => {
	const click = (column: number, row: number) => ({kind: 'click', column, row});
	const wheel = (column: number, row: number, steps: number) => ({kind: 'wheel', column, row, steps});
	const cases: readonly (readonly [report: string, means: unknown])[] = [
		['\x1b[<0;1;1M', click(0, 0)],
		['\x1b[<0;80;24M', click(79, 23)],
		['\x1b[<64;5;6M', wheel(4, 5, -1)],
		['\x1b[<65;5;6M', wheel(4, 5, 1)],
		// Releases, drags, other buttons, the wheel to the side.
		['\x1b[<0;1;1m', null],
		['\x1b[<32;4;4M', null],
		['\x1b[<35;4;4M', null],
		['\x1b[<1;4;4M', null],
		['\x1b[<2;4;4M', null],
		['\x1b[<66;4;4M', null],
		// With Shift, Alt and Ctrl.
		['\x1b[<4;4;4M', null],
		['\x1b[<8;4;4M', null],
		['\x1b[<16;4;4M', null],
		['\x1b[<80;4;4M', null],
		// What no terminal sends.
		['\x1b[<0;0;1M', null],
		['\x1b[<0;1M', null],
		['\x1b[<M', null],
		['\x1b[<0;123456;1M', null],
		[`\x1b[<0;${'9'.repeat(400)};1M`, null],
		// The older form.
		['\x1b[M !!', click(0, 0)],
		['\x1b[Ma*#', wheel(9, 2, 1)],
		['\x1b[M#!!', null],
		['\x1b[M \ufffd!', click(0xfffd - 33, 0)],
		['\x1b[A', undefined],
		['j', undefined],
	];
	for (const [report, means] of cases)
		it(`${JSON.stringify(report.slice(0, 20))} is ${JSON.stringify(means)}`, () =>
			assert.deepEqual(readMouse(report), means));
});

/** What comes of pieces of input: keys as text, and what the mouse did. */
async function received(...pieces: readonly string[]): Promise<readonly (string | MouseInput)[]> {
	const source = new PassThrough();
	const stream = new KeyStream(source as unknown as NodeJS.ReadStream);
	const out: (string | MouseInput)[] = [];
	stream.onMouse = input => out.push(input);
	stream.on('readable', () => {
		const key = stream.read();
		if (key !== null) out.push(key);
	});
	stream.start();
	for (const piece of [...pieces, '§']) {
		source.write(piece);
		await new Promise(resolve => setImmediate(resolve));
	}
	for (let tries = 0; !out.includes('§'); tries++) {
		assert.ok(tries < 2000, 'nothing more came');
		await new Promise(resolve => setTimeout(resolve, 1));
	}
	stream.stop();
	return out.slice(0, -1);
}

describe('the stream of keys', () => {
	const click = {kind: 'click', column: 4, row: 8} as const;

	it('tells of the mouse in its turn among the keys, and Ink reads nothing of it', async () => {
		assert.deepEqual(await received('j\x1b[<0;5;9M\x1b[<0;5;9mk'), ['j', click, 'k']);
	});

	it('puts together a report that was cut into two at any place', async () => {
		for (const report of ['\x1b[<0;5;9M', '\x1b[M %)'])
			for (let cut = 2; cut < report.length; cut++)
				assert.deepEqual(
					await received(`j${report.slice(0, cut)}`, `${report.slice(cut)}k`),
					['j', click, 'k'],
					`${cut}`,
				);
	});

	it('makes one of the steps of the wheel that came together', async () => {
		const steps = '\x1b[<65;3;3M'.repeat(7) + '\x1b[<64;3;3M'.repeat(2);
		assert.deepEqual(await received(steps), [{kind: 'wheel', column: 2, row: 2, steps: 5}]);
		const around = await received(`\x1b[<65;3;3Mj\x1b[<65;3;3M`);
		assert.deepEqual(
			around.map(one => (typeof one === 'string' ? one : one.kind)),
			['wheel', 'j', 'wheel'],
		);
	});

	it('drops what the mouse does where nobody wants to know', async () => {
		const source = new PassThrough();
		const stream = new KeyStream(source as unknown as NodeJS.ReadStream);
		const keys: (string | null)[] = [];
		stream.on('readable', () => keys.push(stream.read()));
		stream.start();
		source.write('\x1b[<0;5;9Mj');
		while (keys.length === 0) await new Promise(resolve => setTimeout(resolve, 1));
		stream.stop();
		assert.deepEqual(keys, ['j']);
	});
});
