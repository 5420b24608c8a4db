/**
 * Pages by which a server says that it has no article to give: there is none, the server fails, or the reader has to sign
 * in first.
 */
import {type Page, textIn} from './dom.ts';

/** What a title or a heading says of it, alone or with the name of the site, in the languages that papers are written in. */
const failures = `
	(?:error|خطأ|erreur|fehler|ошибка|hata)?\\W{0,3}(?:40[0134]|410|429|50[0234])|
	(?:(?:error|خطأ)?\\W{0,3}\\d{3}\\W{1,3})?(?:(?:oops|sorry|عذرا|عذرًا)\\W{1,3})?(?:
	(?:the )?(?:page|article|file|url)?\\s?(?:not found|you requested (?:was not|could not be) found|no longer exists)|
	bad request|forbidden|access (?:is )?denied|unauthorized|too many requests|bad gateway|gateway time-?out|
	internal server error|service (?:temporarily )?unavailable|error establishing a database connection|
	(?:site |down |closed )?(?:is )?(?:under|for) maintenance|
	page (?:introuvable|non trouvée)|seite nicht gefunden|página no encontrada|página não encontrada|pagina non trovata|
	страница не найдена|sayfa bulunamadı|
	(?:هذه )?(?:الصفحة|المقالة|صفحة)(?: التي تبحث عنها| المطلوبة)? غير (?:موجودة|متوفرة|متاحة)|لم يتم العثور على (?:ال)?صفحة|
	الموقع (?:تحت|قيد) الصيانة|(?:الوصول مرفوض|تم رفض الوصول)|
	صفحه (?:مورد نظر |درخواستی )?(?:شما )?(?:یافت|پیدا) نشد|صفحہ نہیں ملا|(?:הדף|העמוד|דף|עמוד) לא נמצא|
	页面不存在|頁面不存在|ページが見つかりません)`;

const failed = new RegExp(`^\\W*(?:${failures.replace(/[\n\t]/g, '')})[^\\p{L}\\p{N}]*(?:[|–—•»-]\\s.*)?$`, 'iu');
/** In UTF-16 units: no such line is longer. */
const longestLine = 200;

/** Whether a page says in its title or in a heading that there is nothing to be read here. It has to be short, too. */
export const isFailure = (page: Page): boolean =>
	[...page.querySelectorAll('title, h1')].some(tag => {
		const text = textIn(tag);
		return text.length <= longestLine && failed.test(text);
	});

/** What is there to sign in with, and around it. */
const aroundSigningIn = 'form, header, footer, nav, aside, button, a, h1, h2, h3, label';

/** Whether a page asks for a password and says hardly anything else. */
export function asksToSignIn(page: Page, mostBeside: number): boolean {
	if (!page.querySelector('input[type=password i]')) return false;
	let beside = textIn(page.body).length;
	for (const tag of page.body.querySelectorAll(aroundSigningIn)) {
		if (!tag.parentElement?.closest(aroundSigningIn)) beside -= textIn(tag).length;
	}
	return beside < mostBeside;
}
