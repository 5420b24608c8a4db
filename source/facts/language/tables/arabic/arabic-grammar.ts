/**
 * What is too long for the Arabic table: the forms of verbs (`arabic-verbs.ts`), stems (`arabic-stem.ts`), and the patterns by
 * which words are told (this file). May import the types of `language-table.ts`.
 */

import type {Grammar} from '../language-table.ts';
import {type Paradigm, paradigm} from './arabic-verbs.ts';

/** Verbs of amounts: a number after them is their predicate. */
const verbsOfAmounts = paradigm('بلغ يبلغ | وصل يصل | تجاوز يتجاوز | ناهز يناهز | كان يكون | قدر يقدر | تراوح يتراوح');

/** Verbs that have no object: a noun after them is their subject. */
const verbsWithoutObject = paradigm(`
	ارتفع يرتفع | انخفض ينخفض | تراجع يتراجع | زاد يزيد | ازداد يزداد | تضاعف يتضاعف | نما ينمو | تقلص يتقلص |
	هبط يهبط | صعد يصعد | قفز يقفز | انكمش ينكمش | تحسن يتحسن | تدهور يتدهور | استقر يستقر | تفاقم يتفاقم |
	تباطأ يتباطأ | تسارع يتسارع |
	بدأ يبدأ | انطلق ينطلق | انتهى ينتهي | استمر يستمر | تواصل يتواصل | توقف يتوقف | اندلع يندلع | انعقد ينعقد |
	تأجل يتأجل | وقع يقع | حدث يحدث | حصل يحصل | جرى يجري | تم يتم | صدر يصدر | ظهر يظهر | جاء يأتي | سقط يسقط |
	انفجر ينفجر | انهار ينهار | تعرض يتعرض | أقيم يقام | عاد يعود | توجه يتوجه | انتقل ينتقل | خرج يخرج | انسحب ينسحب |
	قتل يقتل | أصيب يصاب | توفي يتوفى | مات يموت | استشهد يستشهد | جرح يجرح | ولد يولد | شارك يشارك | حضر يحضر |
	اجتمع يجتمع | التقى يلتقي | اتفق يتفق | ظل يظل | بقي يبقى | أصبح يصبح | بات يبيت |
	فاز يفوز | تغلب يتغلب | تأهل يتأهل |
	صنف يصنف | استخدم يستخدم | أجري يجرى | اعتقل يعتقل | أطلق يطلق | اضطر يضطر`);

const forms = ({past, present, future}: Paradigm) => `${past} | ${present} | ${future}`;

/** The second and third letters of the roots that begin with و (folded): words of these keep it. */
const wawRoots = `
	با بخ بر تد تر تن ثب ثق جب جد جز جع جه حد حش حل خز خم دع دي رث رد رش رط رع رق رك رم زر زع زن سخ سط سع سم شح شك شم صف
	صل صم صي ضح ضع طا طد طن ظب ظف عد عر عظ عك عي غد فا فد فر فق في قت قح قع قف قي كب كر كل لج لد لع لي مض هب هج هم`;

/** Those of these roots that are common with an alif after the و («واصل», «واقع»). */
const wawAlifRoots = 'جب جه حد دي رث رد زن سع صل ضح ظب عد عظ فر فق قع قف كب لد لي';

/** Names that begin with و and are of no such root. */
const wawNames = `
	اشنطن ارسو ايومنغ ورلد يلز يلينغتون يليامز? ليامز? يليام يكيبيديا يكيليكس ندسور يمبلدون ستمنستر وهان هران اتساب ول ائل
	يندوز`;

const listed = (list: string) => list.trim().split(/\s+/);
const alternatives = (list: string) => listed(list).join('|');
const roots = (list: string) =>
	listed(list)
		.map(([one, other]) => `${one}[اوي]{0,2}${other}`)
		.join('|');

/** Words that start with و and not with "and"; «وإلا» and «ولو» are no longer "and" either. */
const own = `(?:و(?!في$|لا$|قد$|دع[ات]|عاد|زارت?$)(?:${roots(wawRoots)}|ا(?:${alternatives(wawAlifRoots)}))[اءتهنيوكم]{0,4}|و(?:${alternatives(wawNames)})|والا|ولو)`;

/** Prepositions, particles, pronouns and adverbs that come right after a verb and are neither its subject nor its object. */
const particles = `
	في من الي علي عن مع بعد قبل خلال منذ حتي ان انه انها انهم عند لدي بين امام حول ضد دون نحو حوالي قرابه ما هو هي
	هم لا لم لن قد ثم او ذلك ايضا كذلك له لها لهم به بها بهم فيه فيها فيهم منه منها منهم عنه عنها عليه عليها اليه
	اليها معه معها حيث كما اذا اليوم امس عام مساء صباح ضمن تحت فوق وسط اثر عقب اثناء وفق وفقا حسب بحسب اكثر اقل
	مره`;

/** How the rest of words begins that start with ب, ل or ك and no preposition. */
const ownPrepositionLetters = 'رنامج طوله نك نوك يان عض قيه لد نود وابه ناء يع حث دء';

export const amounts = forms(verbsOfAmounts);
export const happenings = forms(verbsWithoutObject);

/** Words whose first letter looks like "and" and is their own. */
export const ownLetter = new RegExp(`^${own}$`, 'u');

/** Words that lose an "and" at the start of a fact: those that are sure to have no و of their own. */
export const detachable = new RegExp(
	`^(?!${own}$)و[\\p{L}\\p{N}]{2,}$|^ف(?:قد|لقد|سوف|لم|لن|ان|انه|انها|قال|قالت)$`,
	'u',
);

/** What the forms of folded words tell of a clause. */
export const grammar: Grammar = {
	verb: /^(?:س[يت]\p{L}{3,}|ي(?!وم$|من$)\p{L}{2,})$|^\p{L}{3,}(?<!ا)ت$|^\p{L}{3,}وا$/u,
	noun: new RegExp(
		`^(?!(?:${alternatives(particles)})$)(?![بلك](?!${alternatives(ownPrepositionLetters)}))\\p{L}{2,}$`,
		'u',
	),
};
