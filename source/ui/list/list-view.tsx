import type {Messages} from '../../messages/messages.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import {Rows} from '../rows.tsx';
import {listRows} from './list-rows.ts';

/** The list of articles. */
export function ListView({state, messages}: {state: ReaderState; messages: Messages}) {
	const {columns, rows} = state.size;
	return <Rows rows={listRows(state, messages)} columns={columns} height={rows} />;
}
