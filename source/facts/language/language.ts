import {fold} from '../../text/fold.ts';
import type {Grammar, LanguageTable} from './language-table.ts';
import {type Phrases, phrases} from './phrases.ts';
import {stopWords} from './stop-words.ts';
import type {WordForms} from './words.ts';

/** The lists of a table that are looked up as phrases. */
type PhraseList = Exclude<
	keyof LanguageTable,
	'code' | 'stem' | 'conjunctions' | 'ownLetter' | 'detachable' | 'grammar' | 'coordinate' | 'closes'
>;

const phraseLists: readonly PhraseList[] = [
	'abbreviations',
	'speech',
	'sayings',
	'denials',
	'sources',
	'bareComplements',
	'prepositions',
	'circumstances',
	'contrasts',
	'also',
	'modals',
	'verbParticles',
	'amounts',
	'happenings',
	'presents',
	'conditions',
	'nominals',
	'existentials',
	'partitives',
	'sonOf',
	'titles',
	'operators',
	'occasions',
	'agencies',
	'leadIns',
	'leadInPhrases',
	'tails',
	'lastTails',
	'participles',
	'fresh',
	'subordinators',
	'lists',
	'breaks',
	'relatives',
	'binding',
	'complements',
	'asides',
	'pointers',
	'background',
	'talk',
	'boilerplate',
	'labels',
	'months',
	'schedule',
	'units',
	'places',
];

/** A language table made ready. */
export interface Language extends Readonly<Record<PhraseList, Phrases>> {
	readonly code: string;
	readonly conjunctions: string;
	readonly coordinate: RegExp;
	readonly closes: RegExp;
	readonly grammar: Grammar;
	readonly ownLetter: RegExp;
	readonly detachable: RegExp;
	/** What a word, as written, is compared by. Remembered, as a text has few words many times. */
	readonly look: (word: string) => WordForms;
}

const matchesNothing = /(?!)/;
const noGrammar: Grammar = {
	verb: matchesNothing,
	verbLike: matchesNothing,
	plural: matchesNothing,
	present: matchesNothing,
	feminine: matchesNothing,
	definite: matchesNothing,
	particle: matchesNothing,
	noun: matchesNothing,
	suffixed: matchesNothing,
	apart: matchesNothing,
};
const matchesAll = /(?:)/;
/** Words remembered a language; past it the memory starts afresh, so that a library of articles cannot fill it. */
const mostRemembered = 20_000;

/** Makes a language table ready for the stages: folds its cues and stop words. */
export function language(table: LanguageTable): Language {
	const stop = new Set((stopWords[table.code] ?? []).map(fold));
	const stem = table.stem ?? (folded => folded);
	const known = new Map<string, WordForms>();
	const look = (word: string) => {
		let found = known.get(word);
		if (!found) {
			const folded = fold(word);
			found = {folded, stem: stem(folded), content: !stop.has(folded)};
			if (known.size >= mostRemembered) known.clear();
			known.set(word, found);
		}
		return found;
	};
	const lists = Object.fromEntries(phraseLists.map(name => [name, phrases(table[name] ?? '')]));
	return {
		...(lists as Record<PhraseList, Phrases>),
		code: table.code,
		conjunctions: table.conjunctions ?? '',
		coordinate: table.coordinate ?? matchesNothing,
		closes: table.closes ?? matchesAll,
		detachable: table.detachable ?? matchesNothing,
		ownLetter: table.ownLetter ?? matchesNothing,
		grammar: table.grammar ?? noGrammar,
		look,
	};
}
