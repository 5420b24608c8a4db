import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {paragraphDirection} from '../../source/text/direction.ts';
import {portableForm} from '../../source/text/sent/portable-form.ts';
import {compareWithFribidi, hasFribidi} from '../support/fribidi.ts';
import {khabar} from '../support/khabar.ts';

const folder = new URL('../../articles/', import.meta.url);
const rightToLeft = readdirSync(folder)
	.map(name => ({id: name.replace('.json', ''), ...JSON.parse(readFileSync(new URL(name, folder), 'utf8'))}))
	.filter(({language}) => language !== 'en');

const rowsOf = async (id: string, width: number, worker: string) => {
	const {stdout} = await khabar(['print', id, '--width', String(width), '--bidi', worker, '--shaping', worker]);
	return stdout.split('\n');
};

for (const {id, paragraphs} of rightToLeft)
	test(`print in both orders agrees with fribidi on every row of ${id}`, {
		skip: hasFribidi ? false : 'fribidi is not installed',
	}, async () => {
		assert.ok(
			paragraphs.every((text: string) => paragraphDirection(text, 'rtl') === 'rtl'),
			'every paragraph is right-to-left',
		);
		for (const width of [38, 72]) {
			const logical = await rowsOf(id, width, 'terminal');
			const visual = await rowsOf(id, width, 'app');
			assert.equal(visual.length, logical.length);
			// Emoji sequences are sent as their first picture: terminals differ in the width of the whole.
			const sent = logical.map(row => row.replace(/\p{RGI_Emoji}/gv, portableForm));
			const rows = sent.map((row, i) => ({logical: row, visual: visual[i]!.trimStart()}));
			const {unexplained} = compareWithFribidi(
				rows.filter(row => row.logical !== ''),
				'rtl',
			);
			assert.deepEqual(unexplained, []);
		}
	});
