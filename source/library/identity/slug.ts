import type {Article} from '../../article/article.ts';

/** The longest name of a file, in bytes of UTF-8; file systems take 255, and some that encrypt names take 143. */
const mostBytes = 120;

/** Vowel marks and tatweel: the same title comes with them and without. */
const unsteady = /[\u0640\u064b-\u065f\u0670]/g;
const parting = /[^\p{L}\p{M}\p{N}]+/gu;

/** The words of a title, joined by hyphens, in at most `most` bytes: letters, marks and digits of any script, and no others. */
function slugOf(title: string, most: number): string {
	const words = title.normalize('NFC').replace(unsteady, '').toLowerCase().split(parting).filter(Boolean);
	let slug = '';
	for (const word of words) {
		const longer = slug ? `${slug}-${word}` : word;
		if (Buffer.byteLength(longer) > most) return slug || cut(word, most);
		slug = longer;
	}
	return slug;
}

function cut(word: string, most: number): string {
	let part = '';
	for (const character of word) {
		if (Buffer.byteLength(part + character) > most) break;
		part += character;
	}
	return part;
}

/**
 * What the file of an article is called, without `.json`: its day and its title, as in `2025-03-18-ceasefire-call`.
 * @param mark told apart by, where another article has that name: a few ASCII letters
 */
export function fileName({title, published}: Pick<Article, 'title' | 'published'>, mark = ''): string {
	const day = published?.slice(0, 10);
	const used = [day, mark].filter(Boolean).join('--').length + '-.json'.length;
	return [day, slugOf(title, mostBytes - used) || 'article', mark].filter(Boolean).join('-');
}
