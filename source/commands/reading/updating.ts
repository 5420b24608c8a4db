import type {ChildProcess} from 'node:child_process';
import {ownCommand} from '../../program.ts';
import type {Dispatch} from '../../reader/update.ts';
import {complainOf} from './complaint.ts';

/** Asks the sources in a process of its own, so that no key waits for it. */
interface Updater {
	/** Asks them; while that goes on, nothing more. */
	start(): Promise<void>;
	stop(): void;
}

interface UpdaterOptions {
	/** The folder of the library. */
	readonly library: string;
	readonly dispatch: Dispatch;
	/** Brings the catalogue up to date, so that the shelf can be asked for what has come in. */
	readonly bring: () => Promise<void>;
}

/** A line of `khabar update --json`. */
interface Line {
	readonly name?: string;
	readonly result: 'asked' | 'failed' | 'gone' | 'busy' | 'nothing';
	readonly added?: number;
	readonly done?: number;
	readonly all?: number;
}

/** Updates the library by `khabar update` in another process, and tells the reader of it. */
export function updaterOf({library, dispatch, bring}: UpdaterOptions): Updater {
	let child: ChildProcess | undefined;
	let isStopped = false;
	async function run(): Promise<void> {
		const {spawn} = await import('node:child_process');
		const {createInterface} = await import('node:readline');
		const [file, before] = ownCommand();
		const args = [...before, 'update', '--json', '--library', library];
		child = spawn(file, args, {stdio: ['ignore', 'pipe', 'pipe']});
		const complaint = complainOf(child.stderr!);
		const ended = new Promise<void>((resolve, reject) => {
			child!.once('error', reject);
			child!.once('close', () => resolve());
		});
		const lines: Line[] = [];
		/** What has come in that the reader has not been told of, and whether it is being told. */
		let waiting = 0;
		let telling: Promise<void> | undefined;
		const tell = async () => {
			while (waiting > 0 && !isStopped) {
				const count = waiting;
				waiting = 0;
				await bring();
				if (!isStopped) dispatch({type: 'arrived', count});
			}
			telling = undefined;
		};
		for await (const text of createInterface({input: child.stdout!})) {
			const line = JSON.parse(text) as Line;
			lines.push(line);
			if (line.all !== undefined) dispatch({type: 'updating', updating: {done: line.done ?? 0, all: line.all}});
			waiting += line.added ?? 0;
			if (waiting > 0) telling ??= tell();
		}
		await ended;
		await telling;
		if (!isStopped) dispatch({type: 'updating', updating: undefined, notice: noticeOf(lines, await complaint)});
	}
	return {
		async start() {
			if (child || isStopped) return;
			try {
				await run();
			} catch (error) {
				const notice = {type: 'notUpdated', reason: (error as Error).message} as const;
				if (!isStopped) dispatch({type: 'updating', updating: undefined, notice});
			} finally {
				child = undefined;
			}
		},
		stop() {
			isStopped = true;
			child?.kill();
		},
	};
}

function noticeOf(lines: readonly Line[], complaint: string) {
	const has = (result: Line['result']) => lines.some(line => line.result === result);
	if (has('busy')) return {type: 'updateGoesOn'} as const;
	if (has('nothing')) return {type: 'followsNothing'} as const;
	if (lines.length === 0 && complaint !== '') return {type: 'notUpdated', reason: complaint} as const;
	return {
		type: 'updated',
		added: lines.reduce((sum, {added = 0}) => sum + added, 0),
		sources: lines.filter(({result}) => result === 'asked' || result === 'failed').length,
		failed: lines.filter(({result}) => result === 'failed').map(({name = ''}) => name),
	} as const;
}
