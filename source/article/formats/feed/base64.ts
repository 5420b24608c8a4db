const alphabet = /^[A-Za-z\d+/\s]*={0,2}$/;
/** Characters that no text has. */
const control = /[\0-\x08\x0e-\x1f]/;

/** The text that Base64 stands for, without blanks at its ends; undefined when it is no Base64, or not of a text in UTF-8. */
export function textOfBase64(base64: string): string | undefined {
	if (!alphabet.test(base64)) return undefined;
	try {
		const text = new TextDecoder('utf-8', {fatal: true}).decode(Buffer.from(base64, 'base64'));
		return control.test(text) ? undefined : text.trim();
	} catch {
		return undefined;
	}
}
