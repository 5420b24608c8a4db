import assert from 'node:assert/strict';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {localFor} from '../../source/messages/local.ts';
import type {Messages} from '../../source/messages/messages.ts';
import {languages, messagesFor} from '../../source/messages/messages-for.ts';
import {ar, en} from '../support/messages.ts';

const room = join(import.meta.dirname, '../../source/messages');

/** The path of every message below an object, and what it is. */
function messagesIn(value: unknown, path = ''): [string, unknown][] {
	if (typeof value !== 'object' || value === null) return [[path, value]];
	return Object.entries(value).flatMap(([key, inner]) => messagesIn(inner, `${path}.${key}`));
}

describe('the messages', () => {
	it('are all there in each language, none of them empty', () => {
		const names = messagesIn(en).map(([name]) => name);
		assert.ok(names.length > 200, `${names.length} messages`);
		for (const code of Object.keys(languages)) {
			const own = new Map(messagesIn(messagesFor(code)));
			// Hints are only for those keys that have one, and names of fields only where they are translated.
			const isFree = (name: string) => /^\.hints\.|\.fields\b/.test(name);
			const needed = names.filter(name => !isFree(name));
			assert.deepEqual(
				needed.filter(name => own.get(name) === undefined || own.get(name) === ''),
				[],
				code,
			);
			assert.deepEqual(
				[...own.keys()].filter(name => !names.includes(name) && !isFree(name)),
				[],
				code,
			);
		}
	});

	it('have for each count the plural forms that the language has, and no others', () => {
		for (const code of Object.keys(languages)) {
			const {pluralCategories} = new Intl.PluralRules(code).resolvedOptions();
			let count = 0;
			for (const name of readdirSync(join(room, code), {recursive: true, encoding: 'utf8'})) {
				if (!statSync(join(room, code, name)).isFile()) continue;
				const text = readFileSync(join(room, code, name), 'utf8');
				for (const [call, forms = ''] of text.matchAll(/\bplural\([\w.]+, \{([^}]*)\}/g)) {
					const given = [...forms.matchAll(/\b(zero|one|two|few|many|other):/g)].map(([, form]) => form!);
					assert.deepEqual(given.toSorted(), [...pluralCategories].sort(), `${name}: ${call}`);
					count++;
				}
			}
			assert.ok(count > 3, `${count} counts in ${code}`);
		}
	});

	it('have Arabic’s six forms', () => {
		const forms = {zero: '0', one: '1', two: '2', few: '# قليلة', many: '# كثيرًا', other: '# غيرها'};
		const {plural} = localFor('ar');
		assert.deepEqual(
			[0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map(count => plural(count, forms)),
			[
				'0',
				'1',
				'2',
				'3 قليلة',
				'10 قليلة',
				'11 كثيرًا',
				'99 كثيرًا',
				'100 غيرها',
				'102 غيرها',
				'103 قليلة',
				'111 كثيرًا',
			],
		);
	});
});

describe('a language', () => {
	it('is found by a locale of the environment or a tag, whatever its region and its case', () => {
		for (const name of ['ar', 'AR', 'ar_EG.UTF-8', 'ar-MA', 'ar_SA@euro'])
			assert.equal(messagesFor(name).noArticles, ar.noArticles, name);
		for (const name of [
			undefined,
			'',
			'C',
			'C.UTF-8',
			'POSIX',
			'en_US.UTF-8',
			'fr_FR',
			'arn',
			'ara',
			'constructor',
			'__proto__',
		])
			assert.equal(messagesFor(name).noArticles, en.noArticles, String(name));
	});

	it('is added by one thing that has its messages, and nothing else', () => {
		const madeUp = (local: Parameters<(typeof languages)['en'] & {}>[0]): Messages => ({
			...en,
			noArticles: 'Nul articoles hic.',
			arrived: count => local.plural(count, {one: '# novum', other: '# nova'}),
		});
		const spoken = {...languages, la: madeUp};
		const messages = messagesFor('la_VA.UTF-8', 'auto', spoken);
		assert.equal(messages.noArticles, 'Nul articoles hic.');
		assert.equal(messages.arrived(1200), '1200 nova'.replace('1200', localFor('la-VA').number(1200)));
		assert.equal(messagesFor('la').noArticles, en.noArticles);
	});
});

describe('the digits of numbers', () => {
	const numberIn = (locale: string, digits: 'auto' | 'latn' | 'arab') => messagesFor(locale, digits).unreadOf(3, 12);

	it('are those of the region, or those that were chosen', () => {
		assert.equal(numberIn('ar_EG.UTF-8', 'auto'), '٣/١٢');
		assert.equal(numberIn('ar_MA.UTF-8', 'auto'), '3/12');
		assert.equal(numberIn('ar_EG.UTF-8', 'latn'), '3/12');
		assert.equal(numberIn('ar', 'arab'), '٣/١٢');
	});

	it('of Arabic are not those of a language in other letters', () => {
		assert.equal(numberIn('en_GB.UTF-8', 'arab'), '3/12');
	});

	it('hold for dates too, in the calendar of the articles', () => {
		assert.equal(messagesFor('ar_EG').day('2025-03-18'), 'الثلاثاء، ١٨ مارس ٢٠٢٥');
		assert.equal(messagesFor('ar_SA').day('2025-03-18'), 'الثلاثاء، ١٨ مارس ٢٠٢٥');
		assert.equal(messagesFor('ar').day('2025-03-18'), 'الثلاثاء، 18 مارس 2025');
		assert.equal(messagesFor('ar').day('nonsense'), 'nonsense');
	});
});
