import type {Layout} from './layout.ts';

/**
 * Arabic 101, which PCs have in most Arab countries. With Shift many keys write vowel marks, and some write signs of ASCII: `]`
 * on D, `[` on F, `{` on V, `}` on C, `/` on L, `~` on Z. Parentheses and angle brackets are mirrored.
 */
export const arabic: Layout = {
	plain: ['ذ 1 2 3 4 5 6 7 8 9 0 - =', 'ض ص ث ق ف غ ع ه خ ح ج د \\', 'ش س ي ب ل ا ت ن م ك ط', 'ئ ء ؤ ر لا ى ة و ز ظ'],
	shift: [
		'\u0651 ! @ # $ % ^ & * ) ( _ +',
		'\u064e \u064b \u064f \u064c لإ إ ‘ ÷ × ؛ < > |',
		'\u0650 \u064d ] [ لأ أ \u0640 ، / : "',
		'~ \u0652 } { لآ آ ’ , . ؟',
	],
};

/** Arabic 101 as X11 has it, where it writes other signs with Shift on three keys. */
export const arabicX11: Layout = {
	plain: arabic.plain,
	shift: [
		arabic.shift[0]!,
		'\u064e \u064b \u064f \u064c لإ إ ` ÷ × ؛ < > …',
		arabic.shift[2]!,
		"~ \u0652 } { لآ آ ' , . ؟",
	],
};

/** The Arabic keyboard of macOS. */
export const arabicMac: Layout = {
	plain: [
		'\u0640 1 2 3 4 5 6 7 8 9 0 - =',
		'ض ص ث ق ف غ ع ه خ ح ج ة \\',
		'ش س ي ب ل ا ت ن م ك ؛',
		'ظ ط ذ د ز ر و ، . /',
	],
	shift: [
		'∅ ! @ # $ % ^ & * ) ( _ +',
		'\u064e \u064b \u0650 \u064d \u064f \u064c \u0652 \u0651 ] [ } { |',
		'» « ى \u0670 ∅ آ \u0671 ∅ ∅ : "',
		'∅ ∅ ئ ء أ إ ؤ > < ؟',
	],
};
