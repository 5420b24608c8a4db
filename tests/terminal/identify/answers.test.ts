import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Answers, questions, withAnswer} from '../../../source/terminal/identify/answers.ts';
import {KeyParser} from '../../../source/terminal/input/key-parser.ts';
import {terminalKeys, terminals} from '../../support/terminals.ts';

const take = (reports: readonly string[]) => reports.reduce(withAnswer, {} as Answers);

/** Keys of every kind: letters of one to four bytes, controls, arrows, function keys, Alt, a paste. */
const keys = ['j', 'ش', '\r', '\x1b[A', '\x1bOP', '\x1b[1;2R', '\x1b[15~', '\x1bf', '\x1b[200~[?62c\x1b[201~', '🔴'];

/** What a parser makes of the chunks, as they come one after another, and of the time after them. */
function parsed(chunks: readonly Uint8Array[]) {
	const parser = new KeyParser();
	const decoder = new TextDecoder();
	const inputs = [...chunks.flatMap(chunk => parser.push(decoder.decode(chunk, {stream: true}))), ...parser.flush()];
	return {
		keys: inputs.flatMap(({kind, text}) => (kind === 'report' ? [] : [text])),
		answers: take(inputs.flatMap(({kind, text}) => (kind === 'report' ? [text] : []))),
	};
}

/** Every way for the bytes of a text to arrive: whole, in two pieces, one by one. */
function* arrivals(text: string): Generator<Uint8Array[]> {
	const bytes = Buffer.from(text);
	for (let cut = 0; cut < bytes.length; cut++) yield [bytes.subarray(0, cut), bytes.subarray(cut)];
	yield Array.from(bytes, byte => Uint8Array.of(byte));
}

const pieces = (chunks: readonly Uint8Array[]) => JSON.stringify(chunks.map(String));

describe('the answers of a terminal', () => {
	it('are taken in every form that was asked for', () => {
		assert.deepEqual(take(['\x1bP>|Konsole 22.12.3\x1b\\']), {name: 'Konsole 22.12.3'});
		assert.deepEqual(take(['\x1b[>1;115;0c']), {secondary: '1;115;0'});
		assert.deepEqual(take(['\x1b[?6c']), {primary: '6'});
		assert.deepEqual(take(['\x1b[?62;c']), {primary: '62;'});
		for (const state of [0, 1, 2, 3, 4]) {
			assert.deepEqual(take([`\x1b[8;${state}$y`]), {bidiMode: state});
			assert.deepEqual(take([`\x1b[?2026;${state}$y`]), {synchronised: state});
			assert.deepEqual(take([`\x1b[?2027;${state}$y`]), {graphemeMode: state});
			assert.deepEqual(take([`\x1b[?69;${state}$y`]), {columnMargins: state});
		}
		assert.deepEqual(take(['\x1b]11;rgb:0000/8080/ffff\x1b\\']), {background: [0, 128, 255]});
		assert.deepEqual(take(['\x1b]11;rgba:0/8/f/f\x07']), {background: [0, 136, 255]});
		assert.deepEqual(take(terminals.vte.answers), {
			name: 'VTE(7600)',
			secondary: '61;7600;1',
			bidiMode: 1,
			synchronised: 2,
			graphemeMode: 0,
			primary: '61;1;21;22;28',
		});
	});

	it('the newest of one kind counts', () => {
		assert.deepEqual(take(['\x1b[?6c', '\x1b[8;1$y', '\x1b[8;2$y', '\x1b[?62c']), {primary: '62', bidiMode: 2});
	});

	it('a report that answers none of the questions changes nothing', () => {
		const before: Answers = {name: 'VTE(7600)', primary: '61'};
		for (const report of [
			'\x1b[0n',
			'\x1b[24;80R',
			'\x1b[I',
			'\x1b[=0;0c',
			'\x1b[?8;1$y',
			'\x1b[2026;1$y',
			'\x1b[?2004;1$y',
			'\x1b[8;5$y',
			'\x1b[8;12$y',
			'\x1b[8$y',
			'\x1b]10;rgb:0/0/0\x1b\\',
			'\x1b]11;?\x1b\\',
			'\x1b]11;rgb:0/0\x1b\\',
			'\x1bP!|7E7E\x1b\\',
			'\x1bP1$r0m\x1b\\',
			'\x1bP>|\x1b\\',
		])
			assert.equal(withAnswer(before, report), before, JSON.stringify(report));
	});

	it('what is cut, has foreign bytes in it or around it, or ends otherwise is no answer', () => {
		const before: Answers = {};
		for (const answer of new Set(terminalKeys.flatMap(key => terminals[key].answers)))
			for (const garbled of [
				...Array.from(answer, (_, i) => answer.slice(0, i)),
				`\x1b${answer}`,
				`j${answer}`,
				`${answer}j`,
				`${answer.slice(0, -1)}\x07${answer.slice(-1)}`,
				`${answer.slice(0, 4)}\u00a0${answer.slice(4)}`,
				`${answer.slice(0, -1)}x`,
			])
				assert.equal(withAnswer(before, garbled), before, JSON.stringify(garbled));
	});

	it('are asked for in one write, and what every terminal answers comes last', () => {
		assert.equal(questions, '\x1b[>q\x1b[>c\x1b[8$p\x1b[?2026$p\x1b[?2027$p\x1b[?69$p\x1b]11;?\x1b\\\x1b[?u\x1b[c');
	});
});

describe('answers among keys', () => {
	for (const key of terminalKeys)
		it(`of ${key} are all taken, whole or cut at any byte, and every key arrives`, () => {
			const {answers} = terminals[key];
			// A key before each answer, and one at the end.
			const typed = [...answers.map((_, i) => keys[i % keys.length]!), 'k'];
			const input = `${answers.map((answer, i) => typed[i] + answer).join('')}k`;
			for (const chunks of arrivals(input))
				assert.deepEqual(parsed(chunks), {keys: typed, answers: take(answers)}, pieces(chunks));
		});

	it('are taken with every kind of key before, between and after them', () => {
		const {answers} = terminals.kitty;
		for (const key of keys) {
			const wanted = {keys: Array(answers.length + 1).fill(key), answers: take(answers)};
			for (const chunks of arrivals(key + answers.map(answer => answer + key).join('')))
				assert.deepEqual(parsed(chunks), wanted, pieces(chunks));
		}
	});

	it('leave an Escape alone that was pressed right before one of them', () => {
		for (const answer of new Set(terminalKeys.flatMap(key => terminals[key].answers)))
			for (const chunks of arrivals(`\x1b${answer}j`))
				assert.deepEqual(parsed(chunks), {keys: ['\x1b[27u', 'j'], answers: take([answer])}, pieces(chunks));
	});

	it('that break off take nothing with them: the next one counts', () => {
		const last = '\x1b[?62c';
		// From three bytes on: ESC [ is also a key, Alt-[.
		for (const answer of [...terminals.vte.answers, ...terminals.konsole.answers])
			for (let length = 3; length < answer.length; length++) {
				const {keys, answers} = parsed([Buffer.from(`${answer.slice(0, length)}${last}j`)]);
				assert.deepEqual(
					{keys, primary: answers.primary},
					{keys: ['j'], primary: '62'},
					JSON.stringify(answer.slice(0, length)),
				);
			}
	});

	it('that something foreign came into are not taken, and the next one counts', () => {
		for (const answer of new Set(terminalKeys.flatMap(key => terminals[key].answers)))
			for (const foreign of ['\0', '\x07', 'é', '\x1b', '\x1b[A'])
				for (let place = 3; place < answer.length; place++) {
					const input = `${answer.slice(0, place)}${foreign}${answer.slice(place)}\x1b[?6c`;
					assert.deepEqual(parsed([Buffer.from(input)]).answers, {primary: '6'}, JSON.stringify(input));
				}
	});

	it('that never end are dropped, not taken for text', () => {
		for (const answer of terminals.vte.answers)
			for (let length = 3; length < answer.length; length++)
				assert.deepEqual(
					parsed([Buffer.from(answer.slice(0, length))]).keys,
					[],
					JSON.stringify(answer.slice(0, length)),
				);
	});
});
