import {didYouMean} from '../../names-like.ts';
import {beginning, shownValue} from '../../text/beginning.ts';
import {isObject} from '../../text/json-object.ts';
import {type Colour, colourOf} from './colour.ts';
import {type Look, type Palette, roles} from './themes.ts';

/**
 * Reads the colours that a user wrote down: an object whose keys are roles, and whose values are a colour for the letters or
 * `{text, background}`. What is wrong is left out, and `complain` is told its place and why.
 */
export function ownColours(written: unknown, complain: (place: string, why: string) => void): Palette {
	if (written === undefined) return {};
	if (!isObject(written)) {
		complain('colours', 'must be an object, such as {"source": "bright-blue"}');
		return {};
	}
	const found: Partial<Record<string, Look>> = {};
	const colour = (value: unknown, place: string): Colour | undefined => {
		const read = colourOf(value);
		if (!read)
			complain(
				place,
				`must be a colour, not ${shownValue(value)}: "red", "bright-red", a number from 0 to 255, or "#rrggbb"`,
			);
		return read;
	};
	for (const [role, value] of Object.entries(written)) {
		const place = `colours.${beginning(role)}`;
		if (!(roles as readonly string[]).includes(role)) {
			complain(place, `there is no such part; there are ${roles.join(', ')}${didYouMean(role, roles)}`);
			continue;
		}
		if (!isObject(value)) {
			const text = colour(value, place);
			if (text) found[role] = {text};
			continue;
		}
		const look: {text?: Colour; background?: Colour} = {};
		for (const [part, of] of Object.entries(value)) {
			if (part !== 'text' && part !== 'background')
				complain(`${place}.${beginning(part)}`, 'there is no such part; there are text, background');
			else {
				const read = colour(of, `${place}.${part}`);
				if (read) look[part] = read;
			}
		}
		found[role] = look;
	}
	return found as Palette;
}
