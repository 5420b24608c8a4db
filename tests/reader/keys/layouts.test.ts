import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {keymap} from '../../../source/reader/keys/key-table.ts';
import {type LayoutName, layoutFor, positionOf, writtenOn} from '../../../source/reader/keys/layouts/layouts.ts';
import {bindingAt} from '../../../source/reader/keys/press.ts';
import {modeOf} from '../../../source/reader/state/mode.ts';
import type {ReaderState} from '../../../source/reader/state/state.ts';
import {act, press, start, write} from '../../support/reader-states.ts';

/** What each keyboard writes on some keys of the US keyboard, as it is printed on the keys: written by hand, key by key. */
const printed: Readonly<Partial<Record<LayoutName, string>>> = {
	arabic:
		'j ت k ن q ض / ظ ? ؟ h ا l م g ل G لأ b لا B لآ n ى N آ m ة s س u ع x ء y غ z ئ o خ i ه p ح d ي f ب e ث r ق a ش t ف c ؤ v ر D ] F [ V { C } L / { < } > [ ج ] د . ز , و ; ك',
	persian:
		'j ت k ن q ض / / ? ؟ h ا l م g ل G أ b ذ n د m پ s س u ع x ط y غ z ظ o خ i ه d ی D ي f ب v ر S ئ F إ H آ J ة K » L « [ ج ] چ . . , و C ژ ; ک',
	hebrew:
		"q / w ' e ק r ר t א y ט u ו i ן o ם p פ a ש s ד d ג f כ g ע h י j ח k ל l ך z ז x ס c ב v ה b נ n מ m צ , ת . ץ / . ' , ; ף [ ] ] [ { } } { < > > < ( ) G G",
	russian:
		"q й j о k л l д h р g п G П / . ? , . ю , б [ х ] ъ { Х } Ъ ; ж : Ж ' э s ы u г n т N Т m ь i ш o щ & ? $ ; ^ :",
	greek: "q ; j ξ k κ l λ h η g γ G Γ w ς s σ u θ n ν N Ν m μ i ι o ο p π / / ' ' . . , , Q : ; ΄ e ε a ά",
};

describe('keys of other keyboards', () => {
	for (const [layout, pairs] of Object.entries(printed))
		test(`go by their place: ${layout}`, () => {
			const words = pairs.split(' ');
			for (let at = 0; at < words.length; at += 2)
				assert.deepEqual(
					positionOf(words[at + 1]!, layout as LayoutName, []),
					{key: words[at], layout},
					`${layout}: ${words[at + 1]} is ${words[at]}`,
				);
		});

	for (const layout of [
		'arabic',
		'arabicX11',
		'arabicMac',
		'persian',
		'persianWindows',
		'hebrew',
		'russian',
		'greek',
	] as const)
		test(`do through the whole table what the keys of the US keyboard do: ${layout}`, () => {
			const list = start();
			const views: readonly ReaderState[] = [
				list,
				press(list, 'return'),
				press(list, 'return', 'tab'),
				press(list, 'return', 'Y'),
				press(list, 'return', 'y'),
				press(list, 'tab'),
				press(list, 'B'),
				press(list, 'F'),
				press(list, '?'),
			];
			let count = 0;
			for (const view of views)
				for (const {modes, keys} of keymap)
					for (const key of keys.flatMap(one => one.split(' ')).filter(one => [...one].length === 1)) {
						if (!modes.includes(modeOf(view))) continue;
						const written = writtenOn(layout, key) ?? key;
						// A key that writes nothing at all cannot be pressed, and one that writes what another does is not told from it.
						if (positionOf(written, layout, [])?.key !== key) continue;
						const usual = bindingAt(view, {key});
						const own = bindingAt({...view, layout}, {key: written});
						if (usual.binding) assert.equal(own.binding, usual.binding, `${modeOf(view)}: ${written} for ${key}`);
						count++;
					}
			assert.ok(count > 150, `${count} keys`);
		});

	test('a sign of ASCII is taken by the keyboard of the last letter, whatever it was typed for', () => {
		// ] and [ go to the neighbours of an article; on the Arabic keyboard they are Shift-D and Shift-F.
		const reading = press(start(), 'return');
		assert.equal(press(reading, ']').article!.entry.key, 'tall');
		const afterArabic = press(reading, 'ت', ']');
		assert.deepEqual(
			[afterArabic.layout, afterArabic.article!.entry.key, afterArabic.display.isNamed],
			['arabic', 'short', true],
		);
		assert.equal(press(afterArabic, 'j', ']').article!.entry.key, 'tall');
		const written = press(start(), '/', 'ن', 'ص', 'escape');
		assert.equal(written.layout, 'arabic');
		// ; is no key of its own; on the Greek keyboard it is q, and on the Hebrew one ' is w.
		assert.equal(press(start(), 'ξ', ';').done, true);
		assert.equal(press(start(), ';').done, false);
		assert.equal(press(start(), 'ח', '/').done, true);
	});

	test('Latin capitals of the Hebrew keyboard leave it on, small letters do not', () => {
		assert.equal(press(start(), 'ח', 'G').layout, 'hebrew');
		assert.equal(press(start(), 'ח', 'j').layout, 'us');
	});

	test('a sign whose place means nothing here is taken for itself', () => {
		// On the Russian keyboard ? is Shift-7.
		assert.equal(modeOf(press(start(), 'о', '?')), 'help');
	});

	test('digits of all scripts count', () => {
		assert.equal(press(start(), '٢', 'ت').list.selected, 2);
		assert.equal(press(start(), '۲', 'ت').list.selected, 2);
	});

	test('a vowel mark that came together with the letter before it is a key of its own', () => {
		const before = press(start(), 'ت');
		// Shift-A marks all as read; here it is kasra, on the letter of j.
		const after = act(before, {type: 'key', key: 'ت\u0650', text: 'ت\u0650'});
		assert.equal(after.list.selected, 2);
		assert.ok(after.states.size >= 2);
	});

	test('letters of several keyboards are those of the locale first', () => {
		assert.deepEqual(
			['ar_EG.UTF-8', 'fa_IR', 'he_IL', 'ru_RU', 'el_GR', 'en_US', undefined].map(locale => layoutFor(locale, 'win32')),
			['arabic', 'persian', 'hebrew', 'russian', 'greek', 'us', 'us'],
		);
		assert.equal(layoutFor('ar', 'darwin'), 'arabicMac');
		// ظ is / on the Arabic keyboard and z on the Persian one.
		assert.deepEqual(positionOf('ظ', 'us', []), {key: '/', layout: 'arabic'});
		assert.deepEqual(positionOf('ظ', 'us', ['persian']), {key: 'z', layout: 'persian'});
	});

	test('what is written stays text, and a place that the terminal tells goes before all tables', () => {
		const writing = write(press(start(), '/'), 'تنض');
		assert.equal(writing.prompt!.text, 'تنض');
		const told = (state: ReaderState, key: string, base: string) => act(state, {type: 'key', key, text: key, base});
		assert.equal(told(start(), 'ϙ', 'j').list.selected, 1);
		// A Latin keyboard of another order keeps its letters.
		assert.equal(told(start(), 'q', 'a').done, true);
		assert.equal(told(writing, 'ت', 'j').prompt!.text, 'تنضت');
	});
});
