import type {Catalogue} from '../../../library/catalogue/catalogue.ts';
import type {Pace} from '../../../library/catalogue/pace.ts';
import type {Progress} from '../../../library/catalogue/scan.ts';
import {type LibraryThread, NoThread} from './library-thread.ts';

/** How long an update works at a time while somebody reads, and how long it rests, in milliseconds: no key waits for it. */
const besideReading: Pace = {slice: 6, pause: 4};

/** How long an update goes on here, in milliseconds, and how few articles are read here: starting a thread takes longer. */
const here = 60;
const few = 40;

const isLong = ({toRead, read, words = {done: 0, all: 0}}: Progress): boolean =>
	toRead - read > few || words.all - words.done > few;

/**
 * Brings a catalogue up to date while somebody reads. What takes long is done in the thread, where there is one; then
 * `catalogue` has what comes in as soon as it is told.
 * @param options.isLarge whether to look at each file takes long, too
 */
export async function* updateBeside(
	catalogue: Pick<Catalogue, 'update' | 'settle' | 'follow'>,
	thread: Pick<LibraryThread, 'run'> | undefined,
	{isLarge = false} = {},
): AsyncGenerator<Progress> {
	const end = performance.now() + here;
	let isLeft = isLarge && thread !== undefined;
	if (!isLeft) {
		for await (const progress of catalogue.update(besideReading)) {
			yield progress;
			isLeft = thread !== undefined && isLong(progress) && performance.now() > end;
			if (isLeft) break;
		}
	}
	if (!isLeft) return;
	catalogue.settle();
	try {
		for await (const progress of thread!.run('update', undefined)) {
			catalogue.follow();
			yield progress;
		}
	} catch (error) {
		if (!(error instanceof NoThread)) throw error;
		yield* catalogue.update(besideReading);
	}
}
