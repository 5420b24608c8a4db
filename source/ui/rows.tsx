import {Box, Text} from 'ink';
import {createContext, useContext} from 'react';
import type {Row} from '../text/cell.ts';
import {rowText} from '../text/row.ts';

/** Turns a row into the string that Ink draws. Only a terminal knows how styles look: without one they are not seen. */
export const StyledText = createContext<(row: Row) => string>(rowText);

/** Finished rows in a box of `columns` and `height`. Where there are fewer rows, the rest of the box stays blank. */
export function Rows({rows, columns, height}: {rows: readonly Row[]; columns: number; height: number}) {
	const styledText = useContext(StyledText);
	if (columns < 1 || height < 1) return null;
	return (
		<Box flexDirection="column" width={columns} height={height} flexShrink={0} overflow="hidden">
			{rows.slice(0, height).map((row, index) => (
				// A row is only known by its place.
				<Text key={index} wrap="truncate">
					{row.length > 0 ? styledText(row) : ' '}
				</Text>
			))}
		</Box>
	);
}

/** For a menu whose items are rows that have their own pointer. */
export const NoIndicator = () => null;
