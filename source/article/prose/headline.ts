/**
 * What stands for the text of news that comes without one: where it is to be read, and what its pictures show. A fuller
 * text of the same article takes its place (library/keep/merge.ts).
 */
import {kindOf, type Paragraph, textOf} from '../paragraph/paragraph.ts';

/** What may stand for a text. Older files have pictures as such texts. */
const standIn = /^(?:https?:\/\/\S+|\[image: .+\])$/su;

/**
 * The title and the paragraphs of news without a text: its pictures and its address, or else the title itself. Undefined
 * when it says nothing at all.
 * @param pictures those in it
 */
export function headlineOf(
	title: string | undefined,
	address: string | undefined,
	pictures: readonly Paragraph[],
): {readonly title: string; readonly paragraphs: readonly Paragraph[]} | undefined {
	const paragraphs = [...pictures, ...(address === undefined ? [] : [address])];
	const name = title ?? (paragraphs[0] === undefined ? undefined : textOf(paragraphs[0]));
	return name === undefined ? undefined : {title: name, paragraphs: paragraphs.length > 0 ? paragraphs : [name]};
}

/** Whether paragraphs are such as `headlineOf` gives for a title. */
export const isHeadline = (title: unknown, paragraphs: readonly Paragraph[]): boolean =>
	paragraphs.every(
		paragraph => kindOf(paragraph) === 'image' || textOf(paragraph) === title || standIn.test(textOf(paragraph)),
	);
