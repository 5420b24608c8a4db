// Made by `npm run tables` from Unicode 17.0.0 (Decomposition_Mapping); not to be edited by hand.

/**
 * Runs over all code points from 0: a length in base 36, then how a ligature of Arabic letters stands in its word: alone (O),
 * at its end (F), at its beginning (B), within (M); N for all else.
 */
export const ligatureRuns =
	'1dreN1O1F1O1F1O1F1O1F1O1F1O1F1O1F1B1O1F1B4N2jO9N18F1N6F1uB1N5BjM3NsOsF7B8MkN1B1F6B1F1B2F2B2F2B1F1B1F1B2F1B2F1B' +
	'1F1B2F1B1F2B3F1B5F1B5F1B2F1B1F3B1F4B2N4B2F1B4F1BmF2B2F1B1F1B8F3B2F14NdOmhhfN';
