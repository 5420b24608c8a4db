/** Who somebody is: a name, an address for mail, or both; empty where it is not said. */
interface Person {
	readonly name: string;
	readonly mail: string;
}

/** An address of the web or for mail says nothing to a reader where a name should stand. */
export const isAddress = (text: string): boolean => /^(?:https?:\/\/|www\.)\S*$|^\S[^\s@]*@\S+$/i.test(text);

/** Addresses to which nobody can write. */
export const noReply = /^(?:no|do-?not)[-_.]?reply@/i;

const opening = '<([';
const closing = '>)]';

/** Without the brackets around all of a text. */
function unwrapped(text: string): string {
	const at = opening.indexOf(text[0] ?? ' ');
	return at >= 0 && text.endsWith(closing[at]!) ? text.slice(1, -1).trim() : text;
}

const mailIn = (word: string): string => {
	const address = unwrapped(word).replace(/^mailto:/i, '');
	return /^[^\s@]+@[^\s@]+$/.test(address) ? address : '';
};

/** What stands before a name to say that it is the author's: a word with a colon, or one that begins no name. */
const byWords =
	/^(?:(?:by|author|written by|von|par|por|автор|מאת|بقلم|كتب|كتبت|كتبه|إعداد|اعداد|تحرير|الكاتب|نویسنده|تحریر)\s*[:：]\s*|(?:by|written by|מאת|بقلم)\s+)(?=\S)/iu;

/** What is said of one person: `mail@example.org (Name)` in RSS, `Name <mail@example.org>` in mail, or a name alone. */
export function personOf(said: string): Person {
	const text = said.replace(byWords, '');
	const words = text.replace(/(?<=\S)[<([]/g, ' $&').split(/\s+/);
	const mails = words.map(mailIn);
	const named = words.filter((_, i) => mails[i] === '');
	const mail = mails.find(Boolean) ?? '';
	return {name: mail === '' ? text : unwrapped(named.join(' ')), mail};
}
