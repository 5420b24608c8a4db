import {listGeometry, themesGeometry} from '../layout/geometry.ts';
import {windowTop} from '../layout/item-window.ts';
import type {ReaderState} from '../state/state.ts';
import {linksGeometry} from './links-window.ts';

/** A menu with lines of one row each; some of them are in its window. */
export interface MenuWindow {
	/** How many lines the menu has, and which is selected. */
	readonly count: number;
	readonly selected: number;
	/** The first line in the window. */
	readonly top: number;
	/** The row of the screen in which the window begins, and how many rows it has. */
	readonly firstRow: number;
	readonly rows: number;
}

type Part = Omit<MenuWindow, 'top'>;

function partOf(state: ReaderState): Part | undefined {
	const {themes, links, filters, filterAt = 0, themeNames, size} = state;
	if (themes) {
		const {viewRows, ruleRows, menuRows} = themesGeometry(size, themeNames.length);
		const selected = Math.max(0, themeNames.indexOf(themes.tried));
		return {count: themeNames.length, selected, firstRow: viewRows + ruleRows, rows: menuRows};
	}
	if (links)
		return {count: links.links.length, selected: links.selected, firstRow: 0, rows: linksGeometry(state).menuRows};
	if (!filters) return undefined;
	const {headerRows, rows} = listGeometry(size);
	return {count: filters.length, selected: filterAt, firstRow: headerRows, rows: Math.min(rows, filters.length)};
}

/** The menu of themes, of links or of filters that is open, and what of it is in its window. */
export function menuWindow(state: ReaderState): MenuWindow | undefined {
	const part = partOf(state);
	if (!part) return undefined;
	const {count, selected, rows} = part;
	const top = windowTop({count, rowsOf: () => 1}, {selected, top: state.menuTop ?? 0}, Math.max(1, rows));
	return {...part, top};
}

/** The state with the window of its menu kept where it is drawn, after another line was selected. */
export const keepMenu = (state: ReaderState): ReaderState => {
	const top = menuWindow(state)?.top;
	return top === state.menuTop ? state : {...state, menuTop: top};
};
