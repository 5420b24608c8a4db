import {borrowedForms, joiningTypeRuns, lamAlefs, presentationForms} from './tables/joining-table.ts';
import {codePointProperty} from './tables/runs.ts';

/** Joining_Type (The Unicode Standard, 9.2): non-, dual-, right- and left-joining, join-causing, transparent. */
type JoiningType = 'U' | 'D' | 'R' | 'L' | 'C' | 'T';

const joiningType = codePointProperty(joiningTypeRuns, letter => letter as JoiningType);

const joinsNext = (type: JoiningType) => type === 'D' || type === 'L' || type === 'C';
const joinsPrevious = (type: JoiningType) => type === 'D' || type === 'R' || type === 'C';

/** ZWNJ and ZWJ. */
const joinControls = /[\u200c\u200d]/g;
/** The scripts of India and its neighbours, where they choose between the forms of a consonant: there they are sent. */
const brahmic = /[\u0900-\u0dff\u1000-\u109f\u1700-\u17ff\u1900-\u1cff\ua800-\uabff\u{11000}-\u{11fff}]/u;
/** Every block with cursive letters: Arabic to Syriac, N'Ko, Mandaic, Mongolian, Phags-pa, and those beyond the BMP. */
const cursive = /[\u0600-\u08ff\u1800-\u18af\ua840-\ua87f\u{10ac0}-\u{10fff}\u{1e900}-\u{1e95f}]/u;

// The four shapes in the order of the table.
const joinedToPrevious = 1;
const joinedToNext = 2;

/**
 * Joins the cursive letters of a paragraph (The Unicode Standard, 9.2, rules R1 to R7). Gives for each grapheme the
 * text that stands for it: its base in the presentation form that its neighbours ask for, then its marks. A letter
 * without such a form stays itself and still joins its neighbours; ZWJ and ZWNJ do their work and are gone, so that a
 * grapheme of nothing else becomes the empty string. Lam and alef stay two: see `lamAlef`.
 */
export function join(graphemes: readonly string[]): string[] {
	if (!graphemes.some(text => cursive.test(text))) return graphemes.map(dropControls);
	const shapes = new Uint8Array(graphemes.length);
	const bases: JoiningType[] = [];
	// The last character that is not transparent (R1), and the grapheme whose base it is, or -1 within one.
	let previousType: JoiningType = 'U';
	let previousBase = -1;
	for (const [index, text] of graphemes.entries()) {
		let isBase = true;
		for (const character of text) {
			const type = joiningType(character.codePointAt(0)!);
			if (isBase) bases.push(type);
			if (type !== 'T') {
				if (joinsNext(previousType) && joinsPrevious(type)) {
					if (previousBase >= 0) shapes[previousBase]! |= joinedToNext;
					if (isBase) shapes[index]! |= joinedToPrevious;
				}
				previousType = type;
				previousBase = isBase ? index : -1;
			}
			isBase = false;
		}
	}
	return graphemes.map((text, index) => dropControls(bases[index] === 'U' ? text : inShape(text, shapes[index]!)));
}

/** Nearly no grapheme has any, which a search for a character shows sooner than an expression. */
const hasControls = (text: string) => text.includes('\u200c') || text.includes('\u200d');

const dropControls = (text: string) =>
	hasControls(text) && !brahmic.test(text) ? text.replace(joinControls, '') : text;

function inShape(text: string, shape: number): string {
	const base = String.fromCodePoint(text.codePointAt(0)!);
	const form = formOf(base, shape) ?? composedForm(base, shape);
	return form ? form + text.slice(base.length) : text;
}

function formOf(letter: string, shape: number): string | undefined {
	const codePoint = letter.codePointAt(0)!;
	const form = (borrowedForms[codePoint] ?? presentationForms[codePoint])?.[shape];
	return form ? String.fromCodePoint(form) : undefined;
}

/** The form of a letter that is the same as another with a mark on it (U+06C2), with that mark. */
function composedForm(letter: string, shape: number): string | undefined {
	const [other, ...marks] = letter.normalize('NFD');
	const form = marks.length > 0 ? formOf(other!, shape) : undefined;
	return form && form + marks.join('');
}

const [, , lamInitial, lamMedial] = presentationForms[0x644]!;
/** From a joined lam and the final form of an alef, as a string of the two, to their ligature. */
const ligatures = new Map(
	Object.entries(lamAlefs).flatMap(([alef, [isolated, final]]) => {
		const [, alefFinal] = presentationForms[Number(alef)]!;
		return [
			[String.fromCodePoint(lamInitial, alefFinal), String.fromCodePoint(isolated)],
			[String.fromCodePoint(lamMedial, alefFinal), String.fromCodePoint(final)],
		] as const;
	}),
);

/**
 * The one cell's text for a lam and the alef after it, both as `join` gave them: the ligature, the marks of the lam,
 * those of the alef. Undefined when the two make no ligature.
 */
export function lamAlef(first: string, second: string): string | undefined {
	const ligature = ligatures.get(first.charAt(0) + second.charAt(0));
	return ligature && ligature + first.slice(1) + second.slice(1);
}

/**
 * From a presentation form to its letter and its place in the table: 1 joined to the letter before, 2 to the next. One that
 * several letters look like is taken for the letter that it is the form of.
 */
const unshaped = new Map(
	Object.entries(presentationForms).flatMap(([letter, forms]) =>
		forms.map((form, shape) => [form, {letter: String.fromCodePoint(Number(letter)), shape}] as const),
	),
);
unshaped.delete(0);

/** From a ligature of lam and alef to its alef, its two forms and which of them it is. */
const ligatureParts = new Map(
	Object.entries(lamAlefs).flatMap(([alef, forms]) =>
		forms.map((form, shape) => [form, {alef: String.fromCodePoint(Number(alef)), forms, shape}] as const),
	),
);

/** The letter of a text as `join` gave it, with its marks. A ligature stays one. */
const letterOf = (text: string) => {
	const form = unshaped.get(text.codePointAt(0)!);
	return form ? form.letter + text.slice(1) : text;
};

const shapeOf = (text: string) => {
	const codePoint = text.codePointAt(0)!;
	return (unshaped.get(codePoint) ?? ligatureParts.get(codePoint))?.shape;
};

/**
 * What a terminal that joins all by its neighbours makes of these texts: letters, presentation forms and ligatures (which
 * join to what is before them) in the form that their place asks for.
 */
export function rejoin(texts: readonly string[]): string[] {
	const ligatures = texts.map(text => ligatureParts.get(text.codePointAt(0)!));
	const joined = join(texts.map((text, i) => (ligatures[i] ? ligatures[i].alef + text.slice(1) : letterOf(text))));
	return joined.map((text, i) => {
		const ligature = ligatures[i];
		return ligature ? String.fromCodePoint(ligature.forms[shapeOf(text)! & joinedToPrevious]!) + text.slice(1) : text;
	});
}

const zwnj = '\u200c';
export const zwj = '\u200d';

/**
 * The inverse of `rejoin`: letters of which it makes these texts, with join controls behind the cells that their
 * neighbours would have joined otherwise. Nothing stands before the first cell, so its form is not made to join there.
 */
export function unjoin(texts: readonly string[]): string[] {
	const letters = texts.map(letterOf);
	const natural = rejoin(letters);
	const joins = (text: string | undefined, side: number) => {
		const shape = text === undefined ? undefined : shapeOf(text);
		return shape === undefined ? undefined : (shape & side) > 0;
	};
	return letters.map((letter, i) => {
		const left = joins(texts[i], joinedToNext);
		const right = joins(texts[i + 1], joinedToPrevious);
		if (left === joins(natural[i], joinedToNext) && right === joins(natural[i + 1], joinedToPrevious)) return letter;
		const [leftControl, rightControl] = [left ?? right, right ?? left].map(wants => (wants ? zwj : zwnj));
		return letter + leftControl + (rightControl === leftControl ? '' : rightControl);
	});
}
