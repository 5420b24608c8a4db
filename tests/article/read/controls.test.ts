import assert from 'node:assert/strict';
import {test} from 'node:test';
import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {withoutRawControls} from '../../../source/article/read/json-controls.ts';
import {take, takeText} from '../take.ts';

/** All of C0 but the blanks and those that escape sequences are made of. */
const controls = Array.from({length: 32}, (_, code) => String.fromCharCode(code)).filter(
	control => !/[\t-\r\x07\x18\x1a\x1b]/.test(control),
);

const rss =
	'<rss version="2.0"><channel><title>م</title><item><title>عنوان الخبر</title><description>نص الخبر.</description></item></channel></rss>';
const atom =
	'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><title>عنوان الخبر</title><content>نص الخبر.</content></entry></feed>';
const page = '<!DOCTYPE html><html><head><title>عنوان الخبر</title></head><body><p>نص الخبر.</p></body></html>';
const json = '{"title": "عنوان الخبر", "paragraphs": ["نص الخبر."]}';
const text = 'عنوان الخبر\n\nنص الخبر.';

for (const [format, document] of Object.entries({rss, atom, page, json, text})) {
	test(`a control character anywhere in ${format} is left out`, async () => {
		for (let at = 0; at <= document.length; at++) {
			const control = controls[at % controls.length]!;
			const {articles, problems} = await takeText(document.slice(0, at) + control + document.slice(at));
			const where = `${control.charCodeAt(0)} at ${at}`;
			assert.deepEqual([articles[0]?.title, articles[0]?.paragraphs], ['عنوان الخبر', ['نص الخبر.']], where);
			assert.deepEqual(problems, [], where);
		}
	});
}

test('control characters are no reason to refuse a feed, however many they are', async () => {
	const {articles, problems} = await takeText(rss.replaceAll('ن', `\0${controls.join('')}ن`));
	assert.deepEqual([articles[0]?.title, problems], ['عنوان الخبر', []]);
});

test('references to control characters are left out, and two to the halves of one character name it', async () => {
	for (const reference of ['&#0;', '&#x0;', '&#1;', '&#x1F;', '&#x0008;', '&#000;']) {
		const {articles} = await takeText(rss.replaceAll('خبر', `خب${reference}ر`));
		assert.deepEqual([articles[0]?.title, articles[0]?.paragraphs], ['عنوان الخبر', ['نص الخبر.']], reference);
		const read = await takeText(page.replaceAll('خبر', `خب${reference}ر`));
		assert.deepEqual(
			[read.articles[0]?.title, read.articles[0]?.paragraphs],
			['عنوان الخبر', ['نص الخبر.']],
			reference,
		);
	}
	for (const reference of ['&#55357;&#56628;', '&#xD83D;&#xDD34;', '&#xd83d;&#56628;', '&#128308;']) {
		assert.equal((await takeText(rss.replace('عنوان', reference))).articles[0]?.title, '🔴 الخبر');
	}
	assert.equal((await takeText(rss.replace('عنوان', '&#12345;&#54321;'))).articles[0]?.title, '〹퐱 الخبر');
});

test('escape sequences go out whole', async () => {
	const {articles} = await takeText(rss.replace('عنوان', '\x1b[31m\x1b]0;window\x07عنوان\x1b[0m'));
	assert.equal(articles[0]?.title, 'عنوان الخبر');
});

test('line breaks and tabs that stand in strings of JSON as they are are read as such', async () => {
	const {articles, problems} = await takeText(
		'{"title": "عنوان\tالخبر", "content": "فقرة أولى.\n\nفقرة\x00 ثان\x08ية."}',
	);
	assert.deepEqual(problems, []);
	assert.deepEqual([articles[0]?.title, articles[0]?.paragraphs], ['عنوان الخبر', ['فقرة أولى.', 'فقرة ثانية.']]);
});

test('control characters in JSON Lines are left out, and what is not JSON besides is told where it is', async () => {
	const line = (id: string) => `{"id": "${id}", "title": "عن\x01وان", "paragraphs": ["نص\x1f"]}`;
	const {articles, problems} = await takeText(`${line('a')}\n${line('b')}\n{"title": "\x01", }\n${line('c')}`);
	assert.deepEqual(
		articles.map(({id, title, paragraphs}) => [id, title, paragraphs]),
		['a', 'b', 'c'].map(id => [id, 'عنوان', ['نص']]),
	);
	assert.deepEqual(problems, ['test:3:12: is not JSON: expected a closing quote, found U+0001']);
});

test('raw control characters are taken out of JSON, and nothing else of it changes', () => {
	const spoiled = fc.tuple(fc.json(), fc.array(fc.tuple(fc.nat(), fc.constantFrom('\0', '\b', '\x0b', '\x1f'))));
	fc.assert(
		fc.property(spoiled, ([document, pieces]) => {
			let damaged = document;
			for (const [at, control] of pieces) {
				const start = at % (damaged.length + 1);
				// After a backslash it would be an escape that JSON does not know.
				if (damaged[start - 1] === '\\') continue;
				damaged = damaged.slice(0, start) + control + damaged.slice(start);
			}
			const blanked = withoutRawControls(damaged, () => '');
			assert.equal(blanked, document);
		}),
		{seed: 20_260_411, numRuns: 1000},
	);
});

test('files of other kinds are told by what they are', async () => {
	const filler = Buffer.from(Array.from({length: 5000}, (_, i) => (i * 7919 + (i >> 3) * 104_729) % 256));
	for (const [start, kind] of [
		['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', ': PNG'],
		['\xff\xd8\xff\xe0\0\x10JFIF', ': JPEG'],
		['GIF89a\x01\0', ': GIF'],
		['%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type /Catalog>>\nendobj\n', ': PDF'],
		['PK\x03\x04\x14\0\0\0', ': ZIP'],
		['\x7fELF\x02\x01\x01\0\0\0', ': ELF'],
		['SQLite format 3\0', ': SQLite'],
		['{\\rtf1\\ansi{\\fonttbl', ': RTF'],
		['', ''],
	] as const) {
		const bytes = Buffer.concat([Buffer.from(start, 'latin1'), filler]);
		assert.deepEqual((await take(bytes, {file: 'x'})).problems, [`x: is data, not text${kind}`]);
	}
	assert.deepEqual((await take(gzipSync(rss), {file: 'x'})).problems, ['x: is data, not text: gzip']);
	assert.deepEqual((await take(Buffer.alloc(5000), {file: 'x'})).problems, ['x: is data, not text']);
});

test('a file that is filled up with NUL is read as far as it was written', async () => {
	for (const document of [rss, atom, page, json, text]) {
		const {articles, problems} = await take(Buffer.concat([Buffer.from(document), Buffer.alloc(4096)]), {});
		assert.deepEqual([articles[0]?.title, problems], ['عنوان الخبر', []]);
	}
});
