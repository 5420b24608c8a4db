import assert from 'node:assert/strict';
import {test} from 'node:test';
import {takeText} from '../take.ts';

const item = '<item><title>عنوان</title><link>https://a.test/1</link><description>نص الخبر.</description></item>';
const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>صحيفة</title>${item}</channel></rss>`;

for (const [what, text] of Object.entries({
	'warnings of a program before it': `<br />\n<b>Warning</b>: fopen(x) in <b>/srv/a.php</b> on line 5<br />\n${feed}`,
	'a line of text before it': `ok 200\n${feed}`,
	'a script behind it': `${feed}\n<script>count("a")</script>\n<!-- cached -->`,
	'a warning behind it': `${feed}<br />\n<b>Notice</b>: done`,
	'a second root behind it': `${feed}<div><p>advertisement</p></div>`,
}))
	test(`a feed is read as if it stood alone with ${what}`, async () => {
		const {articles, problems} = await takeText(text);
		assert.deepEqual(problems, []);
		assert.deepEqual(
			articles.map(({title, paragraphs}) => [title, paragraphs]),
			[['عنوان', ['نص الخبر.']]],
		);
	});

test('a text and a page that show a feed are what they are', async () => {
	const text = `How a feed looks\n\nIt begins like this:\n\n${feed}\n\nand has items, each with a title and a text of its own, which readers show.`;
	assert.equal((await takeText(text)).articles[0]?.title, 'How a feed looks');
	const page = `<!doctype html><html><head><title>How a feed looks</title></head><body><p>${'It has items. '.repeat(30)}</p>${feed}</body></html>`;
	assert.equal((await takeText(page)).articles[0]?.title, 'How a feed looks');
});

test('an Atom document may be one entry', async () => {
	const {articles, problems} = await takeText(
		'<?xml version="1.0"?><entry xmlns="http://www.w3.org/2005/Atom"><title>عنوان</title><id>urn:1</id><link href="https://a.test/1"/><author><name>منى</name></author><content type="html">&lt;p&gt;نص الخبر.&lt;/p&gt;</content></entry>',
	);
	assert.deepEqual(problems, []);
	assert.deepEqual(
		articles.map(({id, title, url, authors, paragraphs}) => [id, title, url, authors, paragraphs]),
		[['urn:1', 'عنوان', 'https://a.test/1', ['منى'], ['نص الخبر.']]],
	);
});

test('an entry of something else than Atom is no feed', async () => {
	const {problems} = await takeText('<?xml version="1.0"?><entry><word>house</word></entry>');
	assert.deepEqual(problems, ['test: is XML, but neither a feed nor a page']);
});

test('a subject that an item names twice is one tag', async () => {
	const twice = feed.replace('</item>', '<category>سياسة</category><category>سياسة</category></item>');
	assert.deepEqual((await takeText(twice)).articles[0]?.tags, ['سياسة']);
});
