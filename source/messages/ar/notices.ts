import type {NoticesMessages} from '../en/notices.ts';
import type {Local} from '../local.ts';
import {newArticlesOf} from './counted.ts';

export const noticesMessages = (local: Local): NoticesMessages => {
	const lettersOf = (count: number) =>
		local.plural(count, {
			zero: 'بلا حروف',
			one: 'حرف واحد',
			two: 'حرفان',
			few: '# حروف',
			many: '# حرفًا',
			other: '# حرف',
		});
	const columnsOf = (count: number) =>
		local.plural(count, {
			zero: 'لا أعمدة',
			one: 'عمود واحد',
			two: 'عمودين',
			few: '# أعمدة',
			many: '# عمودًا',
			other: '# عمود',
		});
	const inSources = (count: number) =>
		local.plural(count, {
			zero: 'في المصادر',
			one: 'في مصدر واحد',
			two: 'في مصدرين',
			few: 'في # مصادر',
			many: 'في # مصدرًا',
			other: 'في # مصدر',
		});
	const newOnes = (count: number) => newArticlesOf(local, count);
	return {
		tellingFailures: {
			cannotStart: ({reason}) => `لا يمكن تشغيله: ${reason}`,
			tooSlow: ({seconds}) => `تجاوز المهلة (${local.number(seconds)} ث)`,
			tooMuch: ({bytes}) => `كتب أكثر من ${local.number(Math.round(bytes / 1024))} كيبيبايت`,
			ended: ({by, said}) => `انتهى بالرمز ${by}${said === '' ? '' : `: ${said}`}`,
			garbage: () => 'ليس فيما كتبه سطر JSON فيه حقائق',
			notVerbatim: ({dropped}) => `لا ترد أي من حقائقه (${local.number(dropped)}) في فقرتها حرفيًا`,
		},
		notices: {
			copied: {
				taken: (part, letters) => `نُسخ: ${part} (${lettersOf(letters)})`,
				sent: (part, letters) => `نُسخ: ${part} (${lettersOf(letters)})، إن سمحت الطرفية`,
				refused: part => `لا تسمح هذه الطرفية بالنسخ: ${part}؛ اضغط {plain} ثم حدده بالفأرة`,
				tooLong: (part, letters) => `لم يُنسخ: ${part} (${lettersOf(letters)})، وهذا أكثر مما تقبله الطرفية`,
			},
			nothingToCopy: part => `لم يُنسخ شيء: لا يوجد هنا «${part}»`,
			opened: host => `فُتح في المتصفح: ${host}`,
			noBrowser: {
				taken: 'لا متصفح هنا: نُسخ الرابط',
				sent: 'لا متصفح هنا: نُسخ الرابط إن سمحت الطرفية',
				refused: 'لا متصفح هنا، ولا تسمح هذه الطرفية بالنسخ',
				tooLong: 'لا متصفح هنا، والرابط أطول من أن يُنسخ',
			},
			noAddress: 'ليس لهذا المقال رابط يمكن فتحه',
			noLinks: 'لا روابط في هذا المقال',
			updated: (added, answered, failed) =>
				[
					answered > 0
						? `${newOnes(added)} ${inSources(answered)}`
						: failed.length > 0
							? 'لم يُجب أي مصدر'
							: 'لم يحن موعد أي مصدر',
					...(failed.length > 0 ? [`أخفق ${local.number(failed.length)}: ${local.list(failed, 'unit')}`] : []),
				].join(' · '),
			notUpdated: reason => `لم يُحدَّث: ${reason}`,
			followsNothing: 'لا تتابع شيئًا بعد. ابدأ بالأمر \u2066khabar follow ADDRESS\u2069',
			updateGoesOn: 'نسخة أخرى من خبر تحدّث الآن',
			vowelMarksHidden: 'أُخفي التشكيل',
			vowelMarksShown: 'ظهر التشكيل',
			mouseOn: 'شُغّلت الفأرة؛ لتحديد نص أمسك \u2066Shift\u2069',
			mouseOff: 'أُوقفت الفأرة',
			noMouse: 'لا فأرة هنا: لا شيء يُرسم',
			noUnread: 'لا شيء غير مقروء هنا',
			noArticle: 'لا مقال هنا',
			nothingToUndo: 'لا علامة يمكن التراجع عنها',
			lastArticle: 'هذا آخر مقال في القائمة',
			firstArticle: 'هذا أول مقال في القائمة',
			lineLength: columns => `طول السطر حتى ${columnsOf(columns)}`,
			deleted: 'حُذف، وتعيده {undo}',
			notDeleted: reason => `لم يُحذف: ${reason}`,
			broughtBack: 'عاد المقال',
			notBroughtBack: 'لم تعد إعادته ممكنة',
			backFailed: reason => `لم يُعَد: ${reason}`,
			unknownKey: keys => `لا عمل للمفتاح ${keys} هنا`,
			promptFull: most => `الحد الأقصى ${lettersOf(most)}`,
			needsCount: 'اكتب رقمًا أولًا: \u206650{percent}\u2069',
			noExpression: reason => `ليس تعبيرًا نمطيًا: ${reason}`,
			noNumber: text => `ليس رقمًا: ${text}`,
			markSet: letter => `عُلّم الموضع بالحرف ${letter}`,
			noMark: letter => `لا موضع له العلامة ${letter}`,
			noJump: 'لا موضع آخر للذهاب إليه',
			nothingBehind: 'هذه كل المقالات؛ {quit} للخروج',
			asking: 'تُطلب الصفحة …',
			pageFetched: 'هذا نص الصفحة',
			pageShorter: 'ليس في الصفحة نص أكثر من هذا',
			pageFailed: reason => `لا يمكن عرض الصفحة: ${reason}`,
			nothingTold: (by, why) => `الحقائق من خبر لا من ${by}: ${why}`,
			factMarked: {
				key: 'عُلّمت حقيقةً مهمة، ويتراجع {undo} عن ذلك',
				none: 'عُلّمت غير مهمة، ويتراجع {undo} عن ذلك',
				unmarked: 'أزيلت العلامة، ويتراجع {undo} عن ذلك',
			},
			noFactHere: 'لا جملة هنا يمكن تعليمها',
		},
	};
};
