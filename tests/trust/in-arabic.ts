/** What the attacks are called in the Arabic guide. */
export const inArabic: Readonly<Record<string, string>> = {
	'hostile text in every field of every format, read and laid out': 'نص خبيث في كل حقل من كل صيغة، مقروءًا ومعروضًا',
	'documents that are larger, deeper or odder than any': 'وثائق أكبر أو أعمق أو أغرب من أي وثيقة',
	'hostile articles through every command': 'مقالات خبيثة في كل أمر',
	'hostile articles in the reader': 'مقالات خبيثة في القارئ',
	'runs that once took minutes': 'سلاسل مكررة استغرقت دقائق ذات يوم',
	'runs of 200,000 characters in every field: work that grows faster than they':
		'سلاسل من 200,000 محرف في كل حقل: عمل ينمو أسرع منها',
	'regular expressions of khabar and of the packages in it': 'التعبيرات النمطية في khabar وفي الحزم التي فيه',
	'kill -9 while articles are added, two processes at a time': '\u200fkill -9 أثناء إضافة المقالات، عمليتين معًا',
	'kill -9 while sources are updated': '\u200fkill -9 أثناء تحديث المصادر',
	'kill -9 while a catalogue and its words are made': '\u200fkill -9 أثناء بناء الفهرس وكلماته',
	'kill -9 while two readers star articles': '\u200fkill -9 أثناء وضع النجوم في قارئين معًا',
	'processes that race while a catalogue is made': 'عمليات تتسابق أثناء بناء الفهرس',
	'pipes, devices, links, odd names, files of others, closed folders':
		'أنابيب وأجهزة وروابط وأسماء غريبة وملفات للغير ومجلدات مغلقة',
	'damaged catalogues, states, places and preferences, a full disk': 'فهارس وحالات ومواضع وتفضيلات تالفة، وقرص ممتلئ',
	'private addresses, rebinding, redirects, bombs, silence': 'عناوين خاصة، وتبديل العنوان، وتحويلات، وقنابل، وصمت',
	'commands on local folders: connections made, programs started': 'أوامر على مجلدات محلية: اتصالات أُجريت وبرامج شُغلت',
	'what is installed: files, scripts, licences': 'ما يُثبَّت: ملفات ونصوص برمجية ورخص',
	'known weaknesses of packages': 'نقاط ضعف معروفة في الحزم',
	'signals, stopping, a lost terminal, work that does not end': 'إشارات، وإيقاف، وطرفية مفقودة، وعمل لا ينتهي',
	'random sessions in all display models: the screen against what Ctrl-L draws':
		'جلسات عشوائية في كل نماذج العرض: الشاشة مقابل ما يرسمه Ctrl-L',
	'SSH lines cut at random': 'خطوط SSH مقطوعة عشوائيًا',
	'a terminal that reads nothing for 10 seconds, while keys go on': 'طرفية لا تقرأ شيئًا 10 ثوانٍ والمفاتيح مستمرة',
	'keys typed ahead, on a line with 300 ms of delay each way': 'مفاتيح مكتوبة سلفًا على خط يتأخر 300 م.ث في كل اتجاه',
	'a megabyte pasted into the list, an article, a prompt': 'ميغابايت ملصق في القائمة وفي مقال وفي حقل إدخال',
	'sizes of the window in 5 seconds': 'أحجام للنافذة في 5 ثوانٍ',
	'Ctrl-Z and fg, with another size of the window': '\u200fCtrl-Z وfg مع حجم آخر للنافذة',
	'tmux detached, and attached to another terminal': '\u200ftmux مفصول ثم موصول بطرفية أخرى',
	'keys of one long session: the heap, open files, and the screen 1,000 times':
		'مفاتيح جلسة طويلة واحدة: الذاكرة والملفات المفتوحة، والشاشة 1,000 مرة',
};
