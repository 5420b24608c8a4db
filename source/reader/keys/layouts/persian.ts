import type {Layout} from './layout.ts';

/** The standard keyboard of Iran, ISIRI 9147. */
export const persian: Layout = {
	plain: [
		'\u200d ۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹ ۰ - =',
		'ض ص ث ق ف غ ع ه خ ح ج چ \\',
		'ش س ی ب ل ا ت ن م ک گ',
		'ظ ط ز ر ذ د پ و . /',
	],
	shift: [
		'÷ ! ٬ ٫ ﷼ ٪ × ، * ) ( \u0640 +',
		'\u0652 \u064c \u064d \u064b \u064f \u0650 \u064e \u0651 ] [ } { |',
		'ؤ ئ ي إ أ آ ة » « : ؛',
		'ك \u0653 ژ \u0670 \u200c \u0654 ء > < ؟',
	],
};

/** The older Persian keyboard of Windows. */
export const persianWindows: Layout = {
	plain: ['÷ 1 2 3 4 5 6 7 8 9 0 - =', 'ض ص ث ق ف غ ع ه خ ح ج چ پ', 'ش س ی ب ل ا ت ن م ک گ', 'ظ ط ز ر ذ د ئ و . /'],
	shift: [
		'× ! @ # $ % ^ & * ) ( _ +',
		'\u064b \u064c \u064d ∅ ، ؛ , ] [ \\ } { |',
		'\u064e \u064f \u0650 \u0651 ۀ آ \u0640 « » : "',
		'ة ي ژ ؤ إ أ ء < > ؟',
	],
};
