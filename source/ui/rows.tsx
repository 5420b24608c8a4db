import {Box, Text} from 'ink';
import type {Row} from '../text/cell.ts';
import {sgrText} from './sgr.ts';

/** Finished rows in a box of `columns` and `height`. Where there are fewer rows, the rest of the box stays blank. */
export function Rows({rows, columns, height}: {rows: readonly Row[]; columns: number; height: number}) {
	if (columns < 1 || height < 1) return null;
	return (
		<Box flexDirection="column" width={columns} height={height} flexShrink={0} overflow="hidden">
			{rows.slice(0, height).map((row, index) => (
				// A row is only known by its place.
				<Text key={index} wrap="truncate">
					{row.length > 0 ? sgrText(row) : ' '}
				</Text>
			))}
		</Box>
	);
}

/** For a menu whose items are rows that have their own pointer. */
export const NoIndicator = () => null;
