import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {momentBefore} from '../../source/commands/shared/since.ts';
import {khabar, khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-days-'));
after(() => rmSync(root, {recursive: true}));

const article = (id: string, published?: string) => ({id, title: `Report ${id}`, paragraphs: ['Text.'], published});
const file = (name: string, articles: readonly object[]) => {
	const path = join(root, name);
	writeFileSync(path, JSON.stringify(articles));
	return path;
};

/** Around midnight, where a day has another name in each zone. */
const night = file('night.json', [
	article('dubai', '2025-11-27T00:30:00+04:00'),
	article('denver', '2025-11-26T22:00:00-07:00'),
	article('paris', '2025-11-26T12:00:00+01:00'),
	article('zoneless', '2025-11-26T23:30:00'),
	article('day', '2025-11-26'),
]);

const columns = async (zone: string, ...args: string[]) => {
	const {stdout} = await khabar(args, {env: {TZ: zone}});
	return stdout
		.trimEnd()
		.split('\n')
		.map(line => line.split('\t').slice(0, 2).join(' '));
};

describe("the reader's days", () => {
	test('are those of the zone of the environment in khabar list, and the order is the same in all', async () => {
		assert.deepEqual(await columns('UTC', 'list', night), [
			'denver 2025-11-27',
			'zoneless 2025-11-26',
			'dubai 2025-11-26',
			'paris 2025-11-26',
			'day 2025-11-26',
		]);
		assert.deepEqual(await columns('Asia/Riyadh', 'list', night), [
			'denver 2025-11-27',
			'zoneless 2025-11-27',
			'dubai 2025-11-26',
			'paris 2025-11-26',
			'day 2025-11-26',
		]);
		assert.deepEqual(await columns('Pacific/Honolulu', 'list', night), [
			'denver 2025-11-26',
			'zoneless 2025-11-26',
			'dubai 2025-11-26',
			'paris 2025-11-26',
			'day 2025-11-26',
		]);
	});

	test('are those of print and brief, too', async () => {
		const one = file('one.json', [article('tokyo', '2025-11-27T08:00:00+09:00')]);
		for (const command of ['print', 'brief']) {
			assert.match((await khabar([command, one], {env: {TZ: 'Asia/Tokyo'}})).stdout, /2025-11-27/);
			assert.match((await khabar([command, one], {env: {TZ: 'Europe/Paris'}})).stdout, /2025-11-27/);
			assert.match((await khabar([command, one], {env: {TZ: 'America/Lima'}})).stdout, /2025-11-26/);
		}
	});

	test('have a heading each in the list, once', async () => {
		const headings = async (zone: string) => {
			const program = new PtyProgram(process.execPath, [khabarFile, night], {env: {...ownFolders(), TZ: zone}});
			await program.waitFor('List 1/5');
			program.type('zd');
			await program.waitFor('November 2025');
			const found = program.screen().flatMap(row => /\d+ November 2025/.exec(row) ?? []);
			program.type('q');
			assert.equal(await program.ended(), 0);
			return found;
		};
		assert.deepEqual(await headings('Asia/Riyadh'), ['27 November 2025', '26 November 2025']);
		assert.deepEqual(await headings('Pacific/Honolulu'), ['26 November 2025']);
	});

	test('are what --since counts', async () => {
		const zone = 'Asia/Tokyo';
		const now = Date.now();
		const written = (time: number) => new Date(time).toISOString();
		const {TZ} = process.env;
		process.env.TZ = zone;
		const start = momentBefore('1d', now)!;
		if (TZ === undefined) delete process.env.TZ;
		else process.env.TZ = TZ;
		const days = file('days.json', [
			article('now', written(now)),
			article('first', written(start)),
			article('before', written(start - 1000)),
		]);
		assert.deepEqual(
			(await columns(zone, 'list', '--since', '1d', days)).map(line => line.split(' ')[0]),
			['now', 'first'],
		);
	});
});

describe('what is dated after tomorrow', () => {
	test('is listed by its arrival, and keeps its date', async () => {
		const library = join(root, 'library');
		const feed = join(root, 'feed.xml');
		const item = (id: string, date: string) =>
			`<item><title>Report ${id}</title><guid>https://example.org/${id}</guid><description>Text.</description><pubDate>${date}</pubDate></item>`;
		const dates = ['Thu, 26 Nov 9037 00:00:00 GMT', 'Tue, 18 Mar 2025 10:00:00 GMT'];
		writeFileSync(
			feed,
			`<rss version="2.0"><channel><title>F</title>${dates.map((date, i) => item(String(i), date)).join('')}</channel></rss>`,
		);
		const env = {...ownFolders(), TZ: 'UTC'};
		await khabar(['add', feed, '--library', library], {env});
		const {stdout} = await khabar(['list', '--library', library], {env});
		const today = [Date.now() - 60_000, Date.now()].map(time => new Date(time).toISOString().slice(0, 10));
		const [, day] = stdout.split('\n')[0]!.split('\t');
		assert.ok(today.includes(day!), stdout);
		const {stdout: json} = await khabar(['list', '--json', '--library', library], {env});
		assert.equal(JSON.parse(json.split('\n')[0]!).published, '9037-11-26T00:00:00Z');
	});

	test('is listed by the time of its file, where nobody says when it came', async () => {
		const folder = join(root, 'folder');
		mkdirSync(folder);
		const old = new Date('2025-03-18T12:00:00Z');
		const articles = [article('later', '9037-11-26'), article('next', '2025-03-19'), article('before', '2025-03-17')];
		utimesSync(file('folder/a.json', articles), old, old);
		assert.deepEqual(await columns('UTC', 'list', folder), [
			'next 2025-03-19',
			'later 2025-03-18',
			'before 2025-03-17',
		]);
	});
});
