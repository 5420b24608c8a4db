/**
 * What stands on a page around its article, told by what the page itself says: the elements and roles that HTML and ARIA
 * have for it, and the words that builders of pages call it by in classes and ids. What is removed here nobody gets to read,
 * so there is a bound on how much that may be.
 */
import {articleBodies, blocks} from './article-body.ts';
import {consentParts} from './consent.ts';
import {linkedIn, namesOf, nameWith, type Tag, textIn} from './dom.ts';

/** Ways to other pages, and what lies over the page. */
const apart =
	'nav, dialog, template, [role=navigation], [role=menu], [role=menubar], [role=search], [role=dialog], [role=alertdialog], [aria-modal=true]';

/** Names for what only screen readers read out. */
const unseen = nameWith(`
	sr only|screen reader|screen reader text|screen reader only|visually hidden|visuallyhidden|offscreen|off screen|skip link|
	skip links|skip to content`);

/** Names of whole parts of a page. */
const parts = nameWith(`
	share|sharing|sharebar|sharedaddy|social|socials|addthis|addtoany|newsletter|newsletters|subscribe|subscription|signup|
	sign up|optin|advert|adverts|advertisement|advertising|adsense|ads|ad|sponsor|sponsored|promo|promos|affiliate|outbrain|
	taboola|cta|related|recommended|recommendations|recirc|recirculation|trending|popular|most read|mostread|read more|readmore|
	read next|up next|see also|also read|more stories|more news|more from|breaking news|latest news|recent posts|comments|
	comment|respond|disqus|cookie|cookies|consent|gdpr|paywall|author|authors|byline|bylines|breadcrumb|breadcrumbs|pagination|
	pager|tags|tag list|taglist`);

/** Names of what others wrote under the article, however much that is. */
const comments =
	/^ (?:(?:the|post|article|entry|user|page) )?(?:comments?|disqus)(?: (?:list|area|section|wrapper|wrap|container|body|box|thread|form|respond))* $/;

/** Names of lines above and below an article. Where there are many of a name, as the times in a live report, they are its own. */
const lines = nameWith(`
	meta|postinfo|post info|dateline|timestamp|date|dates|time|published|pubdate|publish date|updated|views|toolbar|tools|print|
	topics|category|categories|follow|skip`);
const mostLines = 3;

/** Names of lines that say whose a picture is. */
const credits = nameWith('copyright|credit|credits');

/** In characters. */
const longestPart = 1500;
const longestLine = 120;

/** What is never clutter as a whole, whatever it is called. */
const never = new Set(['HTML', 'BODY', 'MAIN', 'H1', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TD', 'TH']);
/** Within these a name says what a few words of a text are: who is quoted, or what kind of a word it is in code. */
const texts = 'p, li, h1, h2, h3, h4, h5, h6, table, blockquote, dl, pre';

/**
 * Removes from a page what its markup says to be no part of an article.
 * @param most how much text a part may hold, in characters
 */
export function removeClutter(body: Tag, most: number): void {
	const named = [...body.querySelectorAll('[class], [id]')].map(tag => ({tag, names: namesOf(tag)}));
	const byOthers = named.filter(({names}) => names.some(name => comments.test(name))).map(({tag}) => tag);
	const long = [...byOthers, ...consentParts(body)].filter(
		tag => !holdsArticle(tag) && !tag.parentElement?.closest('p, pre, table'),
	);
	const story = longestParagraph(body, new Set(long));
	if (story) for (const tag of long) tag.remove();
	const isKept = (tag: Tag) => holdsArticle(tag) || (story !== undefined && tag.contains(story));
	for (const form of [...body.querySelectorAll('form')])
		if (!isKept(form) && form.querySelector(answers) && textIn(form).length <= longestForm) form.remove();
	for (const tag of sharersIn(body)) if (!isKept(tag) && !isInText(tag)) tag.remove();
	for (const tag of [...body.querySelectorAll(apart)]) if (!isKept(tag)) tag.remove();
	const counts = new Map<string, number>();
	for (const {tag} of named) counts.set(tag.className, (counts.get(tag.className) ?? 0) + 1);
	for (const {tag, names} of named) {
		const bound = boundOf(names, counts.get(tag.className)!);
		if (bound === 0 || !body.contains(tag) || isKept(tag)) continue;
		if (isInText(tag) && !names.some(name => unseen.test(name))) continue;
		const {length} = textIn(tag);
		if (length <= bound || (bound === longestPart && length < most && linkedIn(tag) * 2 > length)) tag.remove();
	}
}

/** What one answers in a form. Some programs put a whole page into one. */
const answers =
	'textarea, select, input[type=radio i], input[type=email i], input[type=search i], input[type=password i], input[type=tel i]';
const longestForm = 400;

/** Where a page sends what its readers share, in an address that no text leads to. */
const sharer =
	/^(?:whatsapp|fb-messenger|tg|viber):|^https?:\/\/(?:[\w-]+\.)*(?:facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent|share)|(?:t|telegram)\.me\/share|wa\.me\/\?|whatsapp\.com\/send|linkedin\.com\/shar|pinterest\.\w+\/pin\/create|reddit\.com\/submit|bsky\.app\/intent|threads\.net\/intent)/i;
/** In characters: what stands beside such links, as «Share:». */
const besideSharers = 30;
/** No page has as many such links. */
const mostSharers = 200;

/** The parts of a page that are nothing but ways to share it, whatever they are called. */
function sharersIn(body: Tag): Tag[] {
	const found: Tag[] = [];
	/** How much text stands in an element, and how much of it in no link; each is looked at once. */
	const known = new Map<Tag, readonly [length: number, beside: number]>();
	const lengthsOf = (tag: Tag) => {
		const {length} = textIn(tag);
		return [length, length > longestLine ? length : length - linkedIn(tag)] as const;
	};
	for (const link of body.querySelectorAll('a[href]')) {
		if (!sharer.test(link.getAttribute('href') ?? '') || found.at(-1)?.contains(link)) continue;
		if (found.length === mostSharers) break;
		let part = link;
		for (let at = link.parentElement; at && !never.has(at.tagName); at = at.parentElement) {
			const [length, beside] = known.get(at) ?? lengthsOf(at);
			known.set(at, [length, beside]);
			if (length > longestLine || beside > besideSharers) break;
			part = at;
		}
		found.push(part);
	}
	return found;
}

const textNode = 3;
/** In characters: of less, what stands around an element is «By» or a bar between two. */
const shortText = 20;

/** Whether an element is a part of a text, as the date in a sentence is. */
function isInText({parentElement, tagName}: Tag): boolean {
	if (!parentElement || parentElement.closest(texts)) return parentElement !== null;
	if (!/^(?:A|ABBR|B|CITE|EM|FONT|I|MARK|SMALL|SPAN|STRONG|TIME|U)$/.test(tagName)) return false;
	const around = [...parentElement.childNodes].filter(({nodeType}) => nodeType === textNode);
	return around.map(({textContent}) => textContent.trim()).join('').length > shortText;
}

/** How much text an element of these names may have and still be clutter, in characters; 0 for what is not called so. */
function boundOf(names: readonly string[], count: number): number {
	const isAny = (pattern: RegExp) => names.some(name => pattern.test(name));
	if (isAny(parts)) return longestPart;
	return isAny(unseen) || isAny(credits) || (isAny(lines) && count <= mostLines) ? longestLine : 0;
}

const holdsArticle = (tag: Tag): boolean =>
	never.has(tag.tagName) || tag.matches(articleBodies) || tag.querySelector(`h1, ${articleBodies}`) !== null;

/** The paragraph with the most text outside of some parts: the story is where it is, or is shorter than its surroundings. */
function longestParagraph(body: Tag, without: ReadonlySet<Tag>): Tag | undefined {
	let longest: Tag | undefined;
	let most = 0;
	for (const tag of body.querySelectorAll('p, div, section, article, td, center, font, span')) {
		const {length} = tag.textContent;
		if (length <= most || isWithin(tag, without)) continue;
		if (!tag.querySelector(blocks) && linkedIn(tag) * 2 < length) [longest, most] = [tag, length];
	}
	return longest;
}

function isWithin(tag: Tag, parts: ReadonlySet<Tag>): boolean {
	for (let at: Tag | null = tag; at; at = at.parentElement) if (parts.has(at)) return true;
	return false;
}
