/** Which pictures are worth a line in a text: those that are said to show something. */
import {fold} from '../../../text/fold.ts';
import {clean} from '../../clean.ts';
import type {Attributes} from '../scan/attributes.ts';
import type {Draft} from './context.ts';

/** What says what is to be seen, in scripts with blanks between words and without; less names a file, a logo or a button. */
const telling =
	/(?<!\S)\S+\s+\S+\s+\S+\s+\S|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]{8}/u;
/** By where a picture stands, what has to be said of it. In a figure it is one of the article, so that two words are enough. */
const tellings = {
	text: telling,
	figure: /(?<!\S)\S+\s+\S|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]{4}/u,
	any: /\p{L}/u,
};

export const isTelling = (text: string): boolean => telling.test(text);

const fileName = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$|^(?:IMG|DSC|image|screenshot|photo)[-_ ]?\d/i;
const notOfText =
	/(?:^|[^a-z])(?:logo|icons?|avatar|gravatar|emoji|emoticon|smil(?:ey|ie)s?|sprite|spacer|pixel|tracking|tracker|badge|blank|advert|banner)(?:[^a-z]|$)/i;
const saysNotOfText = /^(?:logo|icon|avatar|شعار|لوغو|لوجو|أيقونة|صورة رمزية)(?!\p{L})|(?<!\p{L})logo$/iu;

/** In pixels. */
const smallest = 50;

const emoji =
	/^(?=.*[\p{Extended_Pictographic}\p{Regional_Indicator}])[\p{Extended_Pictographic}\p{Emoji_Component}]{1,20}$/u;

/** The emoji that a picture stands for, if it does. */
export const emojiOf = ({alt = ''}: Attributes): string => (emoji.test(alt) ? alt : '');

const isTiny = (size: string | undefined): boolean => size !== undefined && Number.parseInt(size, 10) < smallest;

/** Where pictures have their address, those first that pages use when a script is to fetch them as they come into sight. */
const addresses = ['data-src', 'data-original', 'data-lazy-src', 'src'];

/** The address of a picture; undefined when the address holds the picture itself (`data:`), or is not one of the web. */
export function pictureAddress(attributes: Attributes, base: string | undefined): string | undefined {
	const [first] = (attributes.srcset ?? '').trim().split(/[\s,]/, 1);
	const found = [...addresses.map(name => attributes[name]), first]
		.map(address => (address ? URL.parse(address.trim(), base) : null))
		.find(url => url?.protocol === 'http:' || url?.protocol === 'https:');
	return found?.href;
}

/** The paragraph for a picture that is worth one. */
export function pictureOf(
	attributes: Attributes,
	base: string | undefined,
	place: keyof typeof tellings,
): Draft | undefined {
	const {alt = '', title = '', width, height, class: names = '', role, 'aria-hidden': hidden} = attributes;
	if (isTiny(width) || isTiny(height) || hidden === 'true' || /^(?:none|presentation)$/i.test(role ?? '')) {
		return undefined;
	}
	const tells = (text: string) => tellings[place].test(text) && !fileName.test(text) && !saysNotOfText.test(text);
	const [text, more] = [alt, title].map(clean).filter((said, i, all) => tells(said) && all.indexOf(said) === i);
	if (text === undefined) return undefined;
	const url = pictureAddress(attributes, base);
	if (notOfText.test(names) || (url && notOfText.test(url.slice(url.lastIndexOf('/'))))) return undefined;
	return {text, kind: 'image', ...(url && {url}), ...(more && {title: more})};
}

const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** The paragraphs without pictures that only show what the paragraph beside them says, as captions do. */
export function withoutRepeatedPictures(drafts: readonly Draft[]): Draft[] {
	return drafts.filter(({kind, text}, i) => {
		if (kind !== 'image') return true;
		const said = lettersOf(text);
		return ![drafts[i - 1], drafts[i + 1]].some(
			beside => beside && beside.kind !== 'image' && lettersOf(beside.text).includes(said),
		);
	});
}
