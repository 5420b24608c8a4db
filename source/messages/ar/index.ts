import {faultsIn} from '../faults.ts';
import type {Local} from '../local.ts';
import type {Messages} from '../messages.ts';
import {commandsMessages} from './commands.ts';
import {doctorMessages} from './doctor.ts';
import {faults} from './faults.ts';
import {keysMessages} from './keys.ts';
import {noticesMessages} from './notices.ts';
import {readerMessages} from './reader.ts';
import {reportsMessages} from './reports.ts';
import {usage} from './usage.ts';
import {welcome} from './welcome.ts';

export const arabic = (local: Local): Messages => ({
	language: 'ar',
	...readerMessages(local),
	...noticesMessages(local),
	...keysMessages,
	...doctorMessages(local),
	...commandsMessages(local),
	reports: reportsMessages(local),
	welcome,
	fault: faultsIn(faults, local, 'rtl'),
	usage: faultsIn(usage, local, 'rtl'),
});
