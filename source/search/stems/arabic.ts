import {
	feminineApart,
	irregular,
	ownTeh,
	shortVerbs,
	shortWithParticle,
	shortWords,
	wholeWords,
} from './own-letters.ts';

/** What a word, as written, ends with, where folding hides it. */
type Ending = 'teh-marbuta' | 'tanwin' | 'other';

/** What folding hides of a word as written. */
export interface Spelling {
	readonly ending: Ending;
	/** How many letters stand before an alef with a hamza or a madda that can only begin a word: they are particles («لأزمة»). */
	readonly particles: number;
}

export const unknownSpelling: Spelling = {ending: 'other', particles: 0};

/** Letters of Persian, Urdu and their neighbours: such a word has none of the particles of Arabic. */
const notArabic = /[پچژگٹڈڑںےڤۋەڵێۆڕېۀۂټډړږښڼ]/;

/**
 * Stems a folded word in Arabic letters, lightly: the particles and the article written onto it, pronouns, the signs of
 * gender and number, and the tanwin go; the nisba stays, so that «المصرية» is «مصري» and not «مصر».
 *
 * After Light10 (Larkey, Ballesteros and Connell, 2007), which cuts off less at the front and more at the end. What is cut
 * here, is cut until nothing is left to cut, so that a word has one stem with any particles: stem(p + w) = stem(w).
 */
export function arabicStem(folded: string, {ending, particles}: Spelling): string {
	if (notArabic.test(folded)) return withoutArabicEnding(folded, false, ending);
	let reading = read(folded, false, ending);
	// «كأسه» and the like have a hamza within, and three letters.
	if (particles > 0 && reading.bare.length > 3) reading = read(folded.slice(particles), false, ending);
	for (;;) {
		const known = irregular.get(reading.word);
		if (known !== undefined) return known;
		const rest = withoutParticle(reading.word, ending);
		if (rest === undefined || (reading.known > 0 && rest.known <= reading.known)) return reading.bare;
		reading = rest;
	}
}

/** A word as it is after some particles went, and what is left of it without its ending. */
interface WordReading {
	readonly word: string;
	readonly bare: string;
	/** How well the word is known: 3 by itself, 2 without its ending, 1 as the nisba of one, 0 not at all. */
	readonly known: number;
}

/** @param definite whether the article was before it: such a word has no pronoun */
function read(word: string, definite: boolean, ending: Ending): WordReading {
	const bare = withoutArabicEnding(word, definite, ending);
	return {word, bare, known: howKnown(word, bare)};
}

function howKnown(word: string, bare: string): number {
	if (wholeWords().has(word)) return 3;
	if (wholeWords().has(bare) || (bare.endsWith('ه') && wholeWords().has(bare.slice(0, -1)))) return 2;
	const isNisba = bare.endsWith('ي') || bare.endsWith('يا');
	return isNisba && wholeWords().has(bare.slice(0, bare.lastIndexOf('ي'))) ? 1 : 0;
}

/** How many letters must stay when a particle goes, as some begin more words than others. */
const lettersLeft: ReadonlyMap<string, number> = new Map([
	['و', 3],
	['ب', 3],
	['ل', 3],
	['ك', 4],
	['ف', 3],
]);

/** The word without its first particle; undefined when it has none. */
function withoutParticle(word: string, ending: Ending): WordReading | undefined {
	const {length} = word;
	if (word.startsWith('ال')) return length >= 4 ? read(word.slice(2), true, ending) : undefined;
	if (word.startsWith('لل')) return length >= 4 ? withoutContraction(word, ending) : undefined;
	if (length === 3) {
		const short = shortWithParticle.get(word);
		return short === undefined ? undefined : read(short, false, ending);
	}
	const first = word[0] as string;
	if (first === 'س' && (length < 5 ? !shortVerbs.has(word.slice(1)) : !'يت'.includes(word[1] as string)))
		return undefined;
	if (first !== 'س' && length <= (lettersLeft.get(first) ?? length)) return undefined;
	const rest = read(word.slice(1), false, ending);
	// «فو» and «كو» begin names («فوكسهول», «كوشنر») far more often than they are two particles.
	return 'فك'.includes(first) && word[1] === 'و' && rest.known === 0 ? undefined : rest;
}

/** «لل» is ل and the article, which lose a ل where the word has one of its own («للاعب» of «اللاعب»). */
function withoutContraction(word: string, ending: Ending): WordReading {
	const withoutBoth = read(word.slice(2), true, ending);
	const withoutOne = read(word.slice(1), true, ending);
	return withoutOne.known > withoutBoth.known ? withoutOne : withoutBoth;
}

const pronouns = ['هما', 'هم', 'هن', 'ها', 'ه'];
/** Persian plurals, and those of Urdu. */
const plurals = ['هايي', 'هاي', 'وں', 'يں', 'ے'];

/** The last letters of all that is cut off. */
const lastOfEndings = 'هامنتويںے';

/** The word without its pronoun and the signs of gender and number. */
function withoutArabicEnding(word: string, definite: boolean, ending: Ending): string {
	if (!lastOfEndings.includes(word.charAt(word.length - 1)) || wholeWords().has(word)) return word;
	if (word.endsWith('ه') && (ending === 'teh-marbuta' || definite)) return feminine(word.slice(0, -1));
	const plural = plurals.find(plural => word.endsWith(plural));
	if (plural !== undefined && word.length >= plural.length + 3)
		return withoutArabicEnding(word.slice(0, -plural.length), false, 'other');
	const indefinite = withoutTanwin(word, ending);
	if (wholeWords().has(indefinite)) return indefinite;
	// Elsewhere «نا» is a tanwin as often as it is a pronoun («معلنا»).
	if (word.endsWith('نا') && wholeWords().has(word.slice(0, -2))) return word.slice(0, -2);
	const owned = definite ? undefined : withoutPronoun(word);
	if (owned === undefined) return withoutNumber(indefinite);
	if (wholeWords().has(owned)) return owned;
	// Persian plurals of words in ه («خانه‌ها»).
	if (owned.endsWith('ه') && owned.length >= 4) return owned.slice(0, -1);
	if (owned.endsWith('ت') && !owned.endsWith('ات')) return feminineBeforePronoun(owned);
	return withoutNumber(withoutConstruct(owned));
}

/** The base of a word in ة, or the word in ه where it must stay. */
function feminine(base: string): string {
	// «مائة» and «مئة».
	if (base === 'ماء') return 'مءه';
	return base.length <= 2 || feminineApart.has(base) ? `${base}ه` : base;
}

/** ة is ت before a pronoun: «حكومته». */
function feminineBeforePronoun(word: string): string {
	return ownTeh.has(word) ? word : feminine(word.slice(0, -1));
}

function withoutTanwin(word: string, ending: Ending): string {
	if (!word.endsWith('ا') || word.endsWith('وا') || word.length < 4) return word;
	// Names of countries end in «يا»; an adverb does that is written without its tanwin.
	return word.endsWith('يا') && ending !== 'tanwin' ? word : word.slice(0, -1);
}

function withoutPronoun(word: string): string | undefined {
	const pronoun = pronouns.find(pronoun => word.endsWith(pronoun));
	if (pronoun === undefined) return word.endsWith('تنا') && word.length >= 5 ? word.slice(0, -2) : undefined;
	const rest = word.slice(0, -pronoun.length);
	return rest.length >= 3 || shortWords.has(rest) ? rest : undefined;
}

/** The ي that is left of «ين» before a pronoun goes («مواطنيه»), that of a broken plural stays («أراضيه»). */
function withoutConstruct(word: string): string {
	const {length} = word;
	return length >= 5 && word.endsWith('ي') && !(length === 5 && word[2] === 'ا') ? word.slice(0, -1) : word;
}

function withoutNumber(word: string): string {
	const {length} = word;
	if (word.endsWith('تين') || word.endsWith('تان')) {
		if (length >= 5) return feminineBeforePronoun(word.slice(0, -2));
	} else if (word.endsWith('ات')) {
		if (length >= 4) return feminine(word.slice(0, -2));
	} else if (word.endsWith('وا')) {
		if (length >= 5) return word.slice(0, -2);
	} else if (word.endsWith('ان') || word.endsWith('ين') || word.endsWith('ون')) {
		if (length >= 5) return word.slice(0, -2);
	} else if ((word.endsWith('ت') && length >= 4) || (word.endsWith('و') && length >= 5)) {
		return word.slice(0, -1);
	}
	return word;
}
