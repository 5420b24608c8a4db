import {randomNumbers} from '../../support/random.ts';
import {bareWords, functionWord, inflected, number, zipf} from './made-up-words.ts';

/** An article in khabar's own format. */
export interface MadeUpArticle {
	readonly id: string;
	readonly title: string;
	readonly source: string;
	readonly url: string;
	readonly language: string;
	readonly published: string;
	readonly tags: readonly string[];
	readonly paragraphs: readonly string[];
}

type Random = (limit: number) => number;

/** The seed of all of it: the same article has the same text in every run. */
const seed = 20_250_318;
const wordsOfArticle = 700;
const newest = Date.UTC(2025, 2, 18, 12);
/** From one article to the next, in seconds: more than 500 a day, and 100,000 in half a year. */
const distance = 155;

const times = <T>(count: number, make: () => T): T[] => Array.from({length: count}, make);

const random = randomNumbers(seed);
const words = bareWords(25_000, random);
/** As a word has its prefixes and suffixes, not all there are. */
const forms = new Map(words.map(word => [word, times(16, () => inflected(word, random))]));
const names = bareWords(8_000, random);
const sources = bareWords(24, random).map(word => `وكالة ال${word}`);
const tags = bareWords(60, random);

/** Words of which no letter could be a prefix or suffix, so that any two programs mean the same by them. */
const plainWords = words.filter(word => /^[^وفبلكسيتما].*[^يهاتن]$/.test(word));
/** Two that are neither rare nor in every article, most common first. */
export const searchedWords: readonly [string, string] = [plainWords[60]!, plainWords[100]!];
/** And two others of that kind. */
export const nextWords: readonly [string, string] = [plainWords[70]!, plainWords[110]!];

const aWord = (random: Random) => words[zipf(words.length, random)]!;
const aForm = (word: string, random: Random) => forms.get(word)![random(16)]!;

/** What an article is about: its words and names come again and again in it. */
interface Subject {
	readonly words: readonly string[];
	readonly names: readonly string[];
}

const subjectOf = (random: Random): Subject => ({
	words: times(24, () => aWord(random)),
	names: times(5, () => `${names[random(names.length)]} ال${names[zipf(names.length, random)]}`),
});

/** One word, number or name of a text, told apart by how often each comes in a hundred. */
function nextWord({words, names}: Subject, random: Random): string {
	const part = random(100);
	if (part < 25) return functionWord(random);
	if (part < 27) return number(random);
	if (part < 30) return names[random(names.length)]!;
	if (part < 45) return aForm(words[random(words.length)]!, random);
	return aForm(aWord(random), random);
}

function sentence(length: number, subject: Subject, random: Random): string {
	const comma = 4 + random(length);
	let text = nextWord(subject, random);
	for (let i = 1; i < length; i++) text += (i === comma ? '، ' : ' ') + nextWord(subject, random);
	return `${text}.`;
}

function paragraphsOf(subject: Subject, random: Random): string[] {
	const paragraphs: string[] = [];
	for (let left = wordsOfArticle; left > 0; ) {
		const sentences: string[] = [];
		for (let more = 2 + random(3); more > 0 && left > 0; more--) {
			const length = Math.min(10 + random(18), left);
			sentences.push(sentence(length, subject, random));
			left -= length;
		}
		paragraphs.push(sentences.join(' '));
	}
	return paragraphs;
}

/** The article of that number; 0 is the newest. */
export function madeUpArticle(place: number): MadeUpArticle {
	const random = randomNumbers(seed + 1 + place);
	const subject = subjectOf(random);
	const published = new Date(newest - place * distance * 1000).toISOString();
	const title = [subject.names[0], ...times(4 + random(4), () => nextWord(subject, random))].join(' ');
	return {
		id: `made-up-${place}`,
		title,
		source: sources[zipf(sources.length, random)]!,
		url: `https://news.example/${published.slice(0, 10)}/${place}`,
		language: 'ar',
		published,
		tags: [...new Set(times(1 + random(3), () => tags[zipf(tags.length, random)]!))],
		paragraphs: paragraphsOf(subject, random),
	};
}
