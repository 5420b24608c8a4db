/**
 * The room of the Ink components: they draw the reader's state and send actions, and decide nothing. Each view is a file; rows
 * come ready from `text/`, and Ink only puts them below each other. It may import `reader/`, `messages/`, `facts/`, `article/`
 * and `text/`.
 */

import {Box, useApp, useInput, usePaste, useWindowSize} from 'ink';
import {useEffect, useLayoutEffect, useMemo, useState} from 'react';
import type {Messages} from '../messages/messages.ts';
import type {ReaderState} from '../reader/state/state.ts';
import {type Dispatch, update} from '../reader/update.ts';
import {AboutView} from './article/about-view.tsx';
import {ArticleView} from './article/article-view.tsx';
import {LinksMenu} from './article/links-menu.tsx';
import {PlainView} from './article/plain-view.tsx';
import {BriefView} from './brief-view.tsx';
import {rowsOfHelp} from './help/help-rows.ts';
import {HelpView} from './help/help-view.tsx';
import {keyName, writtenBy} from './key-name.ts';
import {type KeySource, useKeySource, useMouse, useWaitingKeys} from './key-source.ts';
import {FilterMenu} from './list/filter-menu.tsx';
import {ListView} from './list/list-view.tsx';
import {SourcesView} from './sources-view.tsx';
import {ThemeMenu} from './theme-menu.tsx';
import {type CarryOut, useReader} from './use-reader.ts';

export interface AppProps {
	readonly start: ReaderState;
	readonly messages: Messages;
	/** Where keys and the mouse come from, if it can say more of them than Ink does. */
	readonly keys?: KeySource;
	/** Called once, with what sends actions to the reader from outside. */
	readonly onStart?: (dispatch: Dispatch) => void;
	/**
	 * Called after changes of the state, once they are drawn, for what is to be remembered. Of keys that come at once some states are
	 * drawn by nobody: those are told of that an article is left in, or an effect is asked for in.
	 */
	readonly onChange?: (state: ReaderState) => void;
	/** Called for each effect, while the key that asked for it is handled: what takes long should wait for the next frame. */
	readonly carryOut?: CarryOut;
}

/** A reader without an edge: it can be read in, and nothing happens outside of it. */
const carryOutNothing: CarryOut = () => {};

/** The reader: draws the state and hands it what is pressed. */
export function App({start, messages, keys, onStart, onChange, carryOut = carryOutNothing}: AppProps) {
	const [first] = useState(
		(): ReaderState => ({
			...start,
			countHelpRows: state => rowsOfHelp(state, messages).length,
		}),
	);
	const [kept, dispatch, now, isBehind, tellDrawn] = useReader(first, {carryOut, onChange});
	const pressed = useKeySource(keys, now);
	useMouse(keys, dispatch);
	useWaitingKeys(keys, isBehind);
	const {exit} = useApp();
	const {columns, rows} = useWindowSize();
	// The frame is drawn for the size that the screen has now, not for the one it had when the state last changed.
	const sized = kept.size.columns === columns && kept.size.rows === rows;
	const state = sized ? kept : update(kept, {type: 'resize', size: {columns, rows}}).state;

	// A layout effect, so that the state has the new size before the next key comes: what a key does depends on it.
	useLayoutEffect(() => {
		if (!sized) dispatch({type: 'resize', size: {columns, rows}});
	}, [sized, columns, rows, dispatch]);
	useEffect(() => onStart?.(dispatch), [onStart, dispatch]);
	useEffect(() => tellDrawn(kept), [kept, tellDrawn]);
	useEffect(() => {
		if (kept.done) exit();
	}, [kept.done, exit]);
	usePaste(text => dispatch({type: 'paste', text}));
	useInput((input, key) =>
		dispatch({type: 'key', ...pressed({key: keyName(input, key), text: writtenBy(input, key)})}),
	);

	// Ink also draws the tree again when it has read the size of the window, and when focus or raw mode change. The view
	// is made again only when the state changes.
	const view = useMemo(() => {
		if (state.themes && state.help === undefined)
			return <ThemeMenu state={state} messages={messages} dispatch={dispatch} view={viewOf} />;
		return viewOf(state);

		function viewOf(state: ReaderState) {
			if (state.help !== undefined) return <HelpView state={state} messages={messages} />;
			if (state.about) return <AboutView state={state} messages={messages} />;
			if (state.links) return <LinksMenu state={state} messages={messages} dispatch={dispatch} />;
			if (state.article?.isPlain) return <PlainView state={state} messages={messages} />;
			if (state.article) return <ArticleView state={state} messages={messages} dispatch={dispatch} />;
			if (state.brief) return <BriefView state={state} messages={messages} />;
			if (state.sources) return <SourcesView state={state} messages={messages} />;
			if (state.filters) return <FilterMenu state={state} messages={messages} dispatch={dispatch} />;
			return <ListView state={state} messages={messages} />;
		}
	}, [state, messages, dispatch]);
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			{view}
		</Box>
	);
}
