import {statesFile} from '../../../library/files/user-folders.ts';
import {ReadingStates} from '../../../library/storage/reading-states.ts';

/**
 * Opens the user's reading states.
 * @param warn gets one line when they cannot be kept
 */
export const openStates = (warn: (message: string) => void): ReadingStates => new ReadingStates(statesFile(), warn);
