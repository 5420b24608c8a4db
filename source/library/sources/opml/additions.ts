import {attributeText, attributeValue} from './attributes.ts';
import type {Opml} from './opml.ts';
import {nameIn} from './outlines.ts';
import type {Element} from './xml-packages.ts';

/** A folder to which something is added: tags as they are written, and new folders, in their order. */
interface Growing {
	/** Where it is in the file; undefined when it is new. */
	readonly element: Element | undefined;
	/** By their names. Of those of the file that have one name, the first counts. */
	readonly folders: Map<string, Growing>;
	readonly added: (string | NewFolder)[];
}

interface NewFolder {
	readonly name: string;
	readonly folder: Growing;
}

/**
 * Outlines that are put into a file, each behind all others of its folder and on a line of its own, indented like those
 * around it. The file is written once at the end, so that the time is linear: not one copy of the file for each outline.
 */
export class Additions {
	readonly #opml: Opml;
	readonly #body: Growing;
	/** The folders of the file that were looked into. */
	readonly #present: Growing[] = [];

	constructor(opml: Opml) {
		this.#opml = opml;
		this.#body = this.#growing(opml.body);
	}

	/** Adds tags to a folder, by the names of those that it is in and its own; what is missing of them is made. */
	add(folders: readonly string[], tags: readonly string[]): void {
		let parent = this.#body;
		for (const name of folders) {
			let folder = parent.folders.get(name);
			if (!folder) {
				folder = this.#growing(undefined);
				parent.folders.set(name, folder);
				parent.added.push({name, folder});
			} else if (folder.element && folder.folders.size === 0) this.#lookInto(folder);
			parent = folder;
		}
		for (const tag of tags) parent.added.push(tag);
	}

	/** The file with what was added. */
	get text(): string {
		const {text} = this.#opml;
		const line = text.includes('\r\n') ? '\r\n' : '\n';
		const edits = this.#present
			.filter(({added}) => added.length > 0)
			.map(({element, added}) => insertion(text, element!, added, line))
			.sort((a, b) => a.start - b.start);
		const parts: string[] = [];
		let at = 0;
		for (const {start, end, replacement} of edits) {
			parts.push(text.slice(at, start), replacement);
			at = end;
		}
		return [...parts, text.slice(at)].join('');
	}

	#growing(element: Element | undefined): Growing {
		const folder: Growing = {element, folders: new Map(), added: []};
		if (element) this.#present.push(folder);
		if (element === this.#opml.body) this.#lookInto(folder);
		return folder;
	}

	/** Finds the folders in a folder of the file. */
	#lookInto({element, folders}: Growing): void {
		const {text} = this.#opml;
		for (const child of element!.children) {
			if (child.name.toLowerCase() !== 'outline' || attributeValue(text, child, 'xmlUrl') !== undefined) continue;
			const name = nameIn(text, child);
			if (!folders.has(name)) folders.set(name, this.#growing(child));
		}
	}
}

interface Edit {
	readonly start: number;
	readonly end: number;
	readonly replacement: string;
}

/** The edit by which an element gets more at its end. */
function insertion(text: string, parent: Element, added: Growing['added'], line: string): Edit {
	const own = indentAt(text, parent.start) ?? '';
	const last = parent.children.at(-1);
	const indent = (last && indentAt(text, last.start)) ?? `${own}\t`;
	const lines = [...linesOf(added, indent)].map(written => written + line).join('');
	if (parent.isEmptyTag) {
		const start = text.slice(parent.start, parent.startTagEnd - '/>'.length).trimEnd().length + parent.start;
		return {start, end: parent.startTagEnd, replacement: `>${line}${lines}${own}</${parent.name}>`};
	}
	const anchor = parent.endTagStart;
	const endIndent = indentAt(text, anchor);
	const start = anchor - (endIndent?.length ?? 0);
	return {
		start,
		end: anchor,
		replacement: `${endIndent === undefined ? line : ''}${lines}${endIndent ?? own}`,
	};
}

function* linesOf(added: Growing['added'], indent: string): Generator<string> {
	for (const tag of added)
		if (typeof tag === 'string') yield indent + tag;
		else {
			yield `${indent}<outline ${attributeText('text', tag.name)}>`;
			yield* linesOf(tag.folder.added, `${indent}\t`);
			yield `${indent}</outline>`;
		}
}

/** The blanks at the beginning of the line on which an offset stands; undefined when something else comes before it. */
export function indentAt(text: string, offset: number): string | undefined {
	let start = offset;
	while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
	return start === 0 || text[start - 1] === '\n' ? text.slice(start, offset) : undefined;
}
