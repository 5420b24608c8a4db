/**
 * The one file that knows the package that detects encodings. It takes a tenth of a second to load, and is loaded for the
 * first document that is not UTF-8 and not in an encoding that it declares (see source/build/build.ts).
 */
import {detectAll} from 'jschardet';

/** The encodings that news was written in before UTF-8, in the package's names. */
const encodings = [
	'windows-1250',
	'windows-1251',
	'windows-1252',
	'windows-1253',
	'windows-1254',
	'windows-1255',
	'windows-1256',
	'windows-1257',
	'windows-1258',
	'iso-8859-2',
	'iso-8859-5',
	'iso-8859-6',
	'iso-8859-7',
	'iso-8859-8',
	'koi8-r',
	'koi8-u',
	'cp866',
	'tis-620',
	'shift_jis_2004',
	'cp932',
	'euc-jis-2004',
	'euc-kr',
	'cp949',
	'gb18030',
	'big5hkscs',
];

/** Names that the package has and the Encoding Standard, which TextDecoder follows, has not. */
const labels: Readonly<Record<string, string>> = {
	shift_jis_2004: 'shift_jis',
	cp932: 'shift_jis',
	'euc-jis-2004': 'euc-jp',
	cp949: 'euc-kr',
	big5hkscs: 'big5',
};

/**
 * A short text fits several encodings almost equally well. Of those, these are likelier than the package assumes: khabar's
 * readers read Arabic, most of western Europe wrote in Windows-1252, and Turkish, in Windows-1254, differs from Icelandic in
 * Windows-1252 by six letters only.
 */
const prior: Readonly<Record<string, number>> = {'windows-1256': 1.5, 'windows-1252': 1.2, 'windows-1254': 1.4};

/** The encodings that bytes beyond ASCII may be in, in names of the Encoding Standard, the likeliest first. */
export function detectCharsets(bytes: Uint8Array): string[] {
	const found = detectAll(bytes, {detectEncodings: encodings, minimumThreshold: 0}).flatMap(
		({encoding, confidence}) => {
			if (encoding === null) return [];
			const name = encoding.toLowerCase();
			const label = labels[name] ?? name;
			return [{label, likelihood: confidence * (prior[label] ?? 1)}];
		},
	);
	return found.sort((one, other) => other.likelihood - one.likelihood).map(({label}) => label);
}
