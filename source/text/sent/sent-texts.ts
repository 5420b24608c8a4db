import type {Grapheme} from '../graphemes.ts';
import {portableForm} from './portable-form.ts';
import {isSpelled, spelling} from './spelling.ts';

/** A blank or a join control, which a spelling may begin with: its first letter tells how it is ordered. */
const betweenLetters = /^[\s\u200c\u200d]/;

type Shaper = (texts: readonly string[]) => readonly string[];

/** For each grapheme of a text what its level goes by and what is sent for it, and the pieces of those that are spelled out. */
export function sentTexts(text: string, clusters: readonly Grapheme[], shaper: Shaper) {
	const texts = clusters.map(cluster => cluster.text);
	const spelled = new Map<number, readonly string[]>();
	if (!isSpelled(text)) return {texts, sent: shaper(texts).map(portableForm), spelled};
	const pieces = clusters.map(cluster => spelling(text, cluster) ?? [cluster.text]);
	const shaped = shaper(pieces.flat()).values();
	const sent = pieces.map((of, i) => {
		const sent = of.map(() => portableForm(shaped.next().value!)).filter(Boolean);
		if (of.length > 1) spelled.set(i, sent);
		return sent.join('');
	});
	return {texts: pieces.map(of => of.find(piece => !betweenLetters.test(piece)) ?? of[0]!), sent, spelled};
}
