import type {Local} from '../local.ts';
import {doctorMessages} from './doctor.ts';
import {keysMessages} from './keys.ts';
import {noticesMessages} from './notices.ts';
import {readerMessages} from './reader.ts';

/** English, the language that says which messages there are. */
export const english = (local: Local) => ({
	...readerMessages(local),
	...noticesMessages(local),
	...keysMessages,
	...doctorMessages(local),
});
