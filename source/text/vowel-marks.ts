/**
 * The marks that a text of today is written without: the vowels of Arabic (harakat), its doubling and its sukun, and the points of
 * Hebrew, with the signs of recitation that stand beside them in the Quran and the Bible. Marks that make another letter stay, such
 * as the hamza and the madda (U+0653–0655), and so do those that stand for words (U+0610–0615).
 */
const vowelMarks =
	/[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0616-\u061a\u064b-\u0652\u0656\u0657\u0659-\u065b\u065d\u065e\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d4-\u08e1\u08e3-\u08e9\u08f0-\u08fe]/g;

/** The text of a cell as it is shown without vowel marks. A cell of nothing else stays as it is: something has to stand there. */
export const withoutVowelMarks = (text: string): string => text.replace(vowelMarks, '') || text;
