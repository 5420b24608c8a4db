import type {Welcome} from '../en/welcome.ts';

export const welcome: Welcome = {
	title: 'أهلًا بك في خبر',
	samples: 'المقالات أدناه نماذج، وتحل محلها مقالاتك متى صارت لك مقالات.',
	keys: [
		['{next} {previous}', 'المقال التالي والسابق'],
		['{open}', 'فتح المقال'],
		['{text.facts}', 'إلى أهم حقائقه'],
		['{search}', 'البحث'],
		['{help}', 'كل المفاتيح'],
		['{quit}', 'الرجوع، ثم الخروج'],
	],
	check: 'هل يُقرأ السطر التالي صحيحًا؟ إن لم يكن كذلك فاضغط {display} حتى يصح.',
	follow: 'لمتابعة صحيفة: \u2066khabar follow https://example.com\u2069 ثم \u2066khabar update\u2069.',
	begin: 'اضغط \u2066Enter\u2069 لتبدأ.',
};
