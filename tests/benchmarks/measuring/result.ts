interface Measured {
	readonly what: string;
	readonly khabar: number;
	readonly unit: 'bytes' | 'ms' | 'MB';
	/** The most that khabar's figure may be of the other's; where there is no other, the most that it may be, in its unit. */
	readonly target: number;
	/** What is to be known of this run, such as a difference between the two screens. */
	readonly note?: string | undefined;
}

interface Compared extends Measured {
	readonly other: number;
	/** The program that the other figure is of. */
	readonly against: string;
}

interface Alone extends Measured {
	readonly other?: never;
	readonly against?: never;
}

/** A row of the table: khabar's figure, and as a rule that of another program. */
export type Result = Compared | Alone;

const digits = {bytes: 0, ms: 1, MB: 1};

const amount = (value: number, unit: Result['unit']) => `${value.toFixed(digits[unit])} ${unit}`;

/** The results as a table in Markdown, the notes under it. */
export function table(results: readonly Result[]): string {
	const rows = results.map(({what, khabar, other, unit, against, target}) => {
		const measured = other === undefined ? khabar : khabar / other;
		const verdict = measured <= target ? 'met' : 'missed';
		const compared =
			other === undefined
				? ['', '', `≤ ${target} ${unit}`]
				: [`${amount(other, unit)} (${against})`, measured.toFixed(2), `≤ ${target}`];
		return `| ${[what, amount(khabar, unit), ...compared, verdict].join(' | ')} |`;
	});
	const notes = results.flatMap(({what, note}) => (note ? [`\n${what}: ${note}`] : []));
	return ['| what | khabar | the other | ratio | target | |', '|---|--:|--:|--:|--:|---|', ...rows, ...notes].join(
		'\n',
	);
}

/** The value below which so much of the sample lies; 0.5 gives the median. */
export function quantile(values: readonly number[], part: number): number {
	const sorted = values.toSorted((one, other) => one - other);
	const place = (sorted.length - 1) * part;
	const below = sorted[Math.floor(place)]!;
	return below + (sorted[Math.ceil(place)]! - below) * (place % 1);
}

export const median = (values: readonly number[]) => quantile(values, 0.5);
