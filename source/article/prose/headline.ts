/**
 * What stands for the text of news that comes without one: where it is to be read, and what its pictures show. A fuller
 * text of the same article takes its place (library/keep/merge.ts).
 */
import {kindOf, type Paragraph, textOf} from '../paragraph/paragraph.ts';

/** What may stand for a text. */
const standIn = /^(?:https?:\/\/\S+|\[image: .+\])$/su;

/** What stands for a picture, by what it is said to show. */
export const pictureText = (description: string): string => `[image: ${description}]`;

/**
 * The title and the paragraphs of news without a text: its pictures and its address, or else the title itself. Undefined
 * when it says nothing at all.
 * @param pictures what each of its pictures shows
 */
export function headlineOf(
	title: string | undefined,
	address: string | undefined,
	pictures: readonly string[],
): {readonly title: string; readonly paragraphs: readonly string[]} | undefined {
	const paragraphs = [...pictures.map(pictureText), ...(address === undefined ? [] : [address])];
	const name = title ?? paragraphs[0];
	return name === undefined ? undefined : {title: name, paragraphs: paragraphs.length > 0 ? paragraphs : [name]};
}

/** Whether paragraphs are such as `headlineOf` gives for a title. */
export const isHeadline = (title: unknown, paragraphs: readonly Paragraph[]): boolean =>
	paragraphs.every(
		paragraph => kindOf(paragraph) === 'image' || textOf(paragraph) === title || standIn.test(textOf(paragraph)),
	);
