import type {PhrasingContent} from 'mdast';
import {openableAddress} from '../../article/address.ts';
import type {Mark, MarkName} from '../../article/paragraph/paragraph.ts';

/** What Markdown has no signs for is HTML in it: what stands before the text, and after it. */
const asHtml: Partial<Record<MarkName, (value?: string) => readonly [string, string]>> = {
	sup: () => ['<sup>', '</sup>'],
	sub: () => ['<sub>', '</sub>'],
	inserted: () => ['<ins>', '</ins>'],
	ruby: (reading = '') => [
		'<ruby>',
		`<rt>${reading.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)}</rt></ruby>`,
	],
};

/** A text whose line ends count as nodes: Markdown breaks a line there. */
function plainNodes(text: string): PhrasingContent[] {
	return text
		.split('\n')
		.flatMap((line, i): PhrasingContent[] => [
			...(i > 0 ? [{type: 'break' as const}] : []),
			...(line === '' ? [] : [{type: 'text' as const, value: line}]),
		]);
}

function nodesFor([start, end, name, value]: Mark, text: string, inner: readonly Mark[]): PhrasingContent[] {
	const html = asHtml[name];
	if (name === 'code') return [{type: 'inlineCode', value: text.slice(start, end)}];
	const children = markedNodes(text, inner, start, end);
	if (html) {
		const [before, after] = html(value);
		return [{type: 'html', value: before}, ...children, {type: 'html', value: after}];
	}
	if (name === 'link') return [{type: 'link', url: openableAddress(value) ?? '', children: children as never}];
	const types = {strong: 'strong', emphasis: 'emphasis', deleted: 'delete'} as const;
	return [{type: types[name as keyof typeof types], children}];
}

/**
 * The nodes of a part of a text with marks. Marks that overlap are cut where the one that began first ends: nodes stand
 * within one another.
 * @param marks sorted, as `tidyMarks` gives them
 */
export function markedNodes(text: string, marks: readonly Mark[], from = 0, to = text.length): PhrasingContent[] {
	const nodes: PhrasingContent[] = [];
	/** What is left of marks that were cut; no more than one for each name. */
	let cut: readonly Mark[] = [];
	let next = 0;
	let at = from;
	while (cut.length > 0 || next < marks.length) {
		const [first, ...begun] = (cut.length > 0 ? cut : [marks[next++]!]) as [Mark, ...Mark[]];
		const [start, end] = first;
		while (next < marks.length && marks[next]![0] < end) begun.push(marks[next++]!);
		nodes.push(...plainNodes(text.slice(at, start)));
		const inner = begun.filter(mark => mark[0] < end).map(([a, b, ...mark]): Mark => [a, Math.min(b, end), ...mark]);
		nodes.push(...nodesFor(first, text, inner));
		at = end;
		const rest = begun.filter(mark => mark[1] > end);
		const restStart = rest.length > 0 ? end + /^\s*/.exec(text.slice(end, to))![0].length : end;
		cut = rest.filter(mark => mark[1] > restStart).map(([a, b, ...mark]): Mark => [Math.max(a, restStart), b, ...mark]);
	}
	return [...nodes, ...plainNodes(text.slice(at, to))];
}
