import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {modelNames} from '../../../source/terminal/models/display-model.ts';
import {noSshd} from '../../support/sshd.ts';
import type {Outcome} from '../outcome.ts';
import {longLife} from './long-life.ts';
import {cutLines, largePastes, manySizes, typedAhead} from './over-ssh.ts';
import {attachedElsewhere, noTmux, stoppedAndContinued} from './places.ts';
import {screenAsRedrawn} from './redraw.ts';

const seed = 20_260_301;

/** A small share of what `npm run trust` tries. */
const holds = async (outcome: Promise<Outcome>) => assert.deepEqual((await outcome).won, []);

describe(`a long session (seed ${seed})`, () => {
	for (const model of modelNames)
		test(`shows what Ctrl-L draws, in the display model ${model}`, () => holds(screenAsRedrawn(seed, model, 5)));

	test('shows what Ctrl-L draws after many keys, and keeps no file open', () => holds(longLife(seed, 400, 4)));

	test('goes on where it was after Ctrl-Z and fg, in a window of another size too', () =>
		holds(stoppedAndContinued(2)));

	test('goes on where it was when tmux is attached to another terminal', {skip: noTmux}, () =>
		holds(attachedElsewhere(2)),
	);
});

describe(`a line over a real SSH server (seed ${seed})`, {skip: noSshd}, () => {
	test('that is cut ends the reader, and the next one is where it was', () => holds(cutLines(seed, 1)));

	test('that is slow takes keys that are typed ahead', () => holds(typedAhead(100, 60)));

	test('takes a paste of a megabyte into the list, an article and a prompt', () => holds(largePastes(1e6)));

	test('takes many sizes of the window', () => holds(manySizes(seed, 100, 0.5)));
});
