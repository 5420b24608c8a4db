/**
 * Pages that come in place of an article: a question about cookies, a check whether a person reads, a call for JavaScript,
 * the word that there is no such page.
 * They are told by their kind: there is hardly any text but the notice, which names what it is about, and the page does not
 * call itself an article. An article about cookies has more to say, or no buttons to agree with.
 */
import {textOfMarkup} from '../../../markup/markup.ts';
import type {Circumstances} from '../circumstances.ts';
import {consentParts, controls, cookies, toReaders} from './consent.ts';
import {linkedIn, type Page, type Tag, textIn} from './dom.ts';
import {asksToSignIn, isFailure} from './failure.ts';

export type Notice = 'cookies' | 'captcha' | 'script' | 'redirect' | 'failure' | 'login';

/** How a page that stands in the way is called, in the languages that the large services speak. */
const challengeTitle =
	/^\W*(?:just a moment|one moment|please wait|attention required|access (?:to this page has been )?denied|are you (?:a )?(?:robot|human)|robot (?:check|or human)|human verification|security (?:check|verification|challenge)|verif(?:y|ying) (?:that )?you are (?:a )?human|checking your browser|pardon our interruption|bot verification|captcha|ddos-guard|unusual traffic|nur einen moment|einen moment|un instant|un momento|un moment|um momento|een moment|один момент|одну секунду|подождите|chwileczk[aę]|bir dakika|لحظة|لحظه|רק רגע|请稍候|請稍候|お待ちください|しばらくお待ちください|잠시만 기다리세요)(?=[^\p{L}\p{N}]*$|[.!?…\s]*[|–—-]\s)/iu;
/** What no article says to its readers. */
const challengeCall =
	/checking your browser|verif\w{1,8} (?:that )?you(?:'re|’re| are) (?:a |not a )?(?:human|robot)|unusual traffic from your|(?:complete|solve) (?:the|this) (?:security check|captcha)|(?:you are|you're|you’re|i am|i'm|i’m) not a robot/iu;

/** Who is asked, and what for: people or robots, browsers, and services by their names. */
const challengeText =
	/captcha|cloudflare|ray id|javascript|cookies|browser|navegador|navigateur|броузер|браузер|متصفح|مرورگر|דפדפן|浏览器|瀏覽器|ブラウザ|브라우저|robot|roboter|\bbots?\b|робот|روبوت|ربات|רובוט|ロボット|机器人|機器人|로봇|human|humain|umano|mensch|человек|إنسان|بشري|انسان|אנושי|人机|人類|사람/iu;

const scriptName = /java\s?script|джава\s?скрипт|جافا\s?سكر?ي?بت|جاوا\s?اسکریپت|ג.?אווה\s?סקריפט/iu;
const demand =
	/enabl|turn(?:ed)? (?:it )?on|switch(?:ed)? on|allow|require|need|must|disabled|support|activ|aktiv|einschalt|erforder|benötig|nécessi|requi|habilit|ativ|attiv|abilit|включ|увімк|włącz|aktif|etkin|فعّ?ل|تفعيل|تمكين|شغّ?ل|تشغيل|فعال|הפעל|启用|啟用|開啟|开启|有効|활성|सक्षम/iu;

/** In characters: what is left beside a notice is no article, and what a notice without a part of its own may have. */
const leftOver = 80;
const longestNotice = 2500;
const longestDemand = 600;
/** A check that does not say what it is. */
const shortCheck = 300;

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, {length}) => sum + length, 0);

/** What leads on, rather than reloads the page after a time. */
const refresh = 'meta[http-equiv=refresh i][content*="url" i]';

/** Whether a page says that it is an article, or that it has one. */
const callsItselfArticle = (page: Page): boolean =>
	page.querySelector(
		'meta[property="og:type"][content="article"], meta[property^="article:published"], [itemprop~=articleBody], [itemtype*="Article"], article p',
	) !== null;

/** What a page that has no article is instead; undefined for all others. */
export function noticeOf(page: Page, {hasArticle, hasChallenge}: Circumstances): Notice | undefined {
	if (hasArticle || callsItselfArticle(page)) return undefined;
	const {body} = page;
	const unscripted = [...page.querySelectorAll('noscript')].map(textIn);
	const whole = textIn(body).length - lengthOf([...body.querySelectorAll('noscript')].map(textIn));
	const asked = consentParts(body);
	if (lengthOf(asked.map(textIn)) >= leftOver) return isAlone(asked, body, whole) ? 'cookies' : undefined;
	if (whole > longestNotice) return undefined;
	const texts = textOfMarkup(body.innerHTML)
		.split('\n')
		.filter(text => text.trim() !== '');
	if (asksForConsent(texts, body)) return 'cookies';
	if (whole > longestDemand) return undefined;
	if (isChallenge(page.querySelector('title')?.textContent ?? '', texts, hasChallenge)) return 'captcha';
	const others = texts.filter(text => !scriptName.test(text));
	const asksForScript = [...texts, ...unscripted].some(text => scriptName.test(text) && demand.test(text));
	if (asksForScript && lengthOf(others) < leftOver) return 'script';
	if (whole < leftOver && page.querySelector(refresh) !== null) return 'redirect';
	if (isFailure(page)) return 'failure';
	return asksToSignIn(page, leftOver) ? 'login' : undefined;
}

/** Those of some elements, in the order of the page, that stand in none of the others. */
function outermost(tags: readonly Tag[]): Tag[] {
	const outer: Tag[] = [];
	for (const tag of tags) if (!outer.at(-1)?.contains(tag)) outer.push(tag);
	return outer;
}

/** Whether there is hardly any text beside some parts of a page but headings and ways to other pages. */
function isAlone(parts: readonly Tag[], body: Tag, whole: number): boolean {
	const inParts = new Set(parts.flatMap(part => [part, ...part.querySelectorAll('*')]));
	const around = outermost(
		[...body.querySelectorAll('h1, h2, h3, nav, header, footer, button, a')].filter(tag => !inParts.has(tag)),
	);
	const length = lengthOf(parts.map(textIn));
	return whole - length - lengthOf(around.map(textIn)) < Math.min(leftOver, length);
}

function isChallenge(title: string, texts: readonly string[], hasChallenge: boolean): boolean {
	const about = texts.filter(text => challengeText.test(text));
	if (challengeTitle.test(title)) return hasChallenge || about.length > 0;
	const others = lengthOf(texts) - lengthOf(about);
	return (
		others < leftOver &&
		((hasChallenge && lengthOf(texts) < shortCheck) || about.some(text => challengeCall.test(text)))
	);
}

/** Whether the texts of a page that has no part of its own for it ask about cookies. */
function asksForConsent(texts: readonly string[], body: Tag): boolean {
	const about = texts.filter(text => cookies.test(text));
	if (about.length === 0) return false;
	const others = lengthOf(texts) - lengthOf(about);
	const speaks = about.some(text => toReaders.test(text));
	const hasControls = body.querySelector(controls) !== null;
	if (others >= leftOver) return speaks && hasControls && others - linkedIn(body) < lengthOf(about);
	// In a language that none of the words above are of, it is short and has a button, or no headline.
	return speaks || (hasControls && texts.length <= 2) || body.querySelector('h1, h2') === null;
}
