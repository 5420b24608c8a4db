import type {CommandHelp, CommandName, CommandsMessages, OptionName} from '../en/commands.ts';
import type {Local} from '../local.ts';

const paths = 'ملفات أو مجلدات أو معرّفات أو عناوين، أو \u2066-\u2069 (وإلا فمقالاتك، أو النماذج المرفقة مع خبر)';
const article = 'معرّف مقال، أو بداية معرّف، أو ملف، أو عنوان';

const commands: Readonly<Record<CommandName, CommandHelp>> = {
	khabar: {
		description: 'قارئ أخبار في الطرفية يعرض العربية كما يجب',
		argument: paths,
		examples: [
			'قراءة مقالاتك، أو النماذج المرفقة',
			'قراءة مقالات مجلد وملف',
			'متابعة صحيفة، ليجلب khabar update أخبارها',
			'حفظ مقالات',
			'البحث عنها',
			'أهم حقائق ما لم يُقرأ',
			'عرض مقال منسّقًا',
		],
		tip: 'اضغط ؟ في القارئ لترى مفاتيحه. ويشرح الأمر \u2066khabar help COMMAND\u2069 أمرًا بعينه.',
	},
	read: {description: 'قراءة المقالات، كما يفعل khabar بلا أمر', argument: paths},
	add: {
		description: 'إضافة مقالات إلى مكتبتك',
		argument: 'ملفات أو مجلدات أو عناوين http و https؛ و\u2066-\u2069 يقرأ المدخل القياسي',
	},
	follow: {
		description: 'متابعة خلاصات، ليجلب khabar update مقالاتها',
		argument: 'خلاصات، أو صفحات لها خلاصة، أو مجلدات هكذا: \u2066file:///…\u2069',
		tip: 'المصدر الذي تتابعه من قبل يأخذ الخيارات الجديدة. ومصادرك في ملف لك، يذكره الأمر khabar sources.',
	},
	unfollow: {description: 'ترك متابعة مصادر؛ وتبقى مقالاتها', argument: 'أسماء أو عناوين'},
	sources: {description: 'عرض ما تتابعه، وحال كل مصدر'},
	rename: {description: 'تسمية مصدر وكل مقالاته باسم آخر', argument: 'اسم المصدر، ثم اسمه الجديد'},
	update: {
		description: 'سؤال مصادرك عن الجديد',
		argument: 'أسماء أو عناوين تُسأل ولو لم يحن موعدها (وإلا فكل ما حان موعده)',
		note: 'رمز الخروج 1 إن أخفق مصدر.',
	},
	import: {
		description: 'متابعة ما يتابعه قارئ آخر',
		argument: 'ملفات OPML، أو ملف urls من newsboat؛ و\u2066-\u2069 يقرأ المدخل القياسي',
	},
	export: {description: 'كتابة ما تتابعه بصيغة OPML'},
	mute: {
		description: 'إخفاء مقالات من القائمة والموجز',
		argument: 'كما في khabar search؛ وما يُعثر عليه يُخفى ولا يُحذف',
	},
	delete: {
		description: 'حذف مقالات نهائيًا: لا يعيدها أي تحديث',
		argument: 'معرّفات، أو بدايات معرّفات، أو عناوين',
	},
	print: {description: 'كتابة مقالات منسّقة', argument: article},
	facts: {
		description: 'كتابة أهم حقائق مقالات',
		argument: 'معرّفات أو ملفات؛ و\u2066-\u2069 يقرأ مقالات بصيغة JSON Lines من المدخل القياسي (وإلا فكل مقالاتك)',
	},
	list: {description: 'سرد المقالات، لكل مقال سطر', argument: paths},
	search: {
		description: 'البحث عن مقالات بكلماتها',
		argument: 'كلمات، أو "عبارة بنصها"، أو بداية*، أو \u2067-دون\u2069، أو title:كلمة، أو source:كلمة',
	},
	state: {description: 'ذكر ما حُفظ من قراءتك، أو كتابته كله'},
	brief: {
		description: 'كتابة أهم حقائق ما لم يُقرأ، خبرًا خبرًا',
		argument: 'ملفات ومجلدات (وإلا فمقالاتك)',
	},
	check: {
		description: 'البحث عن أخطاء ملفات المقالات',
		argument: 'ملفات بأي صيغة يقرؤها خبر، أو مجلدات منها، أو معرّفات',
		note: 'كل مشكلة سطر في مخرج الأخطاء، فيه الملف والسطر والعمود والمسار. ورمز الخروج 1 إن وُجدت مشكلة.',
	},
	guide: {description: 'قراءة دليل خبر', argument: 'أسماء فصول (وإلا فكلها)'},
	keys: {
		description: 'عرض المفاتيح، والأسماء التي تعطيها بها التفضيلات مفاتيح أخرى',
		argument: 'شاشات: list وtext وfacts … (وإلا فكلها)',
		note: 'في كل سطر الشاشة، واسم الفعل، ومفاتيحه، وما يفعله، وبينها علامات جدولة.',
	},
	schema: {description: 'كتابة مخطط JSON Schema لملف المقال'},
	doctor: {description: 'معرفة كيف تعرض هذه الطرفية النص من اليمين إلى اليسار، واختيار طريقة'},
	completions: {
		description: 'كتابة إكمال الأوامر لصدفة',
		argument: '\u2066bash\u2069 أو \u2066zsh\u2069 أو \u2066fish\u2069',
		note: 'ضعها حيث تبحث صدفتك عن الإكمال، كما في الأمثلة.',
	},
	help: {description: 'عرض مساعدة خبر أو مساعدة أمر', argument: 'اسم الأمر'},
};

const options: Readonly<Record<OptionName, string>> = {
	bidi: 'من يرتّب النص من اليمين إلى اليسار',
	shaping: 'من يصل الحروف العربية',
	lang: 'لغة خبر: ar أو en (وإلا فمن KHABAR_LANG، ثم تفضيلاتك، ثم إعدادات النظام)',
	library: 'مجلد مقالاتك (وإلا فمن KHABAR_LIBRARY، ثم مجلد في مجلدك الرئيسي)',
	help: 'عرض هذه المساعدة',
	version: 'عرض إصدار خبر',
	since: 'المقالات منذ ذلك الحين وحدها: 12h أو 1d أو 2w، أو تاريخ مثل 2026-11-28',
	readSince: 'كل المقالات منذ ذلك الحين، المقروء وغيره: 12h أو 1d أو 2w، أو تاريخ مثل 2026-11-28',
	source: 'مقالات هذا المصدر وحدها',
	language: 'المقالات بهذه اللغة وحدها، مثل ar أو en',
	tag: 'المقالات ذات هذا الوسم وحدها',
	unread: 'المقالات غير المقروءة وحدها',
	starred: 'المقالات ذات النجمة وحدها',
	sort: 'الترتيب',
	limitFacts: 'أقصى عدد لحقائق المقال (وإلا فمن 3 إلى 5، بقدر ما يفيد)',
	limitList: 'أقصى عدد للمقالات',
	limitBest: 'أقصى عدد للمقالات، أفضلها أولًا (وإلا فعشرون)',
	limitNewest: 'أقصى عدد للمقالات، أحدثها أولًا (وإلا فخمسمئة)',
	width: 'أعمدة السطر (وإلا فبقدر الطرفية، وفي الأنبوب سطر لكل فقرة)',
	vowelMarks: 'إظهار التشكيل أو إخفاؤه (وإلا فكما في القارئ، ويبقى كاملًا في الأنبوب)',
	jsonSource: 'سطر JSON لكل مصدر',
	jsonArticle: 'سطر JSON لكل مقال',
	jsonStory: 'سطر JSON لكل خبر',
	jsonReport: 'سطر JSON واحد، لتقارير الأخطاء',
	markdown: 'بصيغة Markdown، مع الروابط',
	noPager: 'كتابة كل شيء دفعة واحدة، لا صفحة بعد صفحة',
	why: 'وزن كل قرينة في كل جملة',
	linear: 'القراءة سطرًا سطرًا لقارئ الشاشة أو سطر برايل: لا يُرسم شيء',
	with: 'برنامج لك يقول ما أهم الحقائق (وإلا فما في facts.command من تفضيلاتك)',
	mark: 'تعليم حقيقة أو جملة بأنها مهمة، برقمها أو ببعض كلماتها؛ و‎none:… بأنها غير مهمة',
	unmark: 'رفع هذه العلامة',
	private: 'السماح لعنوان عام بأن يحيل إلى عنوان في شبكتك',
	name: 'اسم المصدر',
	tags: 'وسم لكل مقالاته؛ ويمكن تكراره',
	full: 'جلب صفحة كل مقال',
	keep: 'حذف ما زاد على هذه المدة أو هذا العدد، إن قُرئ ولم تكن عليه نجمة',
	every: 'مهلة قبل سؤاله من جديد',
	update: 'سؤال مصادرك عن الجديد أثناء القراءة',
	quiet: 'ذكر ما أخفق فقط',
	mutedSource: 'إخفاء مقالات هذا المصدر وحدها',
	muteList: 'سرد ما هو مخفي',
	muteRemove: 'إظهار ما أخفته هذه الكلمات',
	undo: 'إعادة ما حُذف آخر مرة',
};

export const commandsMessages = (local: Local): CommandsMessages => {
	const perhaps = (names: readonly string[]) =>
		names.length > 0 ? `؛ هل تقصد ${local.list(names, 'disjunction')}؟` : '';
	return {
		commands,
		options,
		help: {
			usage: 'الاستعمال:',
			arguments: 'الوسائط:',
			options: 'الخيارات:',
			globalOptions: 'خيارات عامة:',
			commands: 'الأوامر:',
			examples: 'أمثلة:',
			choices: values => `القيم: ${local.list(values, 'disjunction')}`,
			usual: value => `وإلا فهي ${value}`,
			remarks: remarks => remarks.join('؛ '),
			more: command => `للمزيد: ${command}`,
			nothing: (name, alike) =>
				`لا أمر ولا مقال ولا ملف باسم ${name}${alike.length > 0 ? perhaps(alike) : `؛ وللبحث عنه: \u2066khabar search ${name}\u2069`}`,
			noCommand: (name, alike) => `لا أمر باسم ${name}${perhaps(alike)}`,
			noView: (name, views) => `لا شاشة باسم ${name}؛ والشاشات: ${local.list(views, 'unit')}`,
			shells: names => `يأخذ الأمر completions إحدى هذه: ${local.list(names, 'unit')}`,
		},
	};
};
