import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Screen} from '../support/screen.ts';
import {palettes} from './palettes.ts';
import {svg} from './svg.ts';

async function draw(bytes: string): Promise<string[]> {
	const screen = new Screen(20, 1);
	await screen.write(bytes);
	return svg([screen.cells(0)], 20, palettes.light, 'a <picture>').split('\n');
}

const places = (lines: readonly string[]) =>
	lines.flatMap(line => {
		const [, x, text] = /^<text x="([\d.]+)".*>(.+)<\/text>$/.exec(line) ?? [];
		return text === undefined ? [] : [[Number(x), text] as const];
	});

describe('a picture of a screen', () => {
	test('has each Arabic cell in a place of its own, with its marks, and Latin words whole', async () => {
		const drawn = places(await draw('\u0640\ufe8e\u064e ok &'));
		assert.deepEqual(
			drawn.map(([, text]) => text),
			['\u0640', '\ufe8e\u064e', 'ok', '&amp;'],
		);
		const [first, second] = drawn.map(([x]) => x);
		assert.equal(Math.round((second! - first!) * 100), 840);
	});

	test('gives a bar of one colour as one rectangle, and the letters on it the colour of the ground', async () => {
		const lines = await draw('\x1b[7m\u0640\ufe8e ok\x1b[m');
		assert.equal(lines.filter(line => /^<rect x=/.test(line)).length, 1);
		assert.ok(lines.some(line => line.includes(`fill:${palettes.light.background}`) && line.includes('ok')));
	});

	test('names colours of 16, of 256 and of 24 bits', async () => {
		const lines = await draw('\x1b[34mone\x1b[38;5;208mtwo\x1b[38;2;1;2;3mthree');
		const inks = lines.flatMap(line => /style="fill:(#\w+)"/.exec(line)?.[1] ?? []);
		assert.deepEqual(inks, [palettes.light.sixteen[4], '#ff8700', '#010203']);
	});

	test('says in words what it shows', async () => {
		assert.match((await draw('x'))[0]!, /aria-label="a &lt;picture&gt;"/);
	});
});
