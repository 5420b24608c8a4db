import {unknownSpelling} from '../stems/arabic.ts';
import {feminineApart, wholeWords} from '../stems/own-letters.ts';
import {stem} from '../stems/stem.ts';

const arabic = /^[\u0621-\u06ff]{3,}$/;

/**
 * The stems of the words that may be meant when a word was typed without its hamza («موتمر», «طايره», «وزرا»), with ه for ة where
 * that makes another word («مدرسه»), or in Persian with a hamza for ی («پائیز»). Most of these stems are no words and find
 * nothing.
 */
export function lazyStems(folded: string, meant: string): string[] {
	if (!arabic.test(folded)) return [];
	const others = wholeWords().has(meant) ? [] : [...withHamza(meant)];
	if (/[اوي]$/.test(folded)) others.push(stem(`${folded}ء`, unknownSpelling));
	if (!folded.endsWith('ه')) return others;
	const feminine = stem(folded, {...unknownSpelling, ending: 'teh-marbuta'});
	return [...others.map(other => (feminineApart.has(other) ? `${other}ه` : other)), feminine];
}

function* withHamza(word: string): Generator<string> {
	for (let i = 1; i < word.length - 1; i++) {
		if (word[i] === 'و' || word[i] === 'ي') yield `${word.slice(0, i)}ء${word.slice(i + 1)}`;
	}
	if (word.includes('ءي')) yield word.replace('ءي', 'يي');
}
