import {clean} from './clean.ts';
import {shownName} from './file-name.ts';

/** A place in a text file, both from 1; a column counts characters (code points). */
export interface Position {
	readonly line: number;
	readonly column?: number;
}

/** Why a file, or an article in it, could not be read, or what of it could not. */
export interface Problem {
	readonly file: string;
	readonly position?: Position;
	/** The place in the JSON document, such as `paragraphs[3]` or `[2].title`. */
	readonly path?: string;
	readonly message: string;
	/** Every article was read all the same: the problem is told, but the command does not fail. */
	readonly isWarning?: boolean;
}

/** The position of a UTF-16 offset. Lines end with LF, CR or CR LF. */
export function positionOf(text: string, offset: number): Position {
	const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
	return {line: lines.length, column: [...lines.at(-1)!].length + 1};
}

/** The same as `positionOf` for offsets of one text in their order, in a time that grows with the text, however many there are. */
export function positionsIn(text: string): (offset: number) => Position {
	let [at, line, column] = [0, 1, 1];
	return offset => {
		const lines = text.slice(at, offset).split(/\r\n|\r|\n/);
		const last = [...lines.at(-1)!].length;
		column = lines.length === 1 ? column + last : last + 1;
		line += lines.length - 1;
		at = offset;
		return {line, column};
	};
}

/** One line, safe to print: `news.json:3:5: message`, `news.json: [2].title: message`. */
export function formatProblem({file, position, path, message}: Problem): string {
	const place = [file, position?.line, position?.column].filter(part => part !== undefined).join(':');
	return clean(shownName([place, path, message].filter(Boolean).join(': ')));
}

/** What is said of a document that holds nothing, whatever its format. */
export const isEmpty = 'is empty';
export const holdsNone = 'holds no articles';
