import {judgeAll} from './expressions/judge-all.ts';
import {killedWhileAdding} from './faults/killed.ts';
import {killedWhileIndexing} from './faults/killed-index.ts';
import {killedWhileReading} from './faults/killed-reading.ts';
import {inReader, throughCommands} from './hostile/attacks.ts';
import {enormousInThread, roomsInThreads} from './hostile/rooms-in-threads.ts';
import {longLife} from './line/long-life.ts';
import {cutLines, largePastes, manySizes, stoppedLine, typedAhead} from './line/over-ssh.ts';
import {attachedElsewhere, stoppedAndContinued} from './line/places.ts';
import {screensAsRedrawn} from './line/redraw.ts';
import {noConnections} from './network/no-connection.ts';
import type {Outcome} from './outcome.ts';
import {knownWeaknesses, whatIsInstalled} from './package/package.ts';
import {knownRuns, longRuns} from './runs/runs.ts';
import {testsIn} from './test-files.ts';

export interface Attack {
	readonly name: string;
	/** What it does, as the guide calls it. */
	readonly does: string;
	readonly inArabic: string;
	/** Whether it runs beside the others, which come one after another: together they need about as long as those. */
	readonly isBeside?: true;
	/** How long it may take, if that is not what is asked for. */
	readonly minutes?: number;
	readonly run: (seed: number) => Promise<Outcome>;
}

interface Asked {
	/** How many hostile articles are tried, and of all else that is random as many more or fewer. */
	readonly cases: number;
	/** How long each attack may take, on a machine that does nothing else. */
	readonly minutes: number;
	/** Whether all regular expressions are judged, also those that are known. */
	readonly again: boolean;
}

/** With so many hostile articles, all attacks take a quarter of an hour on a machine with two processors. */
export const usualCases = 20_000;

/** The same test in two processes, each with a half of the kills. */
async function killedWhileUpdating(seed: number, kills: number, minutes: number): Promise<Outcome> {
	const each = Math.ceil(kills / 2);
	const outcomes = await Promise.all(
		[seed, seed + 1].map(seed =>
			testsIn(['tests/commands/sources/killed.test.ts'], minutes, {KHABAR_KILLS: String(each), SEED: String(seed)}),
		),
	);
	return {cases: 2 * each, won: outcomes.flatMap(({won}) => won)};
}

export function attacksOf({cases, minutes, again}: Asked): readonly Attack[] {
	/** So many as are tried for the usual number of hostile articles, for as many as are asked for. */
	const share = (count: number): number => Math.max(1, Math.round((count * cases) / usualCases));
	const killsOf = (count: number): number => Math.min(count, share(count));
	return [
		{
			name: 'rooms',
			does: 'hostile text in every field of every format, read and laid out',
			inArabic: 'نص خبيث في كل حقل من كل صيغة، مقروءًا ومعروضًا',
			run: seed => roomsInThreads(seed, cases),
		},
		{
			name: 'enormous',
			does: 'documents that are larger, deeper or odder than any',
			inArabic: 'وثائق أكبر أو أعمق أو أغرب من أي وثيقة',
			run: () => enormousInThread(),
		},
		{
			name: 'commands',
			does: 'hostile articles through every command',
			inArabic: 'مقالات خبيثة في كل أمر',
			run: seed => throughCommands(seed, share(300)),
		},
		{
			name: 'reader',
			does: 'hostile articles in the reader',
			inArabic: 'مقالات خبيثة في القارئ',
			run: seed => inReader(seed, share(60)),
		},
		{
			name: 'known-runs',
			does: 'runs that once took minutes',
			inArabic: 'سلاسل مكررة استغرقت دقائق ذات يوم',
			run: () => knownRuns(200_000),
		},
		{
			name: 'runs',
			does: 'runs of 200,000 characters in every field: work that grows faster than they',
			inArabic: 'سلاسل من 200,000 محرف في كل حقل: عمل ينمو أسرع منها',
			run: seed => longRuns(seed, share(100), 200_000),
		},
		{
			name: 'expressions',
			does: 'regular expressions of khabar and of the packages in it',
			inArabic: 'التعبيرات النمطية في khabar وفي الحزم التي فيه',
			run: () => judgeAll(again),
		},
		// A thousand kills in all.
		{
			name: 'kill-add',
			does: 'kill -9 while articles are added, two processes at a time',
			inArabic: '\u200fkill -9 أثناء إضافة المقالات، عمليتين معًا',
			run: seed => killedWhileAdding(seed, killsOf(650)),
		},
		{
			name: 'kill-update',
			does: 'kill -9 while sources are updated',
			inArabic: '\u200fkill -9 أثناء تحديث المصادر',
			run: seed => killedWhileUpdating(seed, killsOf(50), minutes),
		},
		{
			name: 'kill-index',
			does: 'kill -9 while a catalogue and its words are made',
			inArabic: '\u200fkill -9 أثناء بناء الفهرس وكلماته',
			run: seed => killedWhileIndexing(seed, killsOf(200)),
		},
		{
			name: 'kill-read',
			isBeside: true,
			does: 'kill -9 while two readers star articles',
			inArabic: '\u200fkill -9 أثناء وضع النجوم في قارئين معًا',
			run: seed => killedWhileReading(seed, killsOf(100)),
		},
		{
			name: 'processes',
			does: 'processes that race while a catalogue is made',
			inArabic: 'عمليات تتسابق أثناء بناء الفهرس',
			run: () =>
				testsIn(
					['tests/library/catalogue/catalogue-processes.test.ts', 'tests/library/catalogue/two-readers.test.ts'],
					minutes,
				),
		},
		{
			name: 'files',
			does: 'pipes, devices, links, odd names, files of others, closed folders',
			inArabic: 'أنابيب وأجهزة وروابط وأسماء غريبة وملفات للغير ومجلدات مغلقة',
			run: () =>
				testsIn(
					[
						'tests/library/files/*.test.ts',
						'tests/library/closed-folders.test.ts',
						'tests/package/compile-cache.test.ts',
					],
					minutes,
				),
		},
		{
			name: 'damage',
			does: 'damaged catalogues, states, places and preferences, a full disk',
			inArabic: 'فهارس وحالات ومواضع وتفضيلات تالفة، وقرص ممتلئ',
			run: () =>
				testsIn(
					[
						'tests/library/catalogue/catalogue-damage.test.ts',
						'tests/library/storage/*.test.ts',
						'tests/settings*.test.ts',
						'tests/settings/*.test.ts',
					],
					minutes,
				),
		},
		{
			name: 'network',
			does: 'private addresses, rebinding, redirects, bombs, silence',
			inArabic: 'عناوين خاصة، وتبديل العنوان، وتحويلات، وقنابل، وصمت',
			run: () => testsIn(['tests/network/*.test.ts'], minutes),
		},
		{
			name: 'silent',
			does: 'commands on local folders: connections made, programs started',
			inArabic: 'أوامر على مجلدات محلية: اتصالات أُجريت وبرامج شُغلت',
			run: () => noConnections(),
		},
		{
			name: 'package',
			does: 'what is installed: files, scripts, licences',
			inArabic: 'ما يُثبَّت: ملفات ونصوص برمجية ورخص',
			run: () => whatIsInstalled(),
		},
		{
			name: 'audit',
			does: 'known weaknesses of packages',
			inArabic: 'نقاط ضعف معروفة في الحزم',
			run: () => knownWeaknesses(),
		},
		{
			name: 'terminal',
			does: 'signals, stopping, a lost terminal, work that does not end',
			inArabic: 'إشارات، وإيقاف، وطرفية مفقودة، وعمل لا ينتهي',
			run: () => testsIn(['tests/terminal/session/*.test.ts'], minutes),
		},
		{
			name: 'redraw',
			isBeside: true,
			does: 'random sessions in all display models: the screen against what Ctrl-L draws',
			inArabic: 'جلسات عشوائية في كل نماذج العرض: الشاشة مقابل ما يرسمه Ctrl-L',
			run: seed => screensAsRedrawn(seed, 60),
		},
		{
			name: 'line-cut',
			isBeside: true,
			does: 'SSH lines cut at random',
			inArabic: 'خطوط SSH مقطوعة عشوائيًا',
			run: seed => cutLines(seed, 10),
		},
		{
			name: 'line-stopped',
			isBeside: true,
			does: 'a terminal that reads nothing for 10 seconds, while keys go on',
			inArabic: 'طرفية لا تقرأ شيئًا 10 ثوانٍ والمفاتيح مستمرة',
			run: () => stoppedLine(10, 1000),
		},
		{
			name: 'line-slow',
			isBeside: true,
			does: 'keys typed ahead, on a line with 300 ms of delay each way',
			inArabic: 'مفاتيح مكتوبة سلفًا على خط يتأخر 300 م.ث في كل اتجاه',
			run: () => typedAhead(300, 500),
		},
		{
			name: 'line-paste',
			isBeside: true,
			does: 'a megabyte pasted into the list, an article, a prompt',
			inArabic: 'ميغابايت ملصق في القائمة وفي مقال وفي حقل إدخال',
			run: () => largePastes(1e6),
		},
		{
			name: 'line-sizes',
			isBeside: true,
			does: 'sizes of the window in 5 seconds',
			inArabic: 'أحجام للنافذة في 5 ثوانٍ',
			run: seed => manySizes(seed, 1000, 5),
		},
		{
			name: 'line-stop',
			isBeside: true,
			does: 'Ctrl-Z and fg, with another size of the window',
			inArabic: '\u200fCtrl-Z وfg مع حجم آخر للنافذة',
			run: () => stoppedAndContinued(20),
		},
		{
			name: 'line-tmux',
			isBeside: true,
			does: 'tmux detached, and attached to another terminal',
			inArabic: '\u200ftmux مفصول ثم موصول بطرفية أخرى',
			run: () => attachedElsewhere(12),
		},
		{
			name: 'life',
			isBeside: true,
			does: 'keys of one long session: the heap, open files, and the screen every 200 keys',
			inArabic: 'مفاتيح جلسة طويلة واحدة: الذاكرة والملفات المفتوحة، والشاشة كل 200 مفتاح',
			// A key takes some 4 ms of khabar's processor time.
			minutes: 15,
			run: seed => longLife(seed, share(200_000), share(1000)),
		},
	];
}
