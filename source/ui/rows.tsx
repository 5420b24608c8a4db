import {Box, Text} from 'ink';
import type {Row} from '../text/cell.ts';
import {sgrText} from './sgr.ts';

/** Finished rows of the screen, `columns` wide, `height` of them; where there are fewer the rest stays blank. */
export function Rows({rows, columns, height}: {rows: readonly Row[]; columns: number; height: number}) {
	if (columns < 1 || height < 1) return null;
	return (
		<Box flexDirection="column" width={columns} height={height} flexShrink={0} overflow="hidden">
			{rows.slice(0, height).map((row, index) => (
				// A row of the screen has no other identity than its place.
				<Text key={index} wrap="truncate">
					{row.length > 0 ? sgrText(row) : ' '}
				</Text>
			))}
		</Box>
	);
}
