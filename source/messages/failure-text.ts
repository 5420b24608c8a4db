import type {TellingFailure} from '../facts/told-facts.ts';

/** What each failure of the user's program is called. */
export type TellingFailureTexts = {
	readonly [Type in TellingFailure['type']]: (failure: Extract<TellingFailure, {type: Type}>) => string;
};

/** Why the user's program told no facts. */
export const failureText = <Failure extends TellingFailure>(
	failure: Failure,
	{tellingFailures}: {readonly tellingFailures: TellingFailureTexts},
): string => (tellingFailures[failure.type] as (failure: Failure) => string)(failure);
