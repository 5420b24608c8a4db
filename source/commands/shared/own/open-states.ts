import {statesFile} from '../../../library/files/user-folders.ts';
import {ReadingStates} from '../../../library/storage/reading-states.ts';

/**
 * Opens the user's reading states.
 * @param warn gets one line when they cannot be kept
 * @param warnLater gets it instead where none were kept before
 */
export const openStates = (warn: (message: string) => void, warnLater = warn): ReadingStates =>
	new ReadingStates(statesFile(), warn, warnLater);
