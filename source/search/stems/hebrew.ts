/** Hebrew words whose first letter looks like a particle but is not one, without endings and without final letters. */
const own: ReadonlySet<string> = new Set(
	`
	בחיר ביטחונ בטחונ בריא ביקור ביקורת בנימינ ביתנ בינלאומי בידנ ברית בריטי בריטניה ברזיל ברוכ בולגרי בורסה בורס בנק בנקאי בעי בקש ביצוע ביצע
	בחר בחור בחורי בוקר בשר לבנונ לבנוני לוחמ לוח לילה ליל לימוד לומד לשונ לקוח לבנ ליכוד לונדונ לוב לובי לפיד לחצ לחימ לאומ לאומי ליברמנ
	הסכמ הסכמי החלט הודע הפגנ הצע התקפ היסטורי הוצא הורה הורי הר הרוג הריס הריגה היו היה הונ הוד הולנד הונגריה המונ הנח הנהל הסדר העבר הפסק
	הצבע הצהר הצלח השקע השפע התנגד התפטר הגנ ועד ועיד ויכוח ותיק ורוד ושינגטונ
	מלחמ ממשל משטר מדינ מנהל מחיר מפלג מערכ מועמד מועצ מספר מקומ משפט משפח מיליונ מיליארד מחקר מחבל מטוס מצרי מצרימ מרכז מזרח מערב
	שלומ שלטונ שנ שר שרי שרימ שירות שבוע שביעי שכונ שגריר שוטר שיחה שיח שופט שומר שומרונ שינוי שיפוצ שליט שלישי שלג שמאל שמיר שרונ
	כלכל כנסת כסף כתב כוח כותב כביש כדור כדורגל כיתה כריש כרמל כלב כניס כללי כנופי כהנ
	`
		.trim()
		.split(/\s+/),
);

/** The particles, and how many letters must be left when each is taken off. */
const particles: ReadonlyMap<string, number> = new Map([
	['ו', 3],
	['ה', 3],
	['ב', 3],
	['ל', 3],
	['מ', 4],
	['ש', 4],
	['כ', 4],
]);

function withoutHebrewEnding(word: string): string {
	const ending = ['ימ', 'ות', 'ה', 'ת'].find(ending => word.endsWith(ending) && word.length >= ending.length + 3);
	return ending ? word.slice(0, -ending.length) : word;
}

/** Stems a folded Hebrew word: takes off all particles written onto it, and the endings of gender and number. */
export function hebrewStem(folded: string): string {
	let word = folded;
	for (;;) {
		const bare = withoutHebrewEnding(word);
		const left = particles.get(word[0] as string);
		if (left === undefined || word.length <= left || own.has(word) || own.has(bare)) return bare;
		word = word.slice(1);
	}
}
