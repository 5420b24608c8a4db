import packageJson from '../../../package.json' with {type: 'json'};
import type {Messages} from '../../messages/messages.ts';
import {asOnUs} from '../../reader/keys/layouts/layouts.ts';
import {commas} from '../../reader/layout/signs.ts';
import {type ClipboardWay, clipboardWay} from '../../terminal/clipboard/osc52.ts';
import type {Answers} from '../../terminal/identify/answers.ts';
import {choiceKey, environmentKey, type Identity, identify, isSure} from '../../terminal/identify/identity.ts';
import {displayModels, type ModelName, modelNames} from '../../terminal/models/display-model.ts';
import {openTerminalLine, type TerminalLine} from '../../terminal/session/line.ts';
import {terminalSize} from '../../terminal/session/size.ts';
import {modelOf, profileFor, type TerminalProfile} from '../../terminal/session/terminal-profile.ts';
import {paragraphDirection} from '../../text/direction.ts';
import {aligned, isolate, line} from '../../text/row.ts';
import {dataLayout, encoded, inOrder, type Layout, laidOut, terminalLayout} from '../shared/laid-out.ts';
import {messages as messagesOfThisRun} from '../shared/language.ts';
import type {DisplayOptions} from '../shared/options.ts';
import {jsonLine, print} from '../shared/output.ts';
import {ownSettings} from '../shared/own/own-settings.ts';
import {testCopying} from './copy-test.ts';

export interface DoctorOptions extends DisplayOptions {
	readonly json?: boolean;
}

/** What khabar found out about the terminal. */
interface Finding {
	readonly environment: string;
	readonly answers: Answers;
	readonly identity: Identity;
	/** The model that it was found to have, and the one that the user chose for it. */
	readonly found: ModelName;
	readonly chosen: ModelName | undefined;
	/** How khabar speaks with it, options and choice considered. */
	readonly profile: TerminalProfile;
	/** How a text gets into its clipboard. */
	readonly clipboard: ClipboardWay;
}

/**
 * `khabar doctor`: tells what the terminal has answered and how khabar will speak with it. Then it shows a card with the same
 * text for each display model, keeps the user's choice for this terminal, and tests copying when it is asked to.
 */
export async function examineTerminal(options: DoctorOptions): Promise<void> {
	const settings = ownSettings();
	const environment = environmentKey(process.env);
	const remembered = () => settings.terminalIn(environment);
	const terminal = await openTerminalLine(remembered);
	try {
		const identity = terminal?.identity ?? identify({environment: process.env, answers: {}, remembered});
		if (isSure(identity)) settings.rememberTerminal(environment, identity.name);
		const chosen = settings.displayOf(choiceKey(identity, process.env));
		const answers = terminal?.answers ?? {};
		const profile = profileFor(identity, answers, {...options, model: chosen});
		const clipboard = clipboardWay(identity, answers, process.env);
		const finding = {environment, answers, identity, found: modelOf(identity), chosen, profile, clipboard};
		if (options.json) return await print(jsonLine(report(finding)));

		const messages = messagesOfThisRun();
		const isShown = process.stdout.isTTY;
		const layout = isShown ? terminalLayout(profile) : dataLayout(options);
		const say = (text: string) =>
			print(laidOut(isShown ? text : text.replace(isolates, ''), messages.direction, layout));
		await inOrder(layout, async () => {
			for (const text of findings(finding, messages)) await say(text);
			if (!terminal || !isShown) return;
			for (const text of card(finding, messages, layout)) await print(text);
			await say(messages.doctor.question(modelNames.length));
			let choice = await choose(terminal);
			while (choice === 'copying') {
				await say(messages.doctor.pasteHere);
				const pasted = await testCopying(terminal, clipboard);
				if (pasted === 'interrupt') choice = pasted;
				else {
					await say(messages.doctor.pasted[pasted]);
					await say(messages.doctor.question(modelNames.length));
					choice = await choose(terminal);
				}
			}
			if (choice === 'interrupt') process.exitCode = interrupted;
			if (choice === 'interrupt' || choice === 'leave') return say(messages.doctor.left);
			settings.keepDisplay(choiceKey(identity, process.env), choice);
			await say(
				choice
					? messages.doctor.kept(messages.displays[choice], choiceKey(identity, process.env))
					: messages.doctor.forgotten,
			);
		});
	} finally {
		terminal?.close();
	}
}

/** All that a bug report needs: `{khabar, node, platform, environment, answers, terminal, by, …}`. */
function report({environment, answers, identity, found, chosen, profile, clipboard}: Finding) {
	const {terminal, by, name, isBehindMultiplexer} = identity;
	return {
		khabar: packageJson.version,
		node: process.version,
		platform: process.platform,
		// Reports are public: they must not have the address that the user came from.
		environment: environment.replace(/(?<=\bSSH_CONNECTION=)\S+/, 'yes'),
		answers,
		terminal: terminal?.name ?? null,
		answeredAs: name,
		by,
		isBehindMultiplexer,
		model: found,
		chosen: chosen ?? null,
		clipboard: {
			multiplexer: clipboard.multiplexer ?? null,
			takes: clipboard.takes ?? null,
			most: Number.isFinite(clipboard.most) ? clipboard.most : null,
		},
		...profile.model,
	};
}

/** A colour is told as other programs write it. */
const answerText = (answer: Answers[keyof Answers]) =>
	typeof answer === 'object' ? `#${answer.map(part => part.toString(16).padStart(2, '0')).join('')}` : answer;

/** What was found out, for people, a line each. */
function findings(finding: Finding, {doctor, displays, direction}: Messages): string[] {
	const {environment, answers, identity, found, chosen, clipboard} = finding;
	const names = Object.entries(doctor.answers) as [keyof Answers, string][];
	const {terminal, by, name} = identity;
	const most = Number.isFinite(clipboard.most) ? [doctor.most(clipboard.most)] : [];
	const lines: [string, string | number][] = [
		...names.map(([key, label]): [string, string | number] => [label, answerText(answers[key]) ?? doctor.noAnswer]),
		[doctor.environment, environment],
		[doctor.terminal, `${isolate(terminal?.name ?? (by === 'nothing' ? doctor.unknown : name))} (${doctor.by[by]})`],
		[doctor.clipboard, [doctor.takes[clipboard.takes ?? 'unknown'], ...most].join(commas[direction])],
		[doctor.display, chosen ? `${displays[chosen]} (${doctor.chosen})` : displays[found]],
	];
	return lines.map(([label, value]) => `${label}: ${isolate(String(value))}`);
}

/**
 * Vowel marks, lam-alef, brackets, numbers at both ends, and boxes: each is shown wrong by some terminal. No sample begins
 * with European digits, since some models have no string for that.
 */
const samples = ['السلامُ عليكم، أهلًا (خبر) 12.5٪', 'שלום עולם (חדשות) 2026', '٢٨ خبرًا │ khabar │ قولًا 12'];
const cardColumns = 40;
const indent = 3;

/** The card: for each model what it does, and the samples as they are sent to a terminal of that model. */
function* card({found, chosen}: Finding, messages: Messages, layout: Layout): Generator<string> {
	const {columns, rows} = terminalSize(process.stdout);
	const isWhole = rows >= modelNames.length * (samples.length + 2) + 2;
	for (const [i, name] of modelNames.entries()) {
		const now = name === (chosen ?? found) ? ` (${messages.doctor.current})` : '';
		if (isWhole) yield `\n${laidOut(`${i + 1}  ${messages.displays[name]}${now}`, 'ltr', layout)}`;
		for (const [j, sample] of samples.entries()) {
			const direction = paragraphDirection(sample, 'rtl');
			const width = Math.min(cardColumns, columns - indent);
			// When the screen has too few rows for the names of the models, their numbers stand beside the samples.
			const label = isWhole || j > 0 ? '' : `${i + 1}`;
			const row = [
				...aligned(line(label, indent), indent, 'ltr'),
				...aligned(line(sample, width, {direction}), width, direction),
			];
			yield `${encoded(row, displayModels[name], columns)}\n`;
		}
	}
	if (isWhole) yield '\n';
}

/** Waits for a key that answers the question. Undefined is the answer 0: khabar goes by what it found out. */
async function choose(terminal: TerminalLine): Promise<ModelName | undefined | 'copying' | 'leave' | 'interrupt'> {
	for (;;) {
		const key = asOnUs(await terminal.key());
		if (key === '\x03') return 'interrupt';
		if (leaving.has(key)) return 'leave';
		if (key === 'c') return 'copying';
		if (/^[0-9]$/.test(key) && Number(key) <= modelNames.length) return modelNames[Number(key) - 1];
	}
}

/** Enter, Escape, q, Ctrl-D. */
const leaving = new Set(['\r', '\x1b[27u', 'q', '\x04']);
/** The exit code after Ctrl-C, as shells give it. */
const interrupted = 130;

const isolates = /[\u2066-\u2069]/g;
