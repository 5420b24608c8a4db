import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {colourOf} from '../../../source/terminal/theme/colour.ts';
import {ownColours} from '../../../source/terminal/theme/own-colours.ts';

const read = (written: unknown) => {
	const told: string[] = [];
	const colours = ownColours(written, (place, why) => told.push(`${place}: ${why}`));
	return {colours, told};
};

describe('the colours that a user writes down', () => {
	it('are names, numbers of the palette, or red, green and blue', () => {
		assert.deepEqual(colourOf('red'), {index: 1});
		assert.deepEqual(colourOf('bright-red'), {index: 9});
		assert.deepEqual(colourOf(208), {index: 208});
		assert.deepEqual(colourOf('#fc0'), {rgb: [255, 204, 0]});
		assert.deepEqual(colourOf('#FFCC01'), {rgb: [255, 204, 1]});
		for (const wrong of [
			'rot',
			'bright-',
			'#ff',
			'#ff00gg',
			'256',
			256,
			-1,
			1.5,
			null,
			{},
			true,
			'a'.repeat(1_000_000),
		])
			assert.equal(colourOf(wrong), undefined, String(wrong).slice(0, 40));
	});

	it('are those of letters, or of letters and background', () => {
		assert.deepEqual(read({source: 'blue', bar: {text: 'black', background: '#88c0d0'}}), {
			colours: {
				source: {text: {index: 4}},
				bar: {text: {index: 0}, background: {rgb: [136, 192, 208]}},
			},
			told: [],
		});
		assert.deepEqual(read(undefined), {colours: {}, told: []});
	});

	it('that are none are told with their place, and the others count', () => {
		const {colours, told} = read({
			source: 'blu',
			star: 'yellow',
			bar: {text: 'black', back: 'red'},
			sauce: 'red',
			link: {text: 7000},
		});
		assert.deepEqual(colours, {star: {text: {index: 3}}, bar: {text: {index: 0}}, link: {}});
		assert.match(
			told.join('\n'),
			/^colours\.source: must be a colour, not "blu": .*\ncolours\.bar\.back: there is no such part; .*\ncolours\.sauce: .* did you mean source\?\ncolours\.link\.text: must be a colour, not 7000: /,
		);
		for (const wrong of [[], 'red', 7, null]) assert.match(read(wrong).told[0]!, /^colours: must be an object/);
	});
});
