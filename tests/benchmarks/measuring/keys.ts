/** Keys of khabar, each pressed so many times in a row. */
export type Script = readonly (readonly [times: number, key: string])[];

export const pressed = (script: Script): string[] => script.flatMap(([times, key]) => Array<string>(times).fill(key));

export const enter = '\r';
const ctrlY = '\x19';
const tab = '\t';

/** One row on, sixty times. */
export const scrolling = pressed([[60, 'e']]);

/** One entry on, sixty times: through the first screen of the list, then with the list moving. */
export const downTheList = pressed([[60, 'j']]);

/**
 * 200 keys of a reader of the seed's article, from its start: by rows, paragraphs and pages, among the key facts, into
 * the help and back to the list. Esc is not among them: khabar and Ink both wait whether it begins a sequence.
 */
export const mixed = pressed([
	[20, 'e'],
	[8, ctrlY],
	[8, 'j'],
	[4, 'k'],
	[2, ' '],
	[2, 'b'],
	[1, tab],
	[4, 'j'],
	[3, 'k'],
	[1, enter],
	[12, 'j'],
	[9, 'k'],
	[1, 'f'],
	[15, 'e'],
	[10, ctrlY],
	[1, 'f'],
	[1, 'G'],
	[10, ctrlY],
	[1, 'g'],
	[1, '?'],
	[4, 'j'],
	[1, ' '],
	[1, 'b'],
	[1, 'q'],
	[1, tab],
	[2, 'j'],
	[1, enter],
	[6, 'e'],
	[6, ctrlY],
	[1, 'q'],
	[1, enter],
	[1, 'g'],
	[13, 'j'],
	[12, 'k'],
	[3, ' '],
	[3, 'b'],
	[1, 'f'],
	[10, 'e'],
	[10, ctrlY],
	[1, 'f'],
	[1, tab],
	[1, '3'],
	[4, 'e'],
	[1, 'g'],
]);
