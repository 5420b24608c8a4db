// The names are picked one by one so that the bundler keeps these languages and drops the other fifty of the file.
import {ar, en, fa, he, ur} from 'stopwords-iso/stopwords-iso.json';

/** Words too common to say what a text is about, by language (BCP 47 primary subtag). */
export const stopWords: Readonly<Record<string, readonly string[]>> = {ar, en, fa, he, ur};
