import {type Colour, colourOf} from './colour.ts';
import {type Look, type Palette, roles} from './themes.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const colours = 'a colour is a name such as "red" or "bright-red", a number from 0 to 255, or "#rrggbb"';

/**
 * Reads the colours that a user wrote down: an object whose keys are roles, and whose values are a colour for the letters or
 * `{text, background}`. What is wrong is left out, and `complain` is told its place and why.
 */
export function ownColours(written: unknown, complain: (place: string, why: string) => void): Palette {
	if (written === undefined) return {};
	if (!isObject(written)) {
		complain('colours', `an object is expected, such as {"source": "bright-blue"}`);
		return {};
	}
	const found: Partial<Record<string, Look>> = {};
	const colour = (value: unknown, place: string): Colour | undefined => {
		const read = colourOf(value);
		if (!read) complain(place, `${JSON.stringify(value)} is no colour: ${colours}`);
		return read;
	};
	for (const [role, value] of Object.entries(written)) {
		const place = `colours.${role}`;
		if (!(roles as readonly string[]).includes(role)) {
			complain(place, `there is nothing of this name; there are ${roles.join(', ')}`);
			continue;
		}
		if (!isObject(value)) {
			const text = colour(value, place);
			if (text) found[role] = {text};
			continue;
		}
		const look: {text?: Colour; background?: Colour} = {};
		for (const [part, of] of Object.entries(value)) {
			if (part !== 'text' && part !== 'background') complain(`${place}.${part}`, 'there are only text and background');
			else {
				const read = colour(of, `${place}.${part}`);
				if (read) look[part] = read;
			}
		}
		found[role] = look;
	}
	return found as Palette;
}
