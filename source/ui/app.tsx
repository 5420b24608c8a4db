import {Box, useApp, useInput, usePaste, useWindowSize} from 'ink';
import {useEffect, useLayoutEffect, useMemo, useReducer} from 'react';
import type {Messages} from '../messages/messages.ts';
import type {Shelf} from '../reader/state/shelf.ts';
import {modeOf, type ReaderState} from '../reader/state/state.ts';
import {type Action, update} from '../reader/update.ts';
import {ArticleView} from './article-view.tsx';
import {BriefView} from './brief-view.tsx';
import {FilterMenu} from './filter-menu.tsx';
import {HelpView} from './help-view.tsx';
import {keyName, writtenBy} from './key-name.ts';
import {ListView} from './list-view.tsx';

export interface AppProps {
	readonly start: ReaderState;
	readonly messages: Messages;
	/** Called after each change of state, for what is to be remembered. */
	readonly onChange?: (state: ReaderState) => void;
	/** Finds the stories of a brief; gives up when the signal says so. */
	readonly findStories?: (shelf: Shelf, tell: (action: Action) => void, signal: AbortSignal) => void;
	/** Called once, with what tells the reader of things that happen beside it. */
	readonly onStart?: (tell: (action: Action) => void) => void;
}

/** The reader: draws the state and hands it what is pressed. */
export function App({start, messages, onChange, onStart, findStories}: AppProps) {
	const [kept, dispatch] = useReducer(update, start);
	const {exit} = useApp();
	const {columns, rows} = useWindowSize();
	// The frame is drawn for the size that the screen has now, not for the one it had when the state last changed.
	const sized = kept.size.columns === columns && kept.size.rows === rows;
	const state = sized ? kept : update(kept, {type: 'resize', size: {columns, rows}});

	// Before the next key: what it does depends on the size.
	useLayoutEffect(() => {
		if (!sized) dispatch({type: 'resize', size: {columns, rows}});
	}, [sized, columns, rows]);
	useEffect(() => onStart?.(dispatch), [onStart]);
	// A brief that is left is no longer looked for.
	const wanted = kept.brief?.shelf;
	useEffect(() => {
		if (!wanted) return;
		const leaving = new AbortController();
		findStories?.(wanted, dispatch, leaving.signal);
		return () => leaving.abort();
	}, [wanted, findStories]);
	useEffect(() => onChange?.(kept), [kept, onChange]);
	useEffect(() => {
		if (kept.done) exit();
	}, [kept.done, exit]);
	usePaste(text => dispatch({type: 'paste', text}));
	useInput((input, key) => dispatch({type: 'key', key: keyName(input, key), text: writtenBy(input, key)}));

	// Ink draws the tree again when the window's size has been read, and when focus or raw mode change: not so the view.
	const view = useMemo(() => {
		if (modeOf(state) === 'help') return <HelpView state={state} messages={messages} />;
		if (state.article) return <ArticleView state={state} messages={messages} dispatch={dispatch} />;
		if (state.brief) return <BriefView state={state} messages={messages} />;
		if (state.filters) return <FilterMenu state={state} messages={messages} dispatch={dispatch} />;
		return <ListView state={state} messages={messages} />;
	}, [state, messages]);
	return (
		<Box flexDirection="column" width={columns} height={rows} overflow="hidden">
			{view}
		</Box>
	);
}
