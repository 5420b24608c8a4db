import {writeFileSync} from 'node:fs';
import Conf from 'conf';
import * as v from 'valibot';
import type {Progress} from './reader/entry.ts';

/** What the user's `config.json` keeps: preferences, and for each article the place and whether it is read. */
export interface Settings {
	readonly factsFolded: boolean;
	/** By the id of the article. */
	readonly progress: ReadonlyMap<string, Progress>;
}

export interface SettingsFile extends Settings {
	/** Writes what differs from what was last read or saved; other articles' progress in the file is left alone. */
	save(settings: Settings): void;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const progressSchema = v.object({
	top: v.object({paragraph: count, offset: count}),
	current: count,
	percent: v.pipe(count, v.maxValue(100)),
	read: v.boolean(),
});

interface Stored {
	factsFolded: boolean;
	progress: Record<string, Progress>;
}

/** Opens conf's file. One that is no JSON is kept beside the new one, and `warn` says so. */
function openConf(warn: (message: string) => void): Conf<Stored> {
	let damaged: string | undefined;
	const conf = new Conf<Stored>({
		projectName: 'khabar',
		projectSuffix: '',
		// The ids of articles have dots in them.
		accessPropertiesByDotNotation: false,
		deserialize: text => {
			try {
				return JSON.parse(text);
			} catch {
				damaged = text;
				return {};
			}
		},
	});
	if (damaged !== undefined) {
		writeFileSync(`${conf.path}.damaged`, damaged);
		warn(`${conf.path}: not JSON; it is kept as config.json.damaged, and preferences start anew`);
	}
	return conf;
}

/**
 * Opens the user's preferences. Where they cannot be read or written khabar works without them, and `warn` gets one
 * line that says why.
 */
export function openSettings(warn: (message: string) => void): SettingsFile {
	const unusable = (error: unknown) => warn(`preferences are not kept: ${(error as Error).message}`);
	let conf: Conf<Stored> | undefined;
	try {
		conf = openConf(warn);
	} catch (error) {
		unusable(error);
	}
	let saved: Settings = {
		factsFolded: conf?.get('factsFolded') === true,
		progress: storedProgress(conf?.get('progress')),
	};
	return {
		...saved,
		save(settings) {
			if (!conf) return;
			const changed = [...settings.progress].filter(([id, progress]) => saved.progress.get(id) !== progress);
			try {
				if (settings.factsFolded !== saved.factsFolded) conf.set('factsFolded', settings.factsFolded);
				if (changed.length > 0)
					conf.set('progress', Object.fromEntries([...storedProgress(conf.get('progress')), ...changed]));
				saved = settings;
			} catch (error) {
				unusable(error);
				conf = undefined;
			}
		},
	};
}

/** The progress that the file holds; what is no progress there is left out. */
function storedProgress(stored: unknown): Map<string, Progress> {
	if (typeof stored !== 'object' || stored === null) return new Map();
	return new Map(
		Object.entries(stored).flatMap(([id, value]) => {
			const {success, output} = v.safeParse(progressSchema, value);
			return success ? [[id, output] as const] : [];
		}),
	);
}
