import assert from 'node:assert/strict';
import {test} from 'node:test';
import {wordBreaks} from '../../../source/text/breaks/word-breaks.ts';
import {breakRows, prepare} from '../../../source/text/layout.ts';

/** Sentences, a bar between words. */
const sentences = {
	Thai: 'เด็ก|นักเรียน|กิน|ข้าว|ที่|โรงเรียน',
	Lao: 'ເດັກນ້ອຍ|ກິນ|ເຂົ້າ',
	Khmer: 'ខ្ញុំ|ស្រឡាញ់|ភាសា|ខ្មែរ',
	Burmese: 'ကျောင်း|သား|များ|စာ|ဖတ်|သည်',
};

for (const [language, sentence] of Object.entries(sentences))
	test(`${language} breaks between words and nowhere else`, () => {
		const text = sentence.replaceAll('|', '');
		const expected: number[] = [];
		for (const word of sentence.split('|').slice(0, -1)) expected.push((expected.at(-1) ?? 0) + word.length);
		const found = wordBreaks(text);
		// Some of two words are one in ICU's dictionaries.
		assert.ok(found.length > 0 && found.every(offset => expected.includes(offset)), `${found}`);
		for (let width = 12; width < 30; width++) {
			const paragraph = prepare(text);
			for (const {start} of breakRows(paragraph, width).slice(1))
				assert.ok(expected.includes(paragraph.cells[start]!.start), `${width}`);
		}
	});

test('signs of repetition and abbreviation begin no row, and other scripts have no breaks of this kind', () => {
	assert.ok(!wordBreaks('คนอื่นๆมา').includes(6));
	for (const text of ['news in English', 'خبر عاجل', '日本語のニュース', 'หนึ่ง', '', '12 ก'])
		assert.deepEqual(wordBreaks(text), []);
});

test('a long text without blanks takes one look', () => {
	assert.ok(wordBreaks('ประเทศไทยมีประชากรมาก'.repeat(5000)).length > 10_000);
	assert.ok(wordBreaks('ก'.repeat(100_000)).length < 100_000);
});
