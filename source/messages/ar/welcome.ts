import type {Welcome} from '../en/welcome.ts';

export const welcome: Welcome = {
	title: 'أهلًا بك في خبر',
	samples: 'المقالات أدناه نماذج، وتحل محلها مقالاتك متى صارت لك مقالات.',
	keys: [
		['j k', 'المقال التالي والسابق'],
		['Enter', 'فتح المقال'],
		['Tab', 'إلى أهم حقائقه'],
		['/', 'البحث'],
		['?', 'كل المفاتيح'],
		['q', 'الرجوع، ثم الخروج'],
	],
	check: 'هل يُقرأ السطر التالي صحيحًا؟ إن لم يكن كذلك فاضغط \u2066D\u2069 حتى يصح.',
	follow: 'لمتابعة صحيفة: \u2066khabar follow https://example.com\u2069 ثم \u2066khabar update\u2069.',
	begin: 'اضغط \u2066Enter\u2069 لتبدأ.',
};
