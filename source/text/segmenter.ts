let made: Intl.Segmenter | undefined;

/** The segmenter of graphemes (UAX #29). The first one takes ICU 7 ms, so it is made when it is first needed. */
export const segmenter = (): Intl.Segmenter => (made ??= new Intl.Segmenter('und', {granularity: 'grapheme'}));
