import assert from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {test} from 'node:test';
import {setImmediate, setTimeout} from 'node:timers/promises';
import type {ReaderState} from '../../source/reader/state/state.ts';
import type {Dispatch} from '../../source/reader/update.ts';
import {KeyStream} from '../../source/terminal/input/key-stream.ts';
import {App} from '../../source/ui/app.tsx';
import {drawOn} from '../support/ink-screen.ts';
import {en} from '../support/messages.ts';
import {randomNumbers} from '../support/random.ts';
import {start} from '../support/reader-states.ts';

const themeNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'];

/** The reader on a screen, with the keys that come from a source of our own, as from a terminal. */
function read() {
	const source = new PassThrough();
	const keys = new KeyStream(source as unknown as NodeJS.ReadStream);
	const seen: {state?: ReaderState; dispatch?: Dispatch; keys: number; articles: Set<string>; told: string[]} = {
		keys: 0,
		articles: new Set(),
		told: [],
	};
	const readNext = keys.read.bind(keys);
	keys.read = () => {
		const key = readNext();
		if (key !== null) seen.keys++;
		return key;
	};
	const app = (
		<App
			start={start(undefined, {theme: 'a', themeNames, display: {models: ['one'], isNamed: false}})}
			messages={en}
			keys={keys}
			onStart={dispatch => {
				seen.dispatch = dispatch;
			}}
			onChange={state => {
				seen.state = state;
				if (state.article) seen.articles.add(state.article.entry.key);
			}}
			carryOut={({type}) => {
				const {
					list: {selected},
					states,
				} = seen.state!;
				seen.told.push(`${type} ${selected} ${[...states.values()].filter(({starred}) => starred).length}`);
			}}
		/>
	);
	const screen = drawOn(80, 24, app, {keys: keys as unknown as NodeJS.ReadStream});
	keys.start();
	const until = async (holds: (state: ReaderState) => boolean, what: string) => {
		for (let tries = 0; !seen.state || !holds(seen.state); tries++) {
			if (tries > 2000) assert.fail(what);
			await setTimeout(1);
		}
	};
	return {screen, until, seen, type: (text: string) => source.write(text), stop: () => keys.stop()};
}

test('each key that is typed ahead moves the menu, while the window changes its size and news comes in', async () => {
	const {screen, until, seen, type, stop} = read();
	let at = 0;
	for (let seed = 1; seed <= 8; seed++) {
		const random = randomNumbers(seed);
		type('T');
		const steps = 2 + random(8);
		for (let step = 0; step < steps; step++) {
			type('j');
			if (random(2)) await (random(2) ? setImmediate() : setTimeout(random(4)));
			if (random(2)) seen.dispatch!({type: 'resize', size: {columns: 80, rows: 4 + random(9)}});
			if (random(3) === 0) seen.dispatch!({type: 'refresh'});
		}
		type('\r');
		at = (at + steps) % themeNames.length;
		const wanted = themeNames[at];
		await until(({themes, theme}) => !themes && theme === wanted, `seed ${seed}: ${steps} steps lead to ${wanted}`);
	}
	stop();
	screen.close();
});

test('keys that open an article, its facts and another fact may come at once', async () => {
	const {screen, until, type, stop} = read();
	for (const round of [1, 2, 3]) {
		type('\r\tj');
		await until(({article}) => article?.focus === 'facts' && article.fact === 1, `the second fact, time ${round}`);
		type('\x1b[Dq');
		await until(({article}) => !article, 'the list');
	}
	stop();
	screen.close();
});

test('keys that come at once lead where they lead one after the other', async () => {
	const stays = ['\r.}j ', '\r\tjkj\x1b[D', 'Tjj\r', 'jGkk', '?j q', '/on\rj', 'j\r50%}', 'sS', 'zz#'];
	for (let seed = 1; seed <= 12; seed++) {
		const random = randomNumbers(seed);
		const typed = Array.from({length: 6}, () => stays[random(stays.length)]!).join('');
		const keys = typed.match(/\x1b\[.|./gs) ?? [];
		const [together, apart] = [read(), read()];
		together.type(typed);
		for (const key of keys) {
			apart.type(key);
			await setTimeout(3);
		}
		const shown: string[][] = [];
		for (const {until, seen, screen, stop} of [together, apart]) {
			await until(() => seen.keys === keys.length, `seed ${seed}: all keys are read`);
			// What the last key changed is drawn.
			await setTimeout(20);
			shown.push(screen.text());
			stop();
			screen.close();
		}
		assert.deepEqual(shown[0], shown[1], `seed ${seed}: ${JSON.stringify(typed)}`);
	}
});

test('the edge hears of each article that was opened, also of those that were left before anything was drawn', async () => {
	const {screen, until, seen, type, stop} = read();
	await until(() => true, 'the list is shown');
	// What takes long the first time is made now, so that all keys find their place in one turn.
	type('\rqj\rqk');
	await until(({list, article}) => seen.keys === 6 && list.selected === 0 && !article, 'the list is back');
	seen.articles.clear();
	type('\rqj\rqj');
	await until(({list, article}) => list.selected === 2 && !article, 'the third entry');
	assert.equal(seen.articles.size, 2);
	stop();
	screen.close();
});

test('the edge knows the state in which an effect is asked for', async () => {
	const {screen, until, seen, type, stop} = read();
	await until(() => true, 'the list is shown');
	type('jsjsdd');
	await until(() => seen.told.length > 0, 'the deletion is asked for');
	assert.deepEqual(seen.told, ['deleteArticle 2 2']);
	stop();
	screen.close();
});
