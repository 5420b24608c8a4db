/**
 * What the keys of a keyboard write, by the rows of the keys and from the left, with blanks between them: first alone, then
 * with Shift. The rows are those of the US keyboard. `∅` stands for a key that writes nothing.
 */
export interface Layout {
	readonly plain: readonly string[];
	readonly shift: readonly string[];
}

export const us: Layout = {
	plain: ['` 1 2 3 4 5 6 7 8 9 0 - =', 'q w e r t y u i o p [ ] \\', "a s d f g h j k l ; '", 'z x c v b n m , . /'],
	shift: ['~ ! @ # $ % ^ & * ( ) _ +', 'Q W E R T Y U I O P { } |', 'A S D F G H J K L : "', 'Z X C V B N M < > ?'],
};

export const keysOfLayout = ({plain, shift}: Layout): readonly string[] =>
	[...plain, ...shift].flatMap(row => row.split(' '));
