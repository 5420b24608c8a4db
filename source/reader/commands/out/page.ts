import {openableAddress, shownHost} from '../../../article/address.ts';
import {withEffect} from '../../state/effects.ts';
import type {CopyResult} from '../../state/notice.ts';
import type {ReaderState} from '../../state/state.ts';
import {openAbout} from '../about.ts';
import {titleAndAddress} from './subject.ts';

/** Opens the page of the article. That is an effect; what comes of it returns as an action. */
export function openPage(state: ReaderState): ReaderState {
	const address = openableAddress(titleAndAddress(state)?.url);
	return address === undefined
		? {...state, notice: {type: 'noAddress'}}
		: withEffect(state, {type: 'openAddress', address});
}

/** How the opening of an address ended: a browser has it, or there is none and the address was copied instead. */
export type Opened = {readonly by: 'browser'} | {readonly by: 'nothing'; readonly copied: CopyResult};

export function showOpened(state: ReaderState, address: string, opened: Opened): ReaderState {
	if (opened.by === 'browser') return {...state, notice: {type: 'opened', host: shownHost(address) ?? address}};
	// The address is shown in full, as the menu of links does anyhow, unless the reader is elsewhere by now.
	const isStillHere = openableAddress(titleAndAddress(state)?.url) === address;
	const shown = isStillHere && !state.about && !state.links ? openAbout(state) : state;
	return {...shown, notice: {type: 'noBrowser', result: opened.copied}};
}
