import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {giveScreenBack, takeScreen} from '../../../source/terminal/session/modes.ts';
import {ScreenLease} from '../../../source/terminal/session/screen-lease.ts';

type Parts = ConstructorParameters<typeof ScreenLease>[0];

/** A lease of a terminal that keeps in which order the keyboard and the screen were taken and given back. */
function recorded() {
	const order: string[] = [];
	const lease = new ScreenLease({
		stdin: {setRawMode: (raw: boolean) => order.push(raw ? 'keyboard taken' : 'keyboard given back'), fd: -1},
		wire: {
			interrupt(bytes: string) {
				if (bytes.includes(takeScreen)) order.push('screen taken');
				if (bytes.includes(giveScreenBack)) order.push('screen given back');
				return false;
			},
		},
		query: {ask: () => ''},
		keys: {},
	} as unknown as Parts);
	return {lease, order};
}

describe('the lease of a screen', () => {
	it('takes the keyboard before the screen: in the background this stops the process, and the screen is another’s', () => {
		const {lease, order} = recorded();
		lease.take();
		assert.deepEqual(order, ['keyboard taken', 'screen taken']);
	});

	it('gives the keyboard back first when it cannot wait: the process may be ended as soon as the screen is seen', () => {
		const {lease, order} = recorded();
		lease.take();
		order.length = 0;
		lease.giveBack(false);
		assert.ok(order.indexOf('keyboard given back') < order.indexOf('screen given back'));
		assert.ok(order.includes('screen given back'));
	});
});
