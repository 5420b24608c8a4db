import {domainToUnicode} from 'node:url';
import {once} from '../text/once.ts';
import {clean} from './clean.ts';

/** The kinds of address that are ever opened, and nothing else: no `file:`, `javascript:` or `data:`. */
const opened = new Set(['http:', 'https:', 'mailto:']);
/** What the address of a letter to be written may ask for. Attaching a file, as some mail programs allow, is not among it. */
const lettersMayAsk = new Set(['subject', 'body', 'cc']);
/** A character that stands for itself in an address and means nothing to a shell, beside those that URLs need. */
const unsafe = /[^\w\-.~:/?#[\]@!$&()*+,;=%]/g;

const percentEncoded = (text: string) =>
	Array.from(new TextEncoder().encode(text), byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/**
 * The form of an address in which a program is handed it: absolute, ASCII, without blanks, quotes and controls, never
 * beginning with a dash. Undefined for an address that is not one of http, https or mailto.
 */
export function openableAddress(address: string | undefined): string | undefined {
	const url = address === undefined ? null : URL.parse(address);
	if (!url || !opened.has(url.protocol)) return undefined;
	if (url.protocol === 'mailto:') {
		const wanted = [...url.searchParams].filter(([name]) => lettersMayAsk.has(name.toLowerCase()));
		url.search = wanted.map(pair => pair.map(encodeURIComponent).join('=')).join('&');
		url.hash = '';
	}
	return url.href.replace(unsafe, percentEncoded);
}

/** An address as it is shown: the one that would be opened, in full; one that is never opened as it is written. */
export const shownAddress = (address: string): string => openableAddress(address) ?? clean(address);

/**
 * Scripts whose letters look like no letter of another script, so that nobody takes a host written in one of them for
 * another host. Latin beyond ASCII, Cyrillic and Greek are not among them.
 */
const distinct =
	'Arabic Hebrew Syriac Thaana Devanagari Bengali Gurmukhi Gujarati Tamil Thai Georgian Ethiopic Hangul Han'.split(' ');
const plainLabel = /^[a-z\d-]+$/;
const distinctLabels = once(() => distinct.map(script => new RegExp(`^[\\p{Script=${script}}\\p{Mn}\\d-]+$`, 'u')));
const named = 'Latin Greek Cyrillic Armenian'.split(' ').concat(distinct, 'Hiragana', 'Katakana');
const scripts = once(() => named.map(script => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const));

/** What there is to say of the host of an address. */
interface Host {
	/** In ASCII: a name in another script is in Punycode (`xn--…`). */
	readonly ascii: string;
	/** In its own letters. */
	readonly letters: string;
	/** Whether those may be shown in place of the ASCII: nobody takes them for the letters of another host. */
	readonly isDistinct: boolean;
	/** The scripts in one of its labels, where that has more than one; else empty. */
	readonly mixed: readonly string[];
}

/** The host of an address of the web; undefined for another address. */
export function hostOfAddress(address: string | undefined): Host | undefined {
	const url = address === undefined ? null : URL.parse(address);
	if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
	const ascii = url.host;
	const letters = (domainToUnicode(url.hostname) || url.hostname) + (url.port && `:${url.port}`);
	const labels = (domainToUnicode(url.hostname) || url.hostname).split('.');
	const isDistinct = labels.every(
		label => plainLabel.test(label) || distinctLabels().some(pattern => pattern.test(label)),
	);
	const mixed = labels.map(scriptsOf).find(found => found.length > 1) ?? [];
	return {ascii, letters: clean(letters), isDistinct, mixed};
}

const scriptsOf = (label: string) =>
	scripts()
		.filter(([, pattern]) => pattern.test(label))
		.map(([name]) => name);

/** The host as it stands in a line: in its own letters where they are distinct, without `www.`; else in ASCII. */
export function shownHost(address: string | undefined): string | undefined {
	const host = hostOfAddress(address);
	return host && (host.isDistinct ? host.letters : host.ascii).replace(/^www\./, '');
}
