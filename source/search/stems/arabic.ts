import {
	feminineApart,
	irregular,
	ownTeh,
	shortVerbs,
	shortWithParticle,
	shortWords,
	wholeWords,
} from './own-letters.ts';

/** The ending of a word as written, where folding hides it. */
type Ending = 'teh-marbuta' | 'tanwin' | 'other';

/** What folding hides of a word as written. */
export interface Spelling {
	readonly ending: Ending;
	/** How many letters stand before an alef with hamza or madda («لأزمة»). Such an alef begins a word: these are particles. */
	readonly particles: number;
}

export const unknownSpelling: Spelling = {ending: 'other', particles: 0};

/** Letters of Persian, Urdu and related languages: a word with one of them has no Arabic particles. */
const notArabic = /[پچژگٹڈڑںےڤۋەڵێۆڕېۀۂټډړږښڼ]/;

/**
 * Light stemming of a folded word in Arabic letters. It takes off the particles and the article written onto the word,
 * pronouns, the endings of gender and number, and the tanwin. The nisba stays: «المصرية» becomes «مصري» and not «مصر».
 *
 * It follows Light10 (Larkey, Ballesteros and Connell, 2007), but takes more off at the front and less at the end. It goes
 * on until nothing is left to take off, so that a word has one stem with any particles: stem(p + w) = stem(w).
 */
export function arabicStem(folded: string, {ending, particles}: Spelling): string {
	if (notArabic.test(folded)) return withoutArabicEnding(folded, false, ending);
	let reading = read(folded, false, ending);
	// In «كأسه», where three letters are left without the ending, the hamza is within the word and ك is no particle.
	if (particles > 0 && reading.bare.length > 3) reading = read(folded.slice(particles), false, ending);
	for (;;) {
		const known = irregular.get(reading.word);
		if (known !== undefined) return known;
		const rest = withoutParticle(reading.word, ending);
		if (rest === undefined || (reading.known > 0 && rest.known <= reading.known)) return reading.bare;
		reading = rest;
	}
}

/** A word without some of its particles, and the same without its ending. */
interface WordReading {
	readonly word: string;
	readonly bare: string;
	/** How well the word is known: 3 as it is, 2 without its ending, 1 as the nisba of a known word, 0 not at all. */
	readonly known: number;
}

/** @param definite whether the article stood before it: then it has no pronoun */
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

/** How many letters must be left when a particle is taken off. Some particles begin more words than others. */
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

/** «لل» is ل and the article. Where the word itself begins with ل, one ل is not written («للاعب» from «اللاعب»). */
function withoutContraction(word: string, ending: Ending): WordReading {
	const withoutBoth = read(word.slice(2), true, ending);
	const withoutOne = read(word.slice(1), true, ending);
	return withoutOne.known > withoutBoth.known ? withoutOne : withoutBoth;
}

const pronouns = ['هما', 'هم', 'هن', 'ها', 'ه'];
/** Plural endings of Persian and Urdu. */
const plurals = ['هايي', 'هاي', 'وں', 'يں', 'ے'];

/** The last letters of all endings that are taken off. */
const lastOfEndings = 'هامنتويںے';

/** The word without its pronoun and the endings of gender and number. */
function withoutArabicEnding(word: string, definite: boolean, ending: Ending): string {
	if (!lastOfEndings.includes(word.charAt(word.length - 1)) || wholeWords().has(word)) return word;
	if (word.endsWith('ه') && (ending === 'teh-marbuta' || definite)) return feminine(word.slice(0, -1));
	const plural = plurals.find(plural => word.endsWith(plural));
	if (plural !== undefined && word.length >= plural.length + 3)
		return withoutArabicEnding(word.slice(0, -plural.length), false, 'other');
	const indefinite = withoutTanwin(word, ending);
	if (wholeWords().has(indefinite)) return indefinite;
	// «نا» is taken for a pronoun after a known word only: elsewhere it is a tanwin as often («معلنا»).
	if (word.endsWith('نا') && wholeWords().has(word.slice(0, -2))) return word.slice(0, -2);
	const owned = definite ? undefined : withoutPronoun(word);
	if (owned === undefined) return withoutNumber(indefinite);
	if (wholeWords().has(owned)) return owned;
	// Persian plurals of words in ه («خانه‌ها»).
	if (owned.endsWith('ه') && owned.length >= 4) return owned.slice(0, -1);
	if (owned.endsWith('ت') && !owned.endsWith('ات')) return feminineBeforePronoun(owned);
	return withoutNumber(withoutConstruct(owned));
}

/** The stem of a word that is `base` and ة: without the ة, or with ه where that tells it from another word. */
function feminine(base: string): string {
	// «مائة» and «مئة».
	if (base === 'ماء') return 'مءه';
	return base.length <= 2 || feminineApart.has(base) ? `${base}ه` : base;
}

/** Before a pronoun ة is written ت: «حكومته». */
function feminineBeforePronoun(word: string): string {
	return ownTeh.has(word) ? word : feminine(word.slice(0, -1));
}

function withoutTanwin(word: string, ending: Ending): string {
	if (!word.endsWith('ا') || word.endsWith('وا') || word.length < 4) return word;
	// «يا» without a tanwin is often the end of a country's name, so it stays, also in an adverb that lacks its tanwin.
	return word.endsWith('يا') && ending !== 'tanwin' ? word : word.slice(0, -1);
}

function withoutPronoun(word: string): string | undefined {
	const pronoun = pronouns.find(pronoun => word.endsWith(pronoun));
	if (pronoun === undefined) return word.endsWith('تنا') && word.length >= 5 ? word.slice(0, -2) : undefined;
	const rest = word.slice(0, -pronoun.length);
	return rest.length >= 3 || shortWords.has(rest) ? rest : undefined;
}

/** Takes off the ي that is left of «ين» before a pronoun («مواطنيه»). The ي of a broken plural stays («أراضيه»). */
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
