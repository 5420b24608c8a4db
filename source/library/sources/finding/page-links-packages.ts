/** The one file that knows the package which finds the feeds that a page names. It is loaded when a page is to be followed. */

import {Parser} from 'htmlparser2';

/** A feed that a page names. */
interface NamedFeed {
	readonly href: string;
	readonly title: string;
}

const types =
	/^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json|xml|x-rss\+xml)|text\/(?:xml|rss\+xml|rss))\s*(?:;|$)/i;
/** JSON and XML are of many kinds: only as the other form of a page they are feeds. */
const feedPath = /(?:^|[/._-])(?:rss|atom|feeds?|rdf)(?:[/._?-]|$)/i;

/** The package's work grows with the square of this. */
const deepest = 1000;

interface Links {
	readonly feeds: readonly NamedFeed[];
	/** What relative links of the page are relative to, as it says it. */
	readonly base: string | undefined;
	/** Links in its text that look like feeds. */
	readonly anchors: readonly NamedFeed[];
	readonly title: string;
}

/**
 * The feeds that a page names in `<link rel="alternate">`, and links in its text that look like feeds. Of a page that is
 * nested too deep, only the beginning is read.
 */
export function linksIn(html: string): Links {
	const feeds: NamedFeed[] = [];
	const anchors: NamedFeed[] = [];
	let base: string | undefined;
	let title = '';
	let isInTitle = false;
	let depth = 0;
	const parser = new Parser({
		onopentag(name, {rel = '', type = '', href = '', title: label = ''}) {
			if (++depth > deepest) parser.pause();
			isInTitle = name === 'title' && title === '';
			if (href === '') return;
			if (name === 'base') base ??= href;
			const isAlternate = rel.toLowerCase().split(/\s+/).includes('alternate');
			const isFeed = rel.toLowerCase().split(/\s+/).includes('feed');
			if (name === 'link' && ((isAlternate && types.test(type.trim())) || isFeed)) feeds.push({href, title: label});
			else if (name === 'a' && (types.test(type.trim()) || feedPath.test(href))) anchors.push({href, title: label});
		},
		ontext(text) {
			if (isInTitle) title += text;
		},
		onclosetag(name) {
			depth--;
			if (name === 'title') isInTitle = false;
		},
	});
	parser.end(html);
	return {feeds, anchors, base, title: title.replace(/\s+/g, ' ').trim()};
}
