import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {withoutEntities} from '../../../source/article/fields/entities.ts';

describe('references to characters', () => {
	it('are read by name, decimal and hexadecimal', () => {
		assert.equal(withoutEntities('Q&amp;A &#1594;&#x63A;&#X63a; &hellip;&zwnj;&Oacute;'), 'Q&A غغغ …\u200cÓ');
	});

	it('are known by all names of HTML, of whatever length', () => {
		assert.equal(withoutEntities('&lang;&CounterClockwiseContourIntegral;&AMP;&sup2;'), '⟨∳&²');
	});

	it('are read once: what they give is no reference again', () => {
		assert.equal(withoutEntities('&amp;lt;b&amp;gt;'), '&lt;b&gt;');
	});

	it('stay as they are without a semicolon, without a number or with an unknown name', () => {
		for (const text of ['?a=1&copy=2&lt', '&#;', '&#x;', '&nosuchname;', 'AT&T; R&D', '& ; &; &amp', '&#1594'])
			assert.equal(withoutEntities(text), text);
	});

	it('give the replacement character where they name none, and what Windows meant where C1 is', () => {
		assert.equal(withoutEntities('&#xD800;&#x110000;&#99999999999999999999;'), '\ufffd'.repeat(3));
		assert.equal(withoutEntities('&#145;&#x85;'), '‘…');
	});

	it('give one character where two name its halves, and nothing where they name NUL', () => {
		assert.equal(
			withoutEntities('&#55357;&#56628; &#xD83D;&#xdd34; &#56628;&#55357; a&#0;b&#x00;c'),
			'🔴 🔴 \ufffd\ufffd abc',
		);
	});
});
