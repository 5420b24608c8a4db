import type {Answers} from '../../terminal/identify/answers.ts';
import type {Identity} from '../../terminal/identify/identity.ts';
import type {ModelName} from '../../terminal/models/display-model.ts';
import type {Local} from '../local.ts';

export const doctorMessages = (local: Local) => ({
	/** What each display model does to a row, by its name. */
	displays: {
		plain: 'as it is sent',
		unmarked: 'as it is sent, without vowel marks',
		words: 'each right-to-left word turned round',
		ltr: 'ordered by the terminal, from the left',
		detected: 'ordered by the terminal, from where the row begins',
		detectedBoxes: 'the same, but from the left where it has lines (│)',
		boxes: 'ordered and joined by the terminal, lines (│) left alone',
	} satisfies Record<ModelName, string>,
	/** Shown in the status row when the user has chosen another model; undefined when khabar goes by the terminal again. */
	display: (model: string | undefined) => `Rows: ${model ?? 'as this terminal needs them'}`,
	doctor: {
		answers: {
			name: 'Name (XTVERSION)',
			secondary: 'Attributes (DA2)',
			primary: 'Attributes (DA1)',
			bidiMode: 'Bidi (mode 8)',
			synchronised: 'Synchronised output (mode 2026)',
			graphemeMode: 'Graphemes (mode 2027)',
			columnMargins: 'Left and right margins (mode 69)',
			background: 'Background (OSC 11)',
			keyboard: 'Keyboard (kitty protocol)',
		} satisfies Record<keyof Answers, string>,
		noAnswer: 'no answer',
		environment: 'Environment',
		terminal: 'Terminal',
		unknown: 'not known',
		by: {
			answer: 'by its answers',
			multiplexer: 'by what the multiplexer says',
			environment: 'by the environment',
			memory: 'as the last time',
			nothing: 'nothing says which',
		} satisfies Record<Identity['by'], string>,
		display: 'Shows a row',
		chosen: 'your choice',
		current: 'now',
		clipboard: 'Copying (OSC 52)',
		/** Whether the terminal takes copied text; `unknown`, where nobody knows. */
		takes: {
			always: 'taken',
			whenAllowed: 'taken when its settings allow it',
			never: 'not taken',
			unknown: 'not known',
		},
		/** The most that it takes, in bytes. */
		most: (bytes: number) => local.plural(bytes, {one: 'at most # byte', other: 'at most # bytes'}),
		/** What the test of copying says: before the user pastes, and by what was pasted. */
		pasteHere: 'A short text was sent to the clipboard. Paste it here to see whether it arrived, or press Enter:',
		pasted: {
			same: 'Copying works here.',
			other: 'Something else was pasted: the copy did not arrive.',
			nothing: 'Nothing was pasted: whether copying works is not known.',
		},
		question: (models: number) =>
			`Which block of three reads right? 1–${local.number(models)}; 0: go by the terminal; c: test copying; Enter: leave it`,
		/** Says that a display model, as `displays` has it, is kept for the terminal of a name. */
		kept: (display: string, terminal: string) => `Kept for ${terminal}: ${display}.`,
		left: 'Left as it is.',
		forgotten: 'khabar goes by the terminal.',
	},
});

export type DoctorMessages = ReturnType<typeof doctorMessages>;
