import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {parseNewsboatUrls} from '../../../source/library/sources/newsboat-urls.ts';
import {addOutlines, removeOutlines, setFields} from '../../../source/library/sources/opml/edit.ts';
import {importOpml} from '../../../source/library/sources/opml/import-opml.ts';
import {emptyOpml, parseOpml} from '../../../source/library/sources/opml/opml.ts';
import {randomNumbers} from '../../support/random.ts';

/** A file as a user keeps it: with comments, an order, attributes and blanks of his own. */
const own = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Mine. -->
<opml version='2.0' xmlns:mine="urn:mine"  xmlns:k="urn:khabar:sources">
  <head><title>خبر &amp; more</title></head>
  <body>
    <!-- The first paper & all that < comes -->
    <outline   text="Paper &amp; Co" xmlUrl = 'https://paper.example/feed?a=1&amp;b=2' mine:note="keep &quot;this&quot;" k:keep="90d" k:full="true"/>
    <outline text="World">
      <outline text="قناة" title="another" type="rss" xmlUrl="http://tv.example/rss" k:every="2h" category="/News/TV,daily"></outline> <!-- evening -->
      <outline text="Twice" xmlUrl="https://twice.example/"/>
    </outline>
    <outline text="Europe"><outline text="Twice" xmlUrl="https://twice.example/"/></outline>
  </body>
</opml>
`;

const plain = ({listed}: Awaited<ReturnType<typeof parseOpml>>) =>
	listed.map(({outlines: _, ...subscription}) => subscription);

describe('a file of subscriptions', () => {
	test('is read with its folders as tags and our own attributes under whatever prefix', async () => {
		const opml = await parseOpml(own, 'sources.opml');
		assert.deepEqual(opml.problems, []);
		assert.deepEqual(plain(opml), [
			{name: 'Paper & Co', address: 'https://paper.example/feed?a=1&b=2', tags: [], isFull: true, keep: {days: 90}},
			{
				name: 'قناة',
				address: 'http://tv.example/rss',
				tags: ['World', 'News/TV', 'daily'],
				isFull: false,
				every: 7_200_000,
			},
			{name: 'Twice', address: 'https://twice.example/', tags: ['World', 'Europe'], isFull: false},
		]);
	});

	test('keeps every character that an edit has nothing to do with', async () => {
		const opml = await parseOpml(own, 'sources.opml');
		const [paper, tv, twice] = opml.listed;
		const renamed = await setFields(opml, tv!, {plain: {text: 'TV "one"'}, own: {every: undefined}});
		assert.equal(renamed.text, own.replace('text="قناة"', 'text="TV &quot;one&quot;"').replace(' k:every="2h"', ''));
		const without = await removeOutlines(opml, [paper!]);
		assert.equal(without.text, own.replace(/ {4}<outline {3}text="Paper.*\n/, ''));
		const untwice = await removeOutlines(opml, [twice!]);
		assert.equal(
			untwice.text,
			own
				.replace('      <outline text="Twice" xmlUrl="https://twice.example/"/>\n', '')
				.replace('<outline text="Twice" xmlUrl="https://twice.example/"/>', ''),
		);
		const added = await addOutlines(opml, [
			{plain: {text: 'New', xmlUrl: 'https://new.example/?a&b'}, own: {keep: '1000'}},
			{folders: ['World', 'Asia'], plain: {text: 'In Asia', xmlUrl: 'https://asia.example/'}, own: {}},
		]);
		assert.equal(
			added.text,
			own
				.replace(
					'  </body>',
					'    <outline text="New" xmlUrl="https://new.example/?a&amp;b" k:keep="1000"/>\n  </body>',
				)
				.replace(
					'    </outline>\n    <outline text="Europe">',
					'      <outline text="Asia">\n      \t<outline text="In Asia" xmlUrl="https://asia.example/"/>\n      </outline>\n    </outline>\n    <outline text="Europe">',
				),
		);
	});

	test('gets our namespace when it needs it, also where another has our prefix', async () => {
		const foreign =
			'<opml version="2.0" xmlns:khabar="urn:other"><body><outline text="A" xmlUrl="https://a.example/"/></body></opml>';
		const opml = await parseOpml(foreign, 'f');
		const {text, listed} = await setFields(opml, opml.listed[0]!, {plain: {}, own: {full: 'true'}});
		assert.match(text, /xmlns:khabar2="urn:khabar:sources"/);
		assert.equal(listed[0]!.isFull, true);
	});

	test('with an option that cannot be read is read all the same, and the place is told', async () => {
		const {listed, problems} = await parseOpml(own.replace('"90d"', '"often"'), 'sources.opml');
		assert.equal(listed.length, 3);
		assert.deepEqual(problems, [
			{
				file: 'sources.opml',
				position: {line: 7, column: 122},
				message: 'k:keep: must be a time such as 90d or a count such as 1000, not often',
			},
		]);
	});

	for (const [name, text, message] of [
		[
			'has tags that do not belong together',
			own.replace('</outline> <!--', '</outlin> <!--'),
			/^f:9:\d+: <\/outlin> stands/,
		],
		['breaks off', own.slice(0, own.indexOf('  </body>')), /^f:5:3: <body> has no end/],
		[
			'has a value without quotation marks',
			own.replace('"90d"', '90d'),
			/^f:7:\d+: the value of k:keep has no quotation/,
		],
		['is something else', '<rss><channel/></rss>', /^f: is not OPML/],
		['is not XML', 'https://example.com/feed', /^f:1:1: is not XML/],
		['is nested too deep', '<a>'.repeat(100_000), /nested too deep/],
	] as const) {
		test(`is refused when it ${name}`, () => assert.rejects(parseOpml(text, 'f'), {message}));
	}

	test('of a megabyte of one character is refused in no time', async () => {
		for (const character of ['<', '"', ' ', '&', '<!--', '<outline '])
			await assert.rejects(parseOpml(`<opml><body>${character.repeat(1_000_000)}`, 'f'));
	});
});

test('sources that are removed at once leave the file as if they were removed one after the other', async () => {
	const random = randomNumbers(4);
	const one = <Item>(...items: readonly Item[]): Item => items[random(items.length)]!;
	const outline = (depth: number): string => {
		const name = one('a', 'b', 'c');
		const inner = depth < 3 && random(3) === 0 ? outlines(depth + 1) : undefined;
		if (inner !== undefined) return `<outline text="${name}">${inner}</outline>`;
		return `<outline text="${name}"${one('', ` xmlUrl="https://${name}.example/"`)}/>`;
	};
	const outlines = (depth: number): string =>
		Array.from({length: random(5)}, () => one('', ' ', '\t', '\n', '\r\n', '\n  ') + outline(depth)).join('') +
		one('', ' ', '\n', ' \r\n');
	for (let i = 0; i < 500; i++) {
		const opml = await parseOpml(`<opml version="2.0"><body>${outlines(0)}</body></opml>`, 'sources.opml');
		const removed = opml.listed.filter(() => random(3) > 0);
		let left = opml;
		for (const {address} of removed)
			left = await removeOutlines(left, [left.listed.find(other => other.address === address)!]);
		assert.equal((await removeOutlines(opml, removed)).text, left.text, `seed 4: ${opml.text}`);
	}
});

describe('a file with a megabyte of the same character', () => {
	const many = 1_000_000;
	const file = (attributes: string) =>
		`<opml version="2.0"><body>\n<outline text="One" xmlUrl="https://one.example/" ${attributes}/>\n<outline text="Two" xmlUrl="https://two.example/"/>\n<outline text="Folder"/>\n</body></opml>\n`;

	test('is edited in linear time, whatever stands before the place', {timeout: 20_000}, async () => {
		const before = file(`note="${' '.repeat(many)}."`);
		const opml = await parseOpml(before, 'sources.opml');
		const removed = await removeOutlines(opml, [opml.listed[1]!]);
		assert.equal(removed.text, before.replace(/<outline text="Two".*\n/, ''));
		const added = await addOutlines(opml, [
			{folders: ['Folder'], plain: {text: 'Three', xmlUrl: 'https://three.example/'}, own: {}},
		]);
		assert.deepEqual(added.listed[2]!.tags, ['Folder']);
	});

	test('loses a feed that is in it many thousand times in linear time', {timeout: 20_000}, async () => {
		const outlines = Array.from(
			{length: 60_000},
			(_, i) => `<outline text="One" xmlUrl="https://one.example/"/>${i % 3 === 0 ? '\n\t' : ' '}`,
		);
		const opml = await parseOpml(`<opml version="2.0"><body>\n\t${outlines.join('')}</body></opml>\n`, 'sources.opml');
		const {listed, text} = await removeOutlines(opml, opml.listed);
		assert.deepEqual([listed.length, text], [0, '<opml version="2.0"><body>\n\t  </body></opml>\n']);
	});

	test('has its tags read in linear time', {timeout: 20_000}, async () => {
		const {listed} = await parseOpml(file(`category="//a${'/'.repeat(many)}b/, /c/"`), 'sources.opml');
		assert.deepEqual(listed[0]!.tags, [`a${'/'.repeat(many)}b`, 'c']);
	});
});

/** Files in the shapes that other programs write. */
const shapes = {
	FreshRSS: `<?xml version="1.0" encoding="UTF-8"?>
<opml xmlns:frss="https://freshrss.org/opml" version="2.0"><head><title>FreshRSS</title></head><body>
<outline text="Uncategorized"><outline text="Paper" type="rss" xmlUrl="https://paper.example/feed" htmlUrl="https://paper.example/" description="News" frss:cssFullContent="article" frss:priority="important"/>
<outline text="By rules" type="HTML+XPath" xmlUrl="https://rules.example/" frss:xPathItem="//li"/></outline></body></opml>`,
	Miniflux: `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Miniflux</title><dateCreated>Mon, 02 Mar 2026 08:00:00 UTC</dateCreated></head><body>
    <outline text="World"><outline title="Paper" text="Paper" xmlUrl="https://paper.example/feed" htmlUrl="https://paper.example/" description="" type="rss"></outline></outline>
</body></opml>`,
	Inoreader: `<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>Subscriptions from Inoreader</title></head><body>
<outline text="World" title="World"><outline text="Paper" title="Paper" type="rss" xmlUrl="https://paper.example/feed" htmlUrl="https://paper.example/"/></outline>
<outline text="Europe" title="Europe"><outline text="Paper" title="Paper" type="rss" xmlUrl="https://paper.example/feed" htmlUrl="https://paper.example/"/></outline>
</body></opml>`,
	NetNewsWire: `<?xml version="1.0" encoding="UTF-8"?>
<!-- OPML generated by NetNewsWire -->
<opml version="1.1"><head><title>Subscriptions.opml</title></head><body>
<outline text="Paper" title="Paper" description="" type="rss" version="RSS" htmlUrl="https://paper.example/" xmlUrl="https://paper.example/feed"/>
<outline text="World" title="World"><outline text="قناة" title="قناة" description="" type="rss" version="RSS" htmlUrl="" xmlUrl="https://tv.example/rss"/></outline>
</body></opml>`,
};

describe('what another program wrote', () => {
	for (const [program, text] of Object.entries(shapes)) {
		test(`goes in and comes out: ${program}`, async () => {
			const mine = await parseOpml(emptyOpml, 'mine');
			const other = await parseOpml(text, 'other');
			const {opml, added, known} = await importOpml(mine, other);
			const feeds = other.listed.filter(({address}) => !address.includes('rules'));
			assert.deepEqual([added, known], [feeds.length, 0]);
			assert.deepEqual(
				plain(opml),
				feeds.map(({outlines: _, ...feed}) => feed),
			);
			// All attributes are there still.
			for (const [attribute] of text.matchAll(/\b(?:frss:[cp]\w+|htmlUrl|description)="[^"]*"/g))
				assert.ok(opml.text.includes(attribute), attribute);
			const again = await importOpml(opml, other);
			assert.deepEqual([again.added, again.known, again.opml.text], [0, feeds.length, opml.text]);
		});
	}

	test('and khabar cannot read is told', async () => {
		const {left} = await importOpml(await parseOpml(emptyOpml, 'mine'), await parseOpml(shapes.FreshRSS, 'other'));
		assert.deepEqual(left, ['By rules: a page that is read by rules (HTML+XPath) cannot be followed']);
	});

	test('joins the folders that are there', async () => {
		const {opml} = await importOpml(await parseOpml(own, 'mine'), await parseOpml(shapes.NetNewsWire, 'other'));
		assert.equal(opml.text.match(/text="World"/g)!.length, 1);
		// The channel is followed already, by http.
		assert.deepEqual(
			opml.listed.map(({name}) => name),
			['Paper & Co', 'قناة', 'Twice', 'Paper'],
		);
	});

	test('is imported by the thousand in no time', async () => {
		const outlines = Array.from({length: 5000}, (_, i) => `<outline text="Feed ${i}" xmlUrl="https://${i}.example/"/>`);
		const other = await parseOpml(`<opml version="2.0"><body>${outlines.join('\n')}</body></opml>`, 'other');
		const {added, opml} = await importOpml(await parseOpml(emptyOpml, 'mine'), other);
		assert.deepEqual([added, opml.listed.length], [5000, 5000]);
	});
});

describe('an import of another program grows with its size, where there are', () => {
	const many = 10_000;
	const imported = async (outline: (i: number) => string, mine = emptyOpml, root = '') => {
		const outlines = Array.from({length: many}, (_, i) => outline(i));
		const other = await parseOpml(`<opml version="2.0"${root}><body>${outlines.join('\n')}</body></opml>`, 'other');
		const {opml} = await importOpml(await parseOpml(mine, 'mine'), other);
		return opml;
	};
	const feed = (i: number, name = `Feed ${i}`) => `<outline text="${name}" xmlUrl="https://${i}.example/"/>`;

	test('thousands of folders', {timeout: 30_000}, async () => {
		const opml = await imported(i => `<outline text="Folder ${i}">${feed(i)}</outline>`);
		assert.deepEqual(opml.listed[many - 1]!.tags, [`Folder ${many - 1}`]);
		// Again into the folders that are there now, on one line.
		const again = await imported(
			i => `<outline text="Folder ${i}"><outline text="In">${feed(i + many)}</outline></outline>`,
			opml.text.replaceAll('\n', ' '),
		);
		assert.equal(again.listed.length, 2 * many);
		assert.deepEqual(again.listed[3]!.tags, ['Folder 1', 'In']);
	});

	test('thousands of equal names', {timeout: 30_000}, async () => {
		const opml = await imported(i => feed(i, 'News'));
		assert.deepEqual([opml.listed[0]!.name, opml.listed[many - 1]!.name], ['News', `News (${many})`]);
	});

	test('one feed in thousands of folders', {timeout: 30_000}, async () => {
		const opml = await imported(i => `<outline text="Folder ${i}">${feed(1)}</outline>`);
		assert.deepEqual([opml.listed.length, opml.listed[0]!.tags.length], [1, many]);
	});

	test('thousands of namespaces, and of values that cannot be read', {timeout: 30_000}, async () => {
		const names = Array.from({length: many}, (_, i) => ` xmlns:n${i}="urn:${i}"`).join('');
		const opml = await imported(
			i => `<outline text="${i}" khabar:keep="often" xmlUrl="https://${i}.example/"/>`,
			emptyOpml,
			names,
		);
		assert.equal(opml.root.attributes.length, 2 + many);
		assert.equal(opml.problems.length, many);
		const [{position: first}, last] = [opml.problems[0]!, opml.problems.at(-1)!];
		assert.equal(last.position!.line - first!.line, many - 1);
	});
});

test("newsboat's urls are read with names, tags and comments, and what cannot be taken is told", () => {
	const urls = `# feeds
https://paper.example/feed world "daily news" "~My \\"own\\" Paper"
http://tv.example/rss#part   "~قناة"  # evening

https://hidden.example/feed "!quiet" quiet
file:///home/me/feed.xml
"exec:~/bin/feed.sh" tag
filter:~/bin/filter.sh:https://filtered.example/feed
"query:Unread Articles:unread = \\"yes\\""
gopher://old.example/
`;
	assert.deepEqual(parseNewsboatUrls(urls), {
		feeds: [
			{address: 'https://paper.example/feed', tags: ['world', 'daily news'], name: 'My "own" Paper'},
			{address: 'http://tv.example/rss#part', tags: [], name: 'قناة'},
			{address: 'https://hidden.example/feed', tags: ['quiet']},
			{address: 'file:///home/me/feed.xml', tags: []},
		],
		left: [
			{line: 5, what: 'https://hidden.example/feed', why: 'is followed; !quiet, which hides it, is left out'},
			{line: 7, what: 'exec:~/bin/feed.sh', why: 'a command cannot be followed as a source'},
			{
				line: 8,
				what: 'filter:~/bin/filter.sh:https://filtered.example/feed',
				why: 'a command cannot be used as a filter',
			},
			{
				line: 9,
				what: 'query:Unread Articles:unread = "yes"',
				why: 'a query is not a source; khabar list and the filters of the reader do this',
			},
			{line: 10, what: 'gopher://old.example/', why: 'is not an http, https or file address'},
		],
	});
});
