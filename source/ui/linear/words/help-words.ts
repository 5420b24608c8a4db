import type {Messages} from '../../../messages/messages.ts';
import {kindMarks} from '../../../reader/layout/signs.ts';
import type {ReaderState} from '../../../reader/state/state.ts';
import {helpedMode, helpRows} from '../../../reader/windows/help-window.ts';
import {keyLabels} from '../../key-labels.ts';
import type {Words} from './words.ts';

/** The keys of where one is, group by group. */
export function helpWords(state: ReaderState, messages: Messages): Words {
	// On a narrow screen the help has one column.
	const here = helpRows({...state, size: {...state.size, columns: 1}}).flat();
	const end = here.findIndex(({type}) => type === 'mode');
	const words = here.slice(0, end < 0 ? undefined : end).flatMap(line => {
		if (line.type === 'mode') return [];
		if (line.type === 'group') return `${messages.groups[line.group]}:`;
		if (line.type === 'mark') return `${kindMarks[line.kind]}: ${messages.kinds[line.kind]}`;
		return `${keyLabels(line.bindings, messages, state)}: ${messages.keys[line.bindings[0]!.help]}`;
	});
	return {key: 'help', head: [`${messages.modes.help}: ${messages.modes[helpedMode(state)]}`, ...words], place: []};
}
