import {faultsIn} from '../faults.ts';
import type {Local} from '../local.ts';
import {commandsMessages} from './commands.ts';
import {doctorMessages} from './doctor.ts';
import {keysMessages} from './keys.ts';
import {noticesMessages} from './notices.ts';
import {readerMessages} from './reader.ts';
import {reportsMessages} from './reports.ts';
import {usage} from './usage.ts';
import {welcome} from './welcome.ts';

/** English, the language that says which messages there are. */
export const english = (local: Local) => ({
	/** The code of the language (ISO 639-1). */
	language: 'en' as string,
	...readerMessages(local),
	...noticesMessages(local),
	...keysMessages,
	...doctorMessages(local),
	...commandsMessages(local),
	reports: reportsMessages(local),
	welcome,
	/** What went wrong, as other rooms say it, in this language. */
	fault: (text: string) => text,
	/** What is wrong with a command line, as the package that reads it says it. */
	usage: faultsIn(usage, local, 'ltr'),
});
