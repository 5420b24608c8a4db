import type {ReportsMessages} from '../en/reports.ts';
import type {Local} from '../local.ts';
import {articlesOf, newArticlesOf} from './counted.ts';

export const reportsMessages = (local: Local): ReportsMessages => {
	const {number, list} = local;
	const articles = (count: number) => articlesOf(local, count);
	/** After a preposition. */
	const ofArticles = (count: number) =>
		local.plural(count, {
			zero: 'لا شيء',
			one: 'مقال واحد',
			two: 'مقالين',
			few: '# مقالات',
			many: '# مقالًا',
			other: '# مقال',
		});
	const ofSources = (count: number) =>
		local.plural(count, {
			zero: 'لا مصدر',
			one: 'مصدر واحد',
			two: 'مصدرين',
			few: '# مصادر',
			many: '# مصدرًا',
			other: '# مصدر',
		});
	const files = (count: number) =>
		local.plural(count, {
			zero: 'لا ملفات',
			one: 'ملف واحد',
			two: 'ملفان',
			few: '# ملفات',
			many: '# ملفًا',
			other: '# ملف',
		});
	const times = (count: number) =>
		local.plural(count, {
			zero: 'ولا مرة',
			one: 'مرة واحدة',
			two: 'مرتين',
			few: '# مرات',
			many: '# مرة',
			other: '# مرة',
		});
	const newArticles = (count: number) => newArticlesOf(local, count);
	const thereAre = (names: readonly string[]) =>
		names.length > 0 ? `؛ والموجود: ${list(names, 'unit')}` : '؛ ولا شيء موجود';
	return {
		progress: {
			articles,
			filesRead: count => `قُرئ: ${files(count)}`,
			filesChecked: count => `فُحص من المكتبة: ${files(count)}`,
			wordsReady: count => `جُهّز للبحث: ${articles(count)}`,
			sources: (done, all, added) => `${number(done)} من ${ofSources(all)}، ${newArticles(added)}`,
		},
		add: {
			merged: (id, title, source) => `دُمج مع ${id}: ${title} (${source})`,
			added: count => `أُضيف ${number(count)}`,
			updated: (count, changed) =>
				`حُدّث ${number(count)}${changed.length > 0 ? ` (${changed.map(([field, times]) => `${field} ${number(times)}`).join('، ')})` : ''}`,
			unchanged: count => `لم يتغير ${number(count)}`,
			merges: count => `دُمج ${number(count)}`,
			deleted: count => `محذوف ${number(count)}`,
			fields: {
				text: 'النص',
				title: 'العنوان',
				source: 'المصدر',
				authors: 'الكتّاب',
				url: 'الرابط',
				published: 'تاريخ النشر',
				modified: 'تاريخ التعديل',
				section: 'القسم',
				tags: 'الوسوم',
				language: 'اللغة',
				direction: 'الاتجاه',
				summary: 'الملخص',
				keyFacts: 'الحقائق',
				alsoIn: 'المصادر الأخرى',
			},
			nothing: 'لم يُضَف شيء',
			stopped: 'توقف قبل النهاية',
			all: parts => parts.join('، '),
			failed: (count, reasons, others) => {
				const named = reasons.map(([reason, times]) => `${number(times)} × ${reason}`);
				if (others > 0) named.push(`${number(others)} لأسباب أخرى`);
				return `تعذرت إضافة ${ofArticles(count)}: ${named.join('، ')}`;
			},
		},
		articles: {
			none: 'لا مقالات',
			emptyLibrary: folder =>
				`لا مقالات في ${folder} بعد. تابع صحيفة بالأمر \u2066khabar follow ADDRESS\u2069، أو أضف ملفات وصفحات بالأمر \u2066khabar add\u2069`,
			nothingUnread: 'لا شيء غير مقروء',
			nothingFound: 'لا نتائج',
			noWords: 'لا كلمات للبحث عنها',
			newestOf: (shown, all) => `أحدث ${number(shown)} من ${ofArticles(all)}؛ ولعرض المزيد: \u2066--limit\u2069`,
			bestOf: (shown, all) => `أفضل ${number(shown)} من ${ofArticles(all)}؛ ولعرض المزيد: \u2066--limit\u2069`,
			moreFacts: count => `… وغيرها (${number(count)})`,
			noChapter: (name, chapters) => `لا فصل في الدليل باسم ${name}؛ وفصوله: ${list(chapters, 'unit')}`,
			asking: address => `تُطلب ${address}`,
		},
		names: {
			noSource: (name, others) => `لا مصدر باسم ${name}${thereAre(others)}`,
			noTag: (name, others) => `لا وسم باسم ${name}${thereAre(others)}`,
			manySources: names => `هذا الاسم لأكثر من مصدر: ${list(names, 'unit')}`,
			manyTags: names => `هذا الاسم لأكثر من وسم: ${list(names, 'unit')}`,
			notFollowed: name => `لا مصدر باسم ${name}؛ لا تتابع أي مصدر`,
			sameName: name => `${name} اسم مصدر آخر`,
		},
		delete: {
			misuse: 'يأخذ الأمر delete معرّفات مقالات أو روابطها، أو \u2066--undo\u2069',
			broughtBack: file => `أُعيد: ${file}`,
			nothingToBringBack: 'لا حذف يمكن التراجع عنه',
			deleted: title => `حُذف: ${title}`,
		},
		mute: {
			misuse: 'يأخذ الأمر mute كلمات ما تريد إخفاءه، أو \u2066--list\u2069',
			unknown: mute => `لا شيء مخفي بـ${mute}؛ ويعرض \u2066--list\u2069 ما هو مخفي`,
			shows: mute => `عاد إلى الظهور: ${mute}`,
			hides: mute => `صار مخفيًا: ${mute}`,
		},
		state: (opened, read, starred, marked) =>
			`المفتوح أو المعلَّم: ${number(opened)}، المقروء: ${number(read)}، ذو النجمة: ${number(starred)}${marked > 0 ? `، ذو الحقائق المعلَّمة: ${number(marked)}` : ''}`,
		facts: {
			instead: (id, by, why) => `${id}: الحقائق من خبر لا من ${by}: ${why}`,
			notAsked: (by, times) => `أخفق ${by} تباعًا (${number(times)}) ولن يُسأل بعد`,
			leftOut: (id, some, all, by) =>
				`${id}: حُذفت ${number(some)} من ${number(all)} من حقائق ${by}: لا ترد في فقرتها حرفيًا`,
			oneArticle: 'الخياران \u2066--mark\u2069 و\u2066--unmark\u2069 لمقال واحد: معرّفه أو ملفه',
			severalArticles: (name, count) => `${name}: ${articles(count)}؛ سمِّ واحدًا منها`,
			noNumber: (fact, count) => `لا توجد حقيقة رقمها ${fact}: عدد الحقائق ${number(count)}`,
			noFact: words => `لا حقيقة فيها هذه الكلمات: ${words}`,
			noSentence: words => `لا جملة فيها هذه الكلمات: ${words}`,
			several: (count, words) => `هذه الكلمات في ${number(count)} من الجمل، فزد عليها: ${words}`,
			notMarked: what => `بلا علامة: ${what}`,
		},
		follow: {
			nameForOne: 'الخيار \u2066--name\u2069 لعنوان واحد',
			follows: (name, address) => `تتابع الآن ${name}: ${address}`,
			changes: name => `تغيّرت خيارات ${name}`,
			already: name => `تتابع ${name} من قبل`,
			isPath: address => `مسار؛ لمتابعة مجلد اكتب عنوانه: ${address}`,
			severalFeeds: address => `في ${address} عدة خلاصات:`,
			chooseOne: address => `في ${address} عدة خلاصات؛ تابع إحداها:`,
			which: most => `أيها تريد؟ من ${number(1)} إلى ${number(most)}، أو لا شيء: `,
			unfollowed: name => `لم تعد تتابع ${name}؛ وتبقى مقالاته`,
			nothingYet: file => `لا تتابع شيئًا بعد. يضيف الأمر \u2066khabar follow ADDRESS\u2069 مصدرًا إلى ${file}`,
			nothingToUpdate: 'لا تتابع شيئًا بعد. ابدأ بالأمر \u2066khabar follow ADDRESS\u2069',
		},
		rename: {
			misuse: 'يأخذ الأمر rename اسم مصدر واسمه الجديد',
			renamed: (before, name) => `صار ${before} الآن ${name}`,
		},
		import: {
			followed: count => `أُضيف إلى ما تتابعه ${number(count)}`,
			before: count => `متابَع من قبل ${number(count)}`,
			left: count => `لم يُقبل ${number(count)}`,
		},
		source: {
			unreadOf: (unread, all) => `غير المقروء ${number(unread)} من ${number(all)}`,
			fullPages: 'صفحات كاملة',
			keeps: much => `يُبقي ${much}`,
			every: time => `كل ${time}`,
			answered: time => `أجاب ${time}`,
			notRead: 'لم يُقرأ بعد',
			moved: address => `انتقل إلى ${address}`,
			error: (reason, count) => `خطأ: ${reason}${count > 1 ? ` (${times(count)})` : ''}`,
			next: time => `التالي ${time}`,
		},
		update: {
			new: (count, some, all) => `${newArticles(count)} في ${some < all ? `${number(some)} من ` : ''}${ofSources(all)}`,
			nothing: all => `لا جديد في ${ofSources(all)}`,
			noAnswer: 'لم يُجب أي مصدر',
			noneDue: 'لم يحن موعد أي مصدر',
			old: count => `عمر ${number(count)} منها أكثر من أسبوعين، وتُعدّ مقروءة`,
			changed: count => `تغيّر ${number(count)}`,
			thinned: count => `حُذف من القديم ${number(count)}`,
			notDue: count => `لم يحن موعد ${number(count)}`,
			gone: count => `أُزيل نهائيًا ${number(count)}`,
			failed: (count, named) => `أخفق ${number(count)}: ${named.join('، ')}`,
			moreProblems: count =>
				local.plural(count, {
					zero: 'ولا مشكلة غيرها',
					one: 'ومشكلة أخرى',
					two: 'ومشكلتان أخريان',
					few: 'و# مشكلات أخرى',
					many: 'و# مشكلة أخرى',
					other: 'و# مشكلة أخرى',
				}),
		},
		why: {
			chances: (fact, essential) => `حقيقة مهمة ${local.percent(fact)}، وأساسية ${local.percent(essential)}`,
			for: cues => `لها: ${cues}`,
			against: cues => `عليها: ${cues}`,
			aside: reason => `تُركت: ${reason}`,
		},
	};
};
