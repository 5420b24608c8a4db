/** The question whether a page may set cookies, which stands beside its article or in its place. */
import {namesOf, type Tag, textIn} from './dom.ts';

/** Cookies, by their name in languages that do not write it in Latin letters, too. */
export const cookies = /cookie|кук[иа]|كوكيز|تعريف الارتباط|کوکی|עוגיות|クッキー|쿠키|कुकी|คุกกี้/iu;

/** The paper speaks to its readers of itself. */
export const toReaders =
	/\bwe (?:and our [\w ]{1,40} )?(?:use|store|value|process)|\b(?:this|our) (?:web)?site|\byou (?:accept|agree|consent|can change)|\bwir (?:und unsere [\w ]{1,40} )?(?:verwenden|nutzen|setzen|speichern|benötigen)|\bdiese (?:web)?(?:seite|site)|\bnous (?:et nos \p{L}+ )?utilis|\bce site|\bvous acceptez|\butilizamos|\busamos|\beste sit[ei]|\besta web|\butilizziamo|\busiamo|\bquesto sito|\bwe gebruiken|\bwij gebruiken|\bdeze (?:web)?site|używamy|ta strona|vi använder|vi bruger|vi bruker|kullanıyoruz|bu (?:web )?site|мы (?:и наши партн[её]ры )?использу|(?:этот|наш) сайт|ми використову|نستخدم|(?:هذا الموقع|موقعنا|موقعكم)|استخدامك|این (?:وب\s?)?سایت|ما از کوکی|אנ(?:ו|חנו) משתמשים|אתר זה|本(?:网|網)?站|我们使用|我們使用|当サイト|使用しています|사용합니다|웹사이트/iu;

/** What one agrees with. */
export const controls = 'button, input[type=submit], input[type=button], [role=button]';

/** Names for the question, with those of the services that ask it. */
const names =
	/cookie|consent|gdpr|ccpa|onetrust|didomi|usercentrics|trustarc|truste|klaro|borlabs| qc cmp | sp message | cmp /;

/** The parts of a page that ask it, in the order of the page, and none within another. */
export function consentParts(body: Tag): Tag[] {
	const parts: Tag[] = [];
	for (const tag of body.querySelectorAll('[class], [id]')) {
		if (tag.tagName === 'MAIN' || parts.at(-1)?.contains(tag)) continue;
		if (namesOf(tag).some(name => names.test(name)) && asks(tag)) parts.push(tag);
	}
	return parts;
}

function asks(part: Tag): boolean {
	const text = textIn(part);
	return cookies.test(text) && (part.querySelector(controls) !== null || toReaders.test(text));
}
