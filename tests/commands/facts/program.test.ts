import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {Article} from '../../../source/article/article.ts';
import {factsProgram, factsTold} from '../../../source/commands/facts/program/facts-program.ts';
import {article} from '../../support/reader-states.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-program-'));
after(() => rmSync(root, {recursive: true, maxRetries: 3}));

const library = article('library', [
	'The town opened its new library on Monday. Two hundred readers came.',
	'It has 12,000 books in six languages.',
]);

/** A program in Node: `body` has the article as `article`, and `tell(facts)` writes them. */
let programs = 0;
function programOf(body: string): string {
	const file = join(root, `program-${programs++}.mjs`);
	writeFileSync(
		file,
		`import {appendFileSync, readFileSync, writeSync} from 'node:fs';
		const tell = (id, facts, more) => writeSync(1, JSON.stringify({id, facts, ...more}) + '\\n');
		appendFileSync(${JSON.stringify(`${file}.runs`)}, process.pid + '\\n');
		${body}`,
	);
	return `MODEL=small exec '${process.execPath}' '${file}'`;
}
/** The numbers of the processes of a program, in order; an empty one where it has not begun. */
function runsOf(command: string): string[] {
	const file = `${/'([^']*\.mjs)'/.exec(command)![1]}.runs`;
	return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [''];
}
const input = `const article = JSON.parse(readFileSync(0, 'utf8'));`;
const answersWell = `${input} tell(article.id, [
	{text: article.paragraphs[1], paragraph: 1},
	{text: 'Two hundred readers came', paragraph: 0, score: 0.5},
]);`;

const asked = (command: string, one: Article = library, seconds = 30) =>
	factsProgram({command, seconds}, {file: ':memory:'}).tell(one);

async function failureOf(command: string, seconds = 30) {
	const told = await asked(command, library, seconds);
	assert.ok('failure' in told, JSON.stringify(told));
	return told.failure;
}

/** Whether a process is there, and no zombie. */
const isThere = (pid: string) =>
	existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
async function gone(pid: string): Promise<void> {
	for (let tries = 0; tries < 500 && isThere(pid); tries++) await setTimeout(20);
	assert.ok(!isThere(pid), `process ${pid} is still there`);
}

describe('a program of the user’s', () => {
	test('gets an article as a line of JSON, and its facts are shown in its order', async () => {
		const told = await asked(programOf(answersWell));
		assert.ok('facts' in told);
		assert.deepEqual(
			told.facts.map(({text, origin, by}) => [text, origin, by]),
			[
				['It has 12,000 books in six languages.', 'program', 'node'],
				['Two hundred readers came', 'program', 'node'],
			],
		);
		const line = await asked(
			programOf(`const text = readFileSync(0, 'utf8'); const {id, ...rest} = JSON.parse(text);
				tell(id, [], {by: [text.split('\\n').length, Object.keys(rest)].join()});`),
			{...library, language: 'en'},
		);
		assert.equal(line.by, '2,title,language,paragraphs');
	});

	test('may say what it is called, write other lines, and one object over several lines', async () => {
		const program = programOf(`${input}
			writeSync(1, 'loading the model\\n[1]\\n' + JSON.stringify({id: 'another', facts: []}) + '\\n');
			tell(article.id, [{text: 'six languages', paragraph: 1}], {by: 'llama 3'});`);
		assert.equal((await asked(program)).by, 'llama 3');
		const spread = programOf(
			`${input} writeSync(1, JSON.stringify({facts: [{text: 'six languages', paragraph: 1}]}, null, 2));`,
		);
		const told = await asked(spread);
		assert.ok('facts' in told && told.facts.length === 1);
	});

	test('that does not read its input answers all the same', async () => {
		const long = article('long', [
			library.paragraphs[1] as string,
			...Array.from({length: 3000}, () => 'word '.repeat(4)),
		]);
		const told = await asked(programOf(`tell('long', [{text: 'six languages', paragraph: 0}]);`), long);
		assert.ok('facts' in told && told.facts.length === 1);
	});

	test('whose facts are not those of the article shows none of them, and those of a half-liar are counted', async () => {
		const liar = programOf(
			`${input} tell(article.id, [{text: 'The town burnt down', paragraph: 0}, {text: 5}, null]);`,
		);
		assert.deepEqual(await failureOf(liar), {type: 'notVerbatim', dropped: 3});
		const half = await asked(
			programOf(
				`${input} tell(article.id, [{text: 'The town burnt down', paragraph: 0}, {text: 'six languages', paragraph: 1}]);`,
			),
		);
		assert.ok('facts' in half);
		assert.deepEqual([half.facts.length, half.dropped], [1, 1]);
	});

	test('does nothing to a terminal: control sequences are taken out of its facts, its name and its complaints', async () => {
		const esc = '\\x1b]0;title\\x07\\x1b[31m';
		const told = await asked(
			programOf(`${input} tell(article.id, [{text: '${esc}six languages', paragraph: 1}], {by: '${esc}llama'});`),
		);
		assert.ok('facts' in told);
		assert.deepEqual([told.by, told.facts[0]?.text], ['llama', 'six languages']);
		const failure = await failureOf(programOf(`writeSync(2, '${esc}no model\\nmore'); process.exit(3);`));
		assert.deepEqual(failure, {type: 'ended', by: 3, said: 'no model'});
	});

	test('that ends with a fault, cannot be found, or writes no facts, has failed', async () => {
		assert.deepEqual(await failureOf(programOf(`process.exit(1)`)), {type: 'ended', by: 1, said: ''});
		assert.deepEqual(await failureOf(programOf(`process.kill(process.pid, 'SIGSEGV')`)), {
			type: 'ended',
			by: 'SIGSEGV',
			said: '',
		});
		const missing = await failureOf('there-is-no-such-program');
		assert.ok(missing.type === 'ended' && missing.by === 127 && /not found/.test(missing.said));
		for (const garbage of ['', 'hello', '{"facts": {}}', '[]', 'null', '"facts"', '\0\xff'])
			assert.deepEqual(await failureOf(programOf(`writeSync(1, ${JSON.stringify(garbage)})`)), {type: 'garbage'});
	});

	test('that takes too long is ended with all that it has started, also where it does not want to', async () => {
		const stubborn = programOf(`import {spawn} from 'node:child_process';
			process.on('SIGTERM', () => {});
			const child = spawn('sleep', ['1000']);
			appendFileSync(process.argv[1] + '.runs', child.pid + '\\n');
			setInterval(() => {}, 1000);`);
		assert.deepEqual(await failureOf(stubborn, 1.5), {type: 'tooSlow', seconds: 1.5});
		const [program, child] = runsOf(stubborn);
		await gone(child!);
		await gone(program!);
	});

	test('that writes too much is ended', async () => {
		const endless = programOf(`const text = 'x'.repeat(65536); setInterval(() => process.stdout.write(text), 0);`);
		assert.deepEqual(await failureOf(endless), {type: 'tooMuch', bytes: 1 << 20});
		await gone(runsOf(endless)[0]!);
	});

	test('whose child goes on is not waited for', async () => {
		const leaving = programOf(`import {spawn} from 'node:child_process'; ${answersWell}
			const child = spawn('sleep', ['1000'], {stdio: 'inherit'});
			appendFileSync(process.argv[1] + '.runs', child.pid + '\\n');
			process.exit();`);
		const told = await asked(leaving);
		process.kill(Number(runsOf(leaving)[1]));
		assert.ok('facts' in told && told.facts.length === 2);
	});

	test('is ended when the reader is left', async () => {
		const late = programOf(`${input} setInterval(() => {}, 1000);`);
		const program = factsProgram({command: late, seconds: 100}, {file: ':memory:'});
		const told = program.tell(library);
		while (runsOf(late)[0] === '') await setTimeout(10);
		program.stop();
		assert.ok('failure' in (await told));
		await gone(runsOf(late)[0]!);
	});
});

describe('what a program told', () => {
	const file = join(root, 'facts.sqlite');

	test('is kept by the article and the command, and it is not asked again', async () => {
		const command = programOf(answersWell);
		const settings = {command, seconds: 30};
		const first = factsProgram(settings, {file});
		assert.equal(first.known(library), undefined);
		const told = await first.tell(library);
		const later = factsProgram(settings, {file});
		assert.deepEqual(later.known(library), told);
		assert.deepEqual(await later.tell(library), told);
		assert.equal(runsOf(command).length, 1);
		const changed = {...library, paragraphs: [...library.paragraphs, 'More.']};
		assert.equal(later.known(changed), undefined);
		assert.equal(factsProgram({...settings, command: `${command} `}, {file}).known(library), undefined);
	});

	test('is not kept where the program failed, and where the cache is of no use the program is asked again', async () => {
		const failing = programOf('process.exit(1)');
		const program = factsProgram({command: failing, seconds: 30}, {file});
		await program.tell(library);
		await program.tell(library);
		assert.equal(runsOf(failing).length, 2);
		const damaged = join(root, 'damaged.sqlite');
		writeFileSync(damaged, 'this is no database '.repeat(100));
		const told = await factsProgram({command: programOf(answersWell), seconds: 30}, {file: damaged}).tell(library);
		assert.ok('facts' in told);
	});

	test('never takes the place of what a publisher chose, and shows as many facts as are wanted', async () => {
		const program = factsProgram({command: programOf(answersWell), seconds: 30}, {file: ':memory:', most: 1});
		await program.tell(library);
		assert.equal(factsTold(program, library)?.length, 1);
		assert.equal(factsTold(program, {...library, keyFacts: [{text: 'chosen'}]}), undefined);
	});
});
