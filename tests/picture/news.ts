/** A morning's paper for the pictures: made up, and dated by the day on which the pictures are made. */
interface Item {
	readonly id: string;
	readonly source: string;
	/** How long before the evening of the day, in hours. */
	readonly hours: number;
	readonly title: string;
	readonly paragraphs: readonly string[];
	readonly tags?: readonly string[];
}

const items: readonly Item[] = [
	{
		id: 'port',
		source: 'المرسى',
		hours: 2,
		title: 'افتتاح المرحلة الأولى من ميناء الحاويات الجديد شرقي المدينة',
		tags: ['اقتصاد'],
		paragraphs: [
			'افتتح وزير النقل صباح اليوم المرحلة الأولى من ميناء الحاويات الجديد شرقي المدينة، بطاقة سنوية تبلغ 1.8 مليون حاوية وبكلفة قاربت 640 مليون دينار.',
			'وأكد الوزير أن الميناء سيوفر نحو 4200 فرصة عمل دائمة، بالإضافة إلى آلاف الوظائف في شركات النقل والتخزين المجاورة.',
			'وقال مدير المشروع: «أنجزنا الأرصفة الثلاثة قبل موعدها بأربعة أشهر، ولم يتوقف العمل يومًا واحدًا».',
			'ومن المقرر أن تبدأ المرحلة الثانية في ربيع العام المقبل، وتشمل رصيفًا للسفن العملاقة وخطًا للسكة الحديد يربط الميناء بالداخل.',
			'وكان سكان الأحياء القريبة قد طالبوا بدراسة أثر المشروع في الصيد، فوعدت الوزارة بنشر نتائجها قبل نهاية الشهر.',
		],
	},
	{
		id: 'harbour',
		source: 'The Harbour Post',
		hours: 3,
		title: 'New container port opens four months early',
		tags: ['business'],
		paragraphs: [
			'The first stage of the new container port east of the city opened on Saturday, four months ahead of schedule and with room for 1.8 million containers a year.',
			'The transport minister said that the port would bring some 4,200 permanent jobs.',
			'Work on a second stage, with a berth for the largest ships and a railway to the interior, is to begin next spring.',
		],
	},
	{
		id: 'rain',
		source: 'نشرة الطقس',
		hours: 4,
		title: 'أمطار غزيرة متوقعة مساء الأحد وتحذير من جريان الأودية',
		tags: ['طقس'],
		paragraphs: [
			'تتوقع دائرة الأرصاد أمطارًا غزيرة مساء الأحد على المرتفعات الغربية، قد تتجاوز 60 ملم في ست ساعات.',
			'ودعت الدائرة السائقين إلى تجنب بطون الأودية حتى ظهر الاثنين.',
		],
	},
	{
		id: 'port-rail',
		source: 'صحيفة الساحل',
		hours: 5,
		title: 'وزير النقل يفتتح ميناء الحاويات الجديد ويعلن موعد المرحلة الثانية',
		tags: ['اقتصاد'],
		paragraphs: [
			'افتتح وزير النقل ميناء الحاويات الجديد شرقي المدينة، وتبلغ طاقة مرحلته الأولى 1.8 مليون حاوية في السنة.',
			'وأعلن الوزير أن المرحلة الثانية تبدأ في ربيع العام المقبل، وتشمل خطًا للسكة الحديد يربط الميناء بالداخل.',
		],
	},
	{
		id: 'telescope',
		source: 'مجلة الأفق',
		hours: 8,
		title: 'مرصد صحراوي يلتقط أوضح صورة لحلقات كوكب خارج المجموعة الشمسية',
		tags: ['علوم'],
		paragraphs: [
			'التقط مرصد صحراوي أوضح صورة حتى الآن لحلقات تحيط بكوكب خارج المجموعة الشمسية، يبعد عن الأرض 430 سنة ضوئية.',
			'وقالت رئيسة الفريق إن الحلقات أوسع من حلقات زحل بمئتي مرة.',
		],
	},
	{
		id: 'final',
		source: 'ملاعب',
		hours: 21,
		title: 'النجمة يتأهل إلى النهائي بعد ركلات ترجيح مثيرة (2-2، 5-4)',
		tags: ['رياضة'],
		paragraphs: [
			'تأهل فريق النجمة إلى نهائي الكأس بعد فوزه على الميناء بركلات الترجيح 5-4، إثر تعادلهما 2-2 في الوقت الأصلي.',
			'ويلتقي النجمة الفائز من مباراة الغد يوم الجمعة المقبل.',
		],
	},
	{
		id: 'library',
		source: 'The Harbour Post',
		hours: 26,
		title: 'A library that lends seeds: old wheat returns to the hills',
		tags: ['culture'],
		paragraphs: [
			'A library in the hills has begun to lend seeds of eleven kinds of wheat that had all but vanished.',
			'Farmers bring back twice what they took after the harvest, said its founder.',
		],
	},
	{
		id: 'calligraphy',
		source: 'أوراق ثقافية',
		hours: 30,
		title: 'معرض للخط العربي يجمع مئة لوحة من القرن التاسع عشر',
		tags: ['ثقافة'],
		paragraphs: [
			'يجمع معرض افتتح أمس مئة لوحة من الخط العربي كتبت في القرن التاسع عشر، يعرض أكثرها أول مرة.',
			'ويستمر المعرض حتى نهاية الشهر المقبل، والدخول إليه مجاني.',
		],
	},
	{
		id: 'bread',
		source: 'صحيفة الساحل',
		hours: 52,
		title: 'المخابز تعود إلى العمل بعد اتفاق على سعر الطحين',
		tags: ['اقتصاد'],
		paragraphs: [
			'عادت المخابز إلى العمل صباح اليوم بعد اتفاق مع وزارة التموين على سعر الطحين يسري ستة أشهر.',
			'وكان الإضراب قد استمر ثلاثة أيام.',
		],
	},
	{
		id: 'bridge',
		source: 'The Harbour Post',
		hours: 75,
		title: 'Old bridge closes for a year of repairs',
		tags: ['city'],
		paragraphs: [
			'The old stone bridge closes on Monday for a year of repairs; buses will go by the ring road.',
			'The city expects the work to cost nine million dinars.',
		],
	},
];

/** The paper as JSON Lines in khabar's own format. */
export const paper = (evening: Date): string =>
	items
		.map(({hours, ...item}) => ({
			...item,
			url: `https://news.example/${item.id}`,
			published: new Date(evening.getTime() - hours * 3_600_000).toISOString(),
		}))
		.map(item => `${JSON.stringify(item)}\n`)
		.join('');
