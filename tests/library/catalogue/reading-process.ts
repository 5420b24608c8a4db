/**
 * A khabar without a screen: brings the catalogue of a folder up to date and marks articles, as several do at once.
 * Arguments: the folder, the file of reading states, and a number that tells it from the others.
 */
import {untouched} from '../../../source/article/reading-state.ts';
import {Catalogue} from '../../../source/library/catalogue/catalogue.ts';
import {ReadingStates} from '../../../source/library/storage/reading-states.ts';

const [folder, file, number] = process.argv.slice(2) as [string, string, string];
const states = new ReadingStates(file, message => {
	throw new Error(message);
});
const catalogue = Catalogue.ofFolder(folder);
process.stdout.write('ready\n');
const update = async () => {
	for await (const _ of catalogue.update({slice: 5, pause: 0}));
};
const mark = async () => {
	for (let i = 0; i < 50; i++) {
		// One article of its own each time, and one that all of them read on in.
		states.put([
			[`own-${number}-${i}`, {...untouched, starred: true}],
			['shared', {...untouched, percent: Number(number) + i, read: number === '1' && i >= 10}],
		]);
		catalogue.select({sort: 'newest', unread: true}, states).entries(0, 20);
		await new Promise(resolve => setTimeout(resolve, 1));
	}
};
await Promise.all([update(), mark()]);
catalogue.close();
states.close();
