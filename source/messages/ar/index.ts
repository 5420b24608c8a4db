import type {Local} from '../local.ts';
import type {Messages} from '../messages.ts';
import {doctorMessages} from './doctor.ts';
import {keysMessages} from './keys.ts';
import {noticesMessages} from './notices.ts';
import {readerMessages} from './reader.ts';

export const arabic = (local: Local): Messages => ({
	...readerMessages(local),
	...noticesMessages(local),
	...keysMessages,
	...doctorMessages(local),
});
