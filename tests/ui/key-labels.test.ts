import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {keyModes, keymap} from '../../source/reader/keys/key-table.ts';
import type {Notice} from '../../source/reader/state/notice.ts';
import {rowText} from '../../source/text/row.ts';
import {withKeys} from '../../source/ui/key-labels.ts';
import {listRows} from '../../source/ui/list/list-rows.ts';
import {noticeText} from '../../source/ui/status-row.ts';
import {ar, en} from '../support/messages.ts';
import {press, start, startWith} from '../support/reader-states.ts';

/** The texts in the source of a message that is made of values, each with `…` in the place of a value. */
const textsOfFunction = (source: string): string[] =>
	[...source.matchAll(/`((?:[^`\\]|\\.)*)`|(['"])((?:(?!\2)[^\\\n]|\\.)*)\2/g)].map(([, template, , text]) =>
		(template ?? text)!
			.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
			.replace(/\$\{[^}]*\}/g, '…'),
	);

/** All texts that messages have. */
const textsIn = (value: unknown): string[] => {
	if (typeof value === 'string') return [value];
	if (typeof value === 'function') return textsOfFunction(value.toString());
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Every action with a key of its own that nothing else has: `‹undo›` is no key, and so it is told from all words. */
const moved = Object.fromEntries(
	keyModes().map(mode => {
		const own = keymap.filter(({modes}) => (modes as readonly string[]).includes(mode));
		const free = own.map(({action}, i) => [String.fromCodePoint(0x2460 + i), action] as const);
		const taken = own.flatMap(({keys}) => keys.map(key => [key, 'none'] as const));
		return [mode, Object.fromEntries([...taken, ...free])];
	}),
);

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe('a message that names a key', () => {
	const notices: readonly Notice[] = [
		{type: 'deleted'},
		{type: 'nothingBehind'},
		{type: 'factMarked', is: 'key'},
		{type: 'factMarked', is: 'none'},
		{type: 'factMarked', is: 'unmarked'},
		{type: 'copied', part: 'article', letters: 3, result: 'refused'},
	];
	for (const [language, messages] of [
		['English', en],
		['Arabic', ar],
	] as const) {
		test(`names the key that the user has given to the action, in ${language}`, () => {
			for (const state of [start(), press(start(), 'return')])
				for (const notice of notices) {
					const usual = plain(noticeText(notice, state, messages));
					const changed = plain(noticeText(notice, {...state, ownKeys: moved}, messages));
					assert.doesNotMatch(usual, /[{}]/);
					assert.match(changed, /[\u2460-\u24ff]/, `${JSON.stringify(notice)}: ${changed}`);
				}
			for (const state of [startWith([]), start(undefined, {isWelcome: true})]) {
				const text = (ownKeys: typeof moved | undefined) =>
					listRows({...state, ownKeys}, messages)
						.map(row => rowText(row))
						.join('\n');
				assert.doesNotMatch(text(undefined), /[{}]/);
				assert.ok((text(moved).match(/[\u2460-\u24ff]/g)?.length ?? 0) >= 2, text(moved));
			}
		});

		test(`says its action, and writes no key, in ${language}`, () => {
			// The names of keys are no messages. Of a question at the command line, and of its help, no key can be changed.
			const {keyNames: _, doctor: __, commands: ___, ...read} = messages;
			// Enter and Space end what is told at the start, whatever else they do.
			const {welcome, startComplaints} = messages;
			const written = textsIn(read).filter(text => text !== welcome.begin && text !== startComplaints.end);
			const named = /(?:^|[\s;؛،:(])(?:[b-zB-Z/?]|\d*%|Tab|Enter|Space|Esc|Del|Ctrl-.)(?=$|[\s;؛،,.:)])/;
			// Addresses are no keys, and neither are seconds.
			assert.deepEqual(
				written.filter(text => named.test(plain(text).replace(/https?:\S+|… s$/g, ''))),
				[],
			);
		});
	}

	test('calls an action without a key by its name', () => {
		const state = start(undefined, {
			ownKeys: {list: {u: 'none'}, sources: {u: 'none'}, brief: {u: 'none'}, text: {u: 'none'}, facts: {u: 'none'}},
		});
		assert.equal(plain(withKeys('{undo} takes it back', state, en)), 'undo takes it back');
	});
});
